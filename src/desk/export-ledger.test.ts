// The ledger file of the short day: its net lines and totals, the same bytes again, and what stops
// it.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../test/support/book.ts';
import { accepted } from '../../test/support/counter.ts';
import { memoryLedger, type WholeLedger, wholeLedger } from '../../test/support/ledger-files.ts';
import { closeTheDay, DATE, takeTheMoney } from '../../test/support/short-day.ts';
import { tamper } from '../../test/support/tamper.ts';
import { formatCents } from '../domain/money.ts';
import { refusalWords } from '../domain/refusal.ts';
import { exportLedger } from './export-ledger.ts';

const asked = { date: DATE, format: 'csv', detail: false, folder: 'out' } as const;

const netLines = (file: WholeLedger, side: 'D' | 'C') =>
  file.lines
    .filter((line) => line.side === side)
    .map((line) => `${line.account} ${formatCents(line.amountCents)}`);

test('the short day nets to its published lines, debits = credits = 933.60', async () => {
  const { desk, store, close } = await demoDesk();
  await closeTheDay(desk);
  const file = accepted(await wholeLedger(store.book, DATE, false));
  expect(netLines(file, 'D')).toEqual([
    '110-1010 178.30',
    '110-2710 53.00',
    '110-2715 4.00',
    '110-4980 5.00',
    '270-1010 3.60',
    '510-1010 172.20',
    '520-1010 68.80',
    '710-1010 12.90',
    '990-1112 53.00',
    '990-1130 382.80',
  ]);
  expect(netLines(file, 'C')).toEqual([
    '110-1210 146.80',
    '110-1220 53.00',
    '110-4310 40.50',
    '270-4480 3.60',
    '510-1210 172.20',
    '520-1210 68.80',
    '710-2210 0.40',
    '710-2220 12.50',
    '990-2990 435.80',
  ]);
  const { ports } = memoryLedger();
  const exported = accepted(await exportLedger(desk, ports, asked));
  expect(exported).toMatchObject({ lines: 19, debitCents: 93360, creditCents: 93360 });
  await close();
});

test('exporting again gives the same bytes and records nothing twice', async () => {
  const { desk, store, clock, close } = await demoDesk();
  await closeTheDay(desk);
  const { saved, ports } = memoryLedger();
  const first = accepted(await exportLedger(desk, ports, asked));
  const bytes = saved.get('GL_20260915_001.csv');
  clock.pass(86_400);
  const second = accepted(await exportLedger(desk, ports, asked));
  expect([first.again, second.again]).toEqual([false, true]);
  expect(second.path).toBe('out/GL_20260915_001.csv');
  expect(saved.get('GL_20260915_001.csv')).toBe(bytes);
  expect(saved.get('GL_20260915_001.csv.sha256')).toBe(`${first.sha256}  GL_20260915_001.csv\n`);
  accepted(await exportLedger(desk, ports, { ...asked, format: 'hledger', detail: true }));
  expect([...saved.keys()]).toContain('GL_20260915_002.journal');
  const links = await store.book
    .selectFrom('chain_link')
    .select('chain')
    .where('kind', '=', 'export')
    .execute();
  expect(links).toEqual([{ chain: 'office' }, { chain: 'office' }]);
  await close();
});

test('in detail every journal line of the day is there, no opening entry', async () => {
  const { desk, store, close } = await demoDesk();
  await closeTheDay(desk);
  const file = accepted(await wholeLedger(store.book, DATE, true));
  const journals = new Map(file.lines.map((line) => [line.journalNumber, line.reference]));
  expect([...journals]).toEqual([
    ['DRW-000001', '1-0915'],
    ['RCP-000001', '1-000101'],
    ['RCP-000002', '1-000102'],
    ['RCP-000003', '1-000103'],
    ['RCP-000004', '1-000104'],
    ['VOI-000001', '1-000104'],
    ['RCP-000005', '1-000105'],
    ['DRW-000002', '1-0915'],
    ['DEP-000001', '7001'],
  ]);
  await close();
});

test('what changed since it was handed over is no ledger file', async () => {
  const { desk, store, close } = await demoDesk();
  await closeTheDay(desk);
  const { saved, ports } = memoryLedger();
  accepted(await exportLedger(desk, ports, asked));
  const before = new Map(saved);
  await store.book
    .insertInto('ledger_mapping')
    .values({ account: '990-1130', effective_from: '2026-09-01', external: '990-9999' })
    .execute();
  await expect(exportLedger(desk, ports, asked)).rejects.toThrow(
    'The ledger file of 2026-09-15 is not the one handed over before (csv).',
  );
  expect(saved).toEqual(before);
  await close();
});

test('nothing is handed over before the day is closed', async () => {
  const { desk, close } = await demoDesk();
  const { saved, ports } = memoryLedger();
  await takeTheMoney(desk);
  const early = await exportLedger(desk, ports, asked);
  if (early.ok) throw new Error('exported before the close');
  expect(refusalWords(early.refusal)).toBe('The business date Tue 15 Sep 2026 is not closed.');
  expect(saved.size).toBe(0);
  await close();
});

test('accounts that accounting has no number for stop the file, all of them named', async () => {
  const { desk, path, close } = await demoDesk();
  await closeTheDay(desk);
  await close();
  tamper(path, "DELETE FROM ledger_mapping WHERE account IN ('990-1130', '110-4980')");
  const again = deskOn(path);
  const { saved, ports } = memoryLedger();
  const unmapped = await exportLedger(again.desk, ports, asked);
  if (unmapped.ok) throw new Error('exported unmapped accounts');
  expect(refusalWords(unmapped.refusal)).toBe(
    'Accounting has no number for 2 of the accounts: 110-4980, 990-1130.',
  );
  expect(saved.size).toBe(0);
  await again.close();
});
