// Reads the words after a command's name with yargs, against the command's own record.
import { assert, present } from '../domain/assert.ts';
import { isDate } from '../domain/calendar.ts';
import type { Arguments, Command, Option, OptionKind } from './command.ts';
import { commandUsage } from './help.ts';

export type Parsed =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly words: string }
  | {
      readonly kind: 'read';
      readonly args: Arguments;
      readonly store: string | undefined;
      readonly json: boolean;
    };

type Given = Readonly<Record<string, unknown>>;

/** What every command takes. */
const COMMON: Readonly<Record<string, Option>> = {
  store: { kind: 'text', describe: 'The store to work on; else TENKEY_STORE' },
};
const JSON_OPTION: Readonly<Record<string, Option>> = {
  json: { kind: 'flag', describe: 'Print one JSON document' },
};

const FORMS: Readonly<Record<OptionKind, { test: RegExp; words: string }>> = {
  text: { test: /./s, words: 'some text' },
  whole: { test: /^\d{1,15}$/, words: 'a whole number' },
  date: { test: /^\d{4}-\d{2}-\d{2}$/, words: 'a date, YYYY-MM-DD' },
  flag: { test: /^/, words: 'nothing after it' },
};

/** Never throws for what was typed: that comes back as `wrong`, in words. */
export async function parseWords(command: Command, words: readonly string[]): Promise<Parsed> {
  const options = { ...COMMON, ...(command.printsData ? JSON_OPTION : {}), ...command.options };
  const pairs = requiresWords(command) ? undefined : plainPairs(options, words);
  return pairs ? readFrom(options, pairs) : parseByYargs(command, options, words);
}

/**
 * `--store FILE --register 2` as yargs reads it: the counter, which is started so, does not wait
 * for yargs. Undefined for any other words; those are for yargs.
 */
function plainPairs(
  options: Readonly<Record<string, Option>>,
  words: readonly string[],
): Given | undefined {
  const pairs: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const name = /^--([a-z-]+)$/.exec(words[at] ?? '')?.[1] ?? '';
    const value = words[at + 1] ?? '';
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const plain = option && option.kind !== 'flag' && !option.choices && /^[^-]/s.test(value);
    if (!plain || Object.hasOwn(pairs, name)) return undefined;
    pairs[name] = value;
  }
  return pairs;
}

async function parseByYargs(
  command: Command,
  options: Readonly<Record<string, Option>>,
  words: readonly string[],
): Promise<Parsed> {
  const parser = await parserOf(command, options, words);
  if (words.includes('--help')) return { kind: 'help', text: await parser.getHelp() };
  let given: Given;
  try {
    given = await parser.parseAsync();
  } catch (error) {
    return { kind: 'wrong', words: error instanceof Error ? error.message : String(error) };
  }
  return readFrom(options, given);
}

function requiresWords({ options, positionals }: Command): boolean {
  const all = [...Object.values(options ?? {}), ...Object.values(positionals ?? {})];
  return all.some(({ required }) => required === true);
}

function readFrom(options: Readonly<Record<string, Option>>, given: Given): Parsed {
  const complaint = complaintAbout(options, given);
  if (complaint !== undefined) return { kind: 'wrong', words: complaint };
  const args = argumentsOf(given);
  return { kind: 'read', args, store: args.text('store'), json: args.flag('json') };
}

async function parserOf(
  command: Command,
  options: Readonly<Record<string, Option>>,
  words: readonly string[],
) {
  const { default: yargs } = await import('yargs');
  const positionals = Object.entries(command.positionals ?? {});
  const shape = positionals.map(([name, { required }]) => (required ? `<${name}>` : `[${name}]`));
  return yargs([...words])
    .scriptName('tenkey')
    .locale('en')
    .usage(`tenkey ${commandUsage(command)}\n\n${command.describe}`)
    .command(['$0', ...shape].join(' '), false, (builder) => {
      for (const [name, { describe }] of positionals) {
        builder.positional(name, { type: 'string', describe });
      }
      for (const [name, option] of Object.entries(options)) {
        builder.option(name, {
          type: option.kind === 'flag' ? 'boolean' : 'string',
          requiresArg: option.kind !== 'flag',
          demandOption: option.required ?? false,
          describe: option.describe,
          ...(option.choices ? { choices: option.choices } : {}),
        });
      }
    })
    .epilogue(command.details ?? '')
    .strict()
    .version(false)
    .help()
    .wrap(80)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message);
    })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    });
}

function complaintAbout(
  options: Readonly<Record<string, Option>>,
  given: Given,
): string | undefined {
  for (const [name, { kind }] of Object.entries(options)) {
    const value = given[name];
    if (Array.isArray(value)) return `--${name} is given more than once`;
    const form = FORMS[kind];
    if (typeof value === 'string' && !form.test.test(value)) return `--${name} takes ${form.words}`;
    if (kind === 'date' && typeof value === 'string' && !isDate(value)) {
      return `--${name} takes a day of the calendar; there is no ${value}`;
    }
  }
  return undefined;
}

function argumentsOf(given: Given): Arguments {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    required: (name) => present(text(name), `the required word ${name}`),
    whole: (name) => {
      const digits = text(name);
      assert(
        digits === undefined || FORMS.whole.test.test(digits),
        `${name} is not a whole option`,
      );
      return digits === undefined ? undefined : Number(digits);
    },
    flag: (name) => given[name] === true,
  };
}
