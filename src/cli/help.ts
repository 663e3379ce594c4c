// `tenkey --help`: the map of all commands, drawn from their records.
import type { Command } from './command.ts';

const HEAD = `Tenkey: the keyboard-only workstation of a city's revenue counter

  tenkey  opens the counter on this terminal
`;

/** The narrowest terminal that Tenkey works in. */
export const COLUMNS = 80;

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
  const lines = commands.flatMap(({ describe }, index) => {
    const head = `  tenkey ${usages[index]?.padEnd(width)}  `;
    const gap = ' '.repeat(head.length);
    return wrapped(describe, COLUMNS - head.length).map(
      (words, row) => (row > 0 ? gap : head) + words,
    );
  });
  return [HEAD, ...lines, TAIL].join('\n');
}

/** In rows of at most `width` characters; a longer word has a row of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
}
