// `tenkey --help`: the map of all commands, drawn from their records.
import type { Command } from './command.ts';

const HEAD = `Tenkey: the keyboard-only workstation of a city's revenue counter

  tenkey  opens the counter on this terminal
`;

const TAIL = `
tenkey COMMAND --help says more. Every command takes --store FILE (or
TENKEY_STORE); those that print data take --json.
Exit codes: 0 done, 1 refused, 2 usage, 3 broken (store, device, disk).`;

/** `export gl`, `import citations FILE`, `close [DATE]`. */
export function commandUsage(command: Command): string {
  const words = Object.entries(command.positionals ?? {}).map(([name, positional]) =>
    positional.required ? name.toUpperCase() : `[${name.toUpperCase()}]`,
  );
  return [command.name, ...words].join(' ');
}

export function helpText(commands: readonly Command[]): string {
  const usages = commands.map(commandUsage);
  const width = Math.max(...usages.map((usage) => usage.length));
  const lines = commands.map(
    (command, index) => `  tenkey ${usages[index]?.padEnd(width)}  ${command.describe}`,
  );
  return [HEAD, ...lines, TAIL].join('\n');
}
