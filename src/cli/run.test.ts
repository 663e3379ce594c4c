// The command frame: exit codes, words and next steps, options as every command takes them.
import { expect, test } from 'vitest';
import { TEST_MACHINE } from '../../test/support/machine.ts';
import { refuse } from '../domain/result.ts';
import { broken, type Command, DONE } from './command.ts';
import { runCommandLine } from './run.ts';

const fail = () => {
  throw new Error('not asked for');
};

const exportGl: Command = {
  name: 'export gl',
  describe: 'Write the ledger file of a day',
  details: 'Refused before the day is closed.',
  positionals: { file: { describe: 'Where to write', required: true } },
  options: {
    date: { kind: 'date', describe: 'The business date', required: true },
    format: { kind: 'text', describe: 'The file format', choices: ['csv', 'hledger'] },
    detail: { kind: 'flag', describe: 'One line per journal line' },
    copies: { kind: 'whole', describe: 'How many' },
  },
  printsData: true,
  async run(context, args) {
    const { json, storeFile } = context;
    const options = [args.required('date'), args.text('format'), args.flag('detail')];
    context.out([storeFile, json, args.required('file'), ...options, args.whole('copies')].join());
    return DONE;
  },
};

const ends = (name: string, run: Command['run']): Command => ({ name, describe: name, run });
const COMMANDS = [
  exportGl,
  { ...ends('long', async () => DONE), describe: 'word '.repeat(20).trim() },
  ends('busy', async () => refuse('store-busy', { seconds: 5 })),
  ends('verify', async () => broken('Link 7 of register 1 does not fit.', 'Call the auditor.')),
  ends('open', async (context) => {
    const opened = await context.openDesk();
    return opened.ok ? DONE : opened;
  }),
  ends('crash', async () => {
    throw new Error('disk full\nsecond line');
  }),
];

async function run(...argv: string[]) {
  const said = { out: [] as string[], err: [] as string[], log: [] as string[] };
  const ports = {
    version: '1.2.3',
    openDesk: async () => broken('There is no store.', 'Name one.'),
    dataFiles: () => ({}),
    files: { save: async () => '', begin: fail },
    pdfOf: async () => new Uint8Array(),
    letters: { files: { save: fail, begin: fail }, printer: { letters: fail, labels: fail } },
    ledger: { formats: [], hasher: { start: fail } },
    dataText: fail,
    temporaryFolder: fail,
    printers: fail,
    isTerminal: false,
    examine: fail,
    machine: TEST_MACHINE,
    work: fail,
    play: fail,
    out: (text: string) => said.out.push(`${text}\n`),
    err: (text: string) => said.err.push(`${text}\n`),
    log: (error: unknown) => said.log.push(error instanceof Error ? `${error.stack}` : `${error}`),
  };
  const code = await runCommandLine(argv, ports, {
    storeFile: 'own.sqlite',
    storeNamed: false,
    commands: COMMANDS,
  });
  return { code, out: said.out.join(''), err: said.err.join(''), log: said.log.join('') };
}

const DAY = ['export', 'gl', 'gl.csv', '--date', '2026-09-15'];

test('a command gets its words, its options and the store', async () => {
  expect(await run(...DAY)).toMatchObject({
    code: 0,
    out: 'own.sqlite,false,gl.csv,2026-09-15,,false,\n',
    err: '',
  });
  const given = ['--store', 'b.sqlite', '--json', '--format', 'csv', '--detail', '--copies', '3'];
  const { out } = await run(...DAY, ...given);
  expect(out).toBe('b.sqlite,true,gl.csv,2026-09-15,csv,true,3\n');
});

test.each([
  [['nope'], 'There is no command "nope".\nNext: tenkey --help lists them.'],
  [['export'], '"export" needs one more word.\nNext: Say which: tenkey export gl.'],
  [['busy', 'extra'], 'Unknown argument: extra.'],
  [['busy', '--extra'], 'Unknown argument: extra.'],
  [['busy', '--json'], 'Unknown argument: json.'],
  [['export', 'gl', '--date', '2026-09-15'], 'Not enough non-option arguments: got 0'],
  [['export', 'gl', 'gl.csv'], 'Missing required argument: date.'],
  [['export', 'gl', 'gl.csv', '--date', '9/15'], '--date takes a date, YYYY-MM-DD.'],
  [
    ['export', 'gl', 'gl.csv', '--date', '2026-02-30'],
    '--date takes a day of the calendar; there is no 2026-02-30.',
  ],
  [[...DAY, '--date', '2026-09-16'], '--date is given more than once.'],
  [[...DAY, '--copies', 'many'], '--copies takes a whole number.'],
  [[...DAY, '--format', 'xml'], 'Invalid values'],
  [[...DAY, '--store'], 'Not enough arguments following: store.'],
  [[...DAY, '--store='], '--store takes some text.'],
])('%j is a usage error', async (argv, words) => {
  const { code, out, err } = await run(...argv);
  expect(err).toContain(words);
  expect(err).toContain('\nNext: ');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a refusal is words and a next step, exit 1', async () => {
  const { code, err } = await run('busy');
  expect(code).toBe(1);
  expect(err).toMatch(/held it for 5 seconds\.\nNext: /);
});

test('a broken book is words and a next step, exit 3', async () => {
  expect(await run('verify')).toMatchObject({
    code: 3,
    err: 'Link 7 of register 1 does not fit.\nNext: Call the auditor.\n',
  });
});

test('a store that cannot be opened is words and a next step, exit 3', async () => {
  expect(await run('open')).toMatchObject({
    code: 3,
    err: 'There is no store.\nNext: Name one.\n',
  });
});

test('what breaks unforeseen is one sentence, exit 3, and its trace goes to the log', async () => {
  const { code, err, log } = await run('crash');
  expect(code).toBe(3);
  expect(err).toMatch(/^This did not work: disk full\.\nNext: /);
  expect(err).not.toContain('    at ');
  expect(log).toContain('    at ');
});

test('help maps all commands, and each command has its own', async () => {
  const map = await run('--help');
  expect(map).toMatchObject({ code: 0, err: '' });
  expect(map.out).toContain('  tenkey export gl FILE  Write the ledger file of a day\n');
  expect(map.out).toContain(`\n${' '.repeat(25)}word word`);
  for (const line of map.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect((await run()).out).toContain(map.out);
  const own = await run('export', 'gl', '--help');
  expect(own.code).toBe(0);
  for (const words of ['tenkey export gl FILE', '--date', '--store', '--json', 'Refused before']) {
    expect(own.out).toContain(words);
  }
});
