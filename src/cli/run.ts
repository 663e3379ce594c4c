// The command line: finds the command, reads its words, runs it, and turns what came of it into
// words and an exit code. A clerk never sees a stack trace: that goes to the log.

import type { Desk } from '../desk/desk.ts';
import { Breakdown } from '../domain/breakdown.ts';
import { refusalNext, refusalWords } from '../domain/refusal.ts';
import type { Advice, Command, OpenOptions, Outcome, Ports } from './command.ts';
import { helpText } from './help.ts';
import { parseWords } from './parse.ts';
import { start } from './start.ts';

export const EXIT = { done: 0, refused: 1, usage: 2, broken: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type Setting = {
  /** The store when --store is not given: TENKEY_STORE, else the workstation's own. */
  readonly storeFile: string;
  /** True when TENKEY_STORE names it. */
  readonly storeNamed: boolean;
  readonly commands?: readonly Command[];
};

const NO_TERMINAL = [
  'Tenkey works in a terminal of at least 80 columns and 24 rows, and this is none.',
  'Open one (a console, SSH with -t, tmux) and start tenkey there; or use a command:',
  '',
].join('\n');

/** Runs `argv` (without node and the script's name) and returns the exit code; never throws. */
export async function runCommandLine(
  argv: readonly string[],
  ports: Ports,
  setting: Setting,
): Promise<ExitCode> {
  const [first] = argv;
  if (first === undefined && ports.isTerminal) return runCommandLine(['start'], ports, setting);
  const asked = wholeCommand(argv);
  const commands = setting.commands ?? (await commandsFor(asked));
  if (first === undefined || first === '--help' || first === 'help') {
    if (first === undefined) ports.out(NO_TERMINAL);
    ports.out(helpText(commands));
    return EXIT.done;
  }
  const command = commandNamed(commands, asked);
  if (!command) return sayUsage(ports, noSuchCommand(commands, first));
  return runOne(command, asked.slice(command.name.split(' ').length), ports, setting);
}

/** `tenkey --store FILE` means `tenkey start --store FILE`. */
function wholeCommand(argv: readonly string[]): readonly string[] {
  const [first = ''] = argv;
  if (first === '--help') return argv;
  if (first === '--version') return ['version', ...argv.slice(1)];
  return first.startsWith('--') ? ['start', ...argv] : argv;
}

/** The counter is opened while somebody waits: it comes without the code of all the others. */
async function commandsFor([name]: readonly string[]): Promise<readonly Command[]> {
  return name === start.name ? [start] : (await import('./commands.ts')).COMMANDS;
}

/** The command whose name the words begin with; of several, the longest name. */
function commandNamed(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))
    .sort((left, right) => right.name.length - left.name.length)[0];
}

async function runOne(
  command: Command,
  words: readonly string[],
  ports: Ports,
  setting: Setting,
): Promise<ExitCode> {
  const parsed = await parseWords(command, words);
  if (parsed.kind === 'help') {
    ports.out(parsed.text);
    return EXIT.done;
  }
  if (parsed.kind === 'wrong') {
    return sayUsage(ports, {
      words: `${parsed.words.replace(/\.$/, '')}.`,
      next: `tenkey ${command.name} --help says what it takes.`,
    });
  }
  const storeFile = parsed.store ?? setting.storeFile;
  const desks: Desk[] = [];
  const openDesk = async (options: OpenOptions = {}) => {
    const opened = await ports.openDesk(options.path ?? storeFile, options);
    if (opened.ok) desks.push(opened.value);
    return opened;
  };
  try {
    const storeNamed = parsed.store !== undefined || setting.storeNamed;
    const context = { ...ports, openDesk, storeFile, storeNamed, json: parsed.json };
    return sayOutcome(await command.run(context, parsed.args), ports);
  } catch (error) {
    return sayBroken(error, ports, storeFile);
  } finally {
    for (const desk of desks) await desk.store.close();
  }
}

function sayOutcome(outcome: Outcome, ports: Ports): ExitCode {
  if (outcome.ok) return EXIT.done;
  if ('broken' in outcome) {
    say(ports, outcome.broken);
    return EXIT.broken;
  }
  const { refusal } = outcome;
  say(ports, { words: refusalWords(refusal), next: refusalNext(refusal) });
  return EXIT.refused;
}

function sayBroken(error: unknown, ports: Ports, storeFile: string): ExitCode {
  if (error instanceof Breakdown) {
    if (error.cause !== undefined) ports.log(error, storeFile);
    say(ports, { words: error.message, next: error.next });
    return EXIT.broken;
  }
  ports.log(error, storeFile);
  const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  say(ports, {
    words: `This did not work: ${words}.`,
    next: 'Nothing half done was kept. The log file has the details for whoever looks after it.',
  });
  return EXIT.broken;
}

function sayUsage(ports: Ports, advice: Advice): ExitCode {
  say(ports, advice);
  return EXIT.usage;
}

function noSuchCommand(commands: readonly Command[], first: string): Advice {
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (family.length === 0) {
    return { words: `There is no command "${first}".`, next: 'tenkey --help lists them.' };
  }
  const names = family.map(({ name }) => `tenkey ${name}`).join(', ');
  return { words: `"${first}" needs one more word.`, next: `Say which: ${names}.` };
}

function say(ports: Ports, advice: Advice): void {
  ports.err(`${advice.words}\nNext: ${advice.next}`);
}
