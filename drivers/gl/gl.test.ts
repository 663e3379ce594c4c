// The ledger file of the short day in both formats: golden bytes, control blocks, and hledger's
// word.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type LedgerDay,
  type LedgerFormat,
  type LedgerJournal,
  type LedgerLine,
  netOverDay,
} from '../../src/domain/ledger-file.ts';
import { cents } from '../../src/domain/money.ts';
import { LedgerSpeller } from '../../src/domain/spell-ledger.ts';
import { needs } from '../../test/support/debian.ts';
import { hasher } from '../../test/support/ledger-files.ts';
import { folderWriter } from '../files/folder-writer.ts';
import { ledgerCsv } from './csv.ts';
import { ledgerJournal } from './hledger.ts';

const FORMATS = [ledgerCsv, ledgerJournal] as const;

function sha256(text: string): string {
  const hash = hasher.start();
  hash.add(text);
  return hash.sha256();
}

/** `D 110-1010 178.30`, several of them joined by commas. */
function lines(journalNumber: string, text: string, description: string): readonly LedgerLine[] {
  return text.split(', ').map((words, index) => {
    const [side, account = '', amount = ''] = words.split(' ');
    return {
      journalNumber,
      source: journalNumber.slice(0, 3),
      line: index + 1,
      account,
      accountName: `Name of ${account}`,
      department: account.startsWith('110') ? 'parking' : '',
      side: side === 'D' ? 'D' : 'C',
      amountCents: cents(Number(amount.replace('.', ''))),
      reference: '1-000102',
      description,
    };
  });
}

const DETAIL = [
  lines('DRW-000001', 'D 990-1106 200.00, C 990-1105 200.00', 'Float issued'),
  lines(
    'RCP-000002',
    'D 990-1112 53.00, C 110-1220 53.00, D 110-2710 53.00, C 110-4310 40.50, C 710-2220 12.50, ' +
      'D 110-1010 40.50, C 990-2990 40.50, D 710-1010 12.50, C 990-2990 12.50',
    '=1+1; Receipt 1-000102 | "two" words',
  ),
  lines('DRW-000002', 'D 990-1105 200.00, C 990-1106 200.00', 'Drawer closed'),
];
const heads = [
  { chain: 'office', sequence: 34, hash: 'ab'.repeat(32) },
  { chain: 'register-1', sequence: 25, hash: '0f'.repeat(32) },
];
const DATE = '2026-09-15';

type Content = { readonly day: LedgerDay; readonly journals: readonly LedgerJournal[] };

function contentOf(journals: readonly LedgerJournal[]): Content {
  const names = new Map(journals.flat().map((line) => [line.account, line.accountName]));
  const accounts = [...names].map(([account, accountName]) => ({ account, accountName }));
  accounts.sort((one, other) => (one.account < other.account ? -1 : 1));
  return { day: { businessDate: DATE, accounts, chainHeads: heads }, journals };
}

const net = netOverDay(DATE, DETAIL.flat());
const netFile = contentOf([net]);
const detailFile = contentOf(DETAIL);

/** The whole file, its journals in two pieces. */
function spelled(format: LedgerFormat, { day, journals }: Content): string {
  const speller = new LedgerSpeller(format, day, hasher);
  const opening = speller.opening();
  const first = speller.journals(journals.slice(0, 1));
  const others = speller.journals(journals.slice(1));
  const text = opening + first + others + speller.control();
  expect(speller.sha256()).toBe(sha256(text));
  return text;
}

test('the netted day drops what comes to nothing, one line an account', () => {
  const rows = net.map((line) => `${line.side} ${line.account} ${line.amountCents}`);
  expect(rows).toEqual([
    'D 110-1010 4050',
    'C 110-1220 5300',
    'D 110-2710 5300',
    'C 110-4310 4050',
    'D 710-1010 1250',
    'C 710-2220 1250',
    'D 990-1112 5300',
    'C 990-2990 5300',
  ]);
});

test('the reference file, with its control row', async () => {
  await expect(spelled(ledgerCsv, netFile)).toMatchFileSnapshot('golden/net.csv');
  await expect(spelled(ledgerCsv, detailFile)).toMatchFileSnapshot('golden/detail.csv');
});

test('the control row proves the bytes before it', () => {
  const text = spelled(ledgerCsv, detailFile);
  const at = text.lastIndexOf('CONTROL');
  const cells = text.slice(at).trim().split(',');
  expect(cells[11]).toBe(sha256(text.slice(0, at)));
  expect(cells.slice(4, 11)).toEqual(['13', '', '', '', '', '559.00', '559.00']);
  expect(cells).toHaveLength(13);
});

test('the plain-text journal, with its control block', async () => {
  await expect(spelled(ledgerJournal, netFile)).toMatchFileSnapshot('golden/net.journal');
  await expect(spelled(ledgerJournal, detailFile)).toMatchFileSnapshot('golden/detail.journal');
  const text = spelled(ledgerJournal, netFile);
  const at = text.indexOf('; control');
  expect(text).toContain(`; control: sha256 ${sha256(text.slice(0, at))}\n`);
});

test('a file that does not balance is a bug, not a file', () => {
  const broken = contentOf([DETAIL[0]?.slice(0, 1) ?? []]);
  for (const format of FORMATS) expect(() => spelled(format, broken)).toThrow('debits 20000');
});

test('a day without lines still makes a whole file', () => {
  const empty = contentOf([]);
  expect(spelled(ledgerCsv, empty)).toMatch(
    /^journal_no,.*\nCONTROL,2026-09-15,2026-09,,0,,,,,0\.00,0\.00,/,
  );
  expect(spelled(ledgerJournal, empty)).toContain('; control: 0 lines\n');
});

function hledger(text: string, ...words: string[]): string {
  const input = { input: text, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('hledger', ['-f', '-', ...words], input);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

needs('hledger', 'hledger accepts both journals strictly and finds the same balances', () => {
  for (const file of [netFile, detailFile])
    hledger(spelled(ledgerJournal, file), 'check', '--strict');
  const words = ['balance', '--flat', '--no-total', '-N', '-O', 'csv'];
  const balances = hledger(spelled(ledgerJournal, netFile), ...words);
  expect(hledger(spelled(ledgerJournal, detailFile), ...words)).toBe(balances);
  expect(balances).toContain('"990-2990","$-53.00"');
});

test('a saved file is whole, and saving again replaces it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-gl-'));
  try {
    const path = await folderWriter.save(join(folder, 'out'), 'GL.csv', 'first\n');
    expect(await folderWriter.save(join(folder, 'out'), 'GL.csv', 'second\n')).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('second\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('files in pieces are there when they are kept, and never when they are dropped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-gl-'));
  try {
    const out = join(folder, 'out');
    await folderWriter.begin(out).drop();
    expect(readdirSync(folder)).toEqual([]);
    const dropped = folderWriter.begin(out);
    await dropped.add('GL.csv', 'half');
    await dropped.drop();
    expect(readdirSync(out)).toEqual([]);
    const kept = folderWriter.begin(out);
    await kept.add('GL.csv', 'one ');
    await kept.add('GL.csv', 'two');
    await kept.add('GL.csv.sha256', 'proof');
    expect(readdirSync(out)).not.toContain('GL.csv');
    const paths = await kept.keep();
    await kept.drop();
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['one two', 'proof']);
    expect(readdirSync(out)).toEqual(['GL.csv', 'GL.csv.sha256']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
