// Opening a book from a city's files: what stands there afterwards, and what is refused.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDesk, demoFiles, emptyDesk } from '../../test/support/book.ts';
import { hasMod10Digit } from '../domain/check-digit.ts';
import { formatCents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { readCity } from '../domain/read-city.ts';
import { refusalWords } from '../domain/refusal.ts';
import { changedCityRow } from '../store/city-record.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { pinMatches } from '../store/pins.ts';
import { isRecordKind } from '../store/record-shapes.ts';
import { recordOf } from '../store/records.ts';
import { openCity } from './open-city.ts';

async function itemsOf(book: Book, number: string) {
  const account = await book
    .selectFrom('account')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return loadItems(book, { accountId: account.id });
}

const open = (items: Awaited<ReturnType<typeof itemsOf>>) =>
  items.map((item) => formatCents(openCents(item)));

test('the accounts of the short day owe what its script says', async () => {
  const { store, close } = await demoDesk();
  const bill = await itemsOf(store.book, '41002379');
  expect(bill[0]?.components.map((part) => [part.name, part.rank, part.openCents])).toEqual([
    ['Sewer', 40, 6880],
    ['Water', 50, 9720],
  ]);
  expect(bill[0]?.dueOn).toBe('2026-10-05');
  expect(open(await itemsOf(store.book, '7000412'))).toEqual(['53.00']);
  expect(open(await itemsOf(store.book, '501486'))).toEqual(['146.80']);
  expect(open(await itemsOf(store.book, '41005513'))).toEqual(['88.15']);
  expect(open(await itemsOf(store.book, '41005521'))).toEqual(['75.00']);
  expect(open(await itemsOf(store.book, '41007337'))).toEqual(['40.00', '171.80']);
  await close();
});

test('each fund opens with one entry, and what was assessed has its own', async () => {
  const { store, close } = await demoDesk();
  const entries = await store.book.selectFrom('entry').selectAll().orderBy('id').execute();
  expect(entries.map((row) => [row.source, row.number, row.business_date, row.memo])).toEqual([
    ['OPN', 1, '2026-09-14', 'Opening balance 110 General'],
    ['OPN', 2, '2026-09-14', 'Opening balance 510 Water'],
    ['OPN', 3, '2026-09-14', 'Opening balance 520 Sewer and Sanitation'],
    ['OPN', 4, '2026-09-14', 'Opening balance 990 Treasury cash pool'],
    ['BIL', 1, '2026-09-14', 'New business, service BT-501486-2026'],
  ]);
  const postings = await store.book
    .selectFrom('posting')
    .select(['account', 'side', 'amount_cents'])
    .where('entry_id', '=', 5)
    .orderBy('line')
    .execute();
  expect(postings.map((row) => `${row.side} ${row.account} ${row.amount_cents}`)).toEqual([
    'D 110-1210 14680',
    'C 110-4110 10080',
    'C 110-4112 4200',
    'C 110-2715 400',
  ]);
  await close();
});

test('control accounts equal their open items', async () => {
  const { store, close } = await demoDesk();
  const { rows } = await sql<{ code: string; ledger: number; items: number }>`
    SELECT code,
      (SELECT SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END)
       FROM posting WHERE account = code) AS ledger,
      (SELECT SUM(CASE side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END)
       FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
       WHERE c.control_account = code) AS items
    FROM ledger_account WHERE control = 1 AND ledger IS NOT NULL`.execute(store.book);
  expect(rows.map((row) => row.code)).toEqual([
    '110-1210',
    '110-1220',
    '510-1210',
    '510-2110',
    '520-1210',
  ]);
  for (const { ledger, items } of rows) expect(ledger).toBe(items);
  await close();
});

test('people sign in with their PINs, and names are found by their words', async () => {
  const { store, close } = await demoDesk();
  const pin = await store.book
    .selectFrom('person_pin')
    .innerJoin('person', 'person.id', 'person_pin.person_id')
    .select(['salt', 'hash'])
    .where('number', '=', 101)
    .executeTakeFirstOrThrow();
  expect(await pinMatches('4827', pin.salt, pin.hash)).toBe(true);
  expect(await pinMatches('4828', pin.salt, pin.hash)).toBe(false);
  const words = store.book.selectFrom('party_word').select('party_id');
  expect(await words.where('word', '=', 'ORTEGA').execute()).toHaveLength(2);
  expect(await words.where('word', '=', 'NUNEZ').execute()).toHaveLength(1);
  await close();
});

test('every row is covered by the office chain, the same way twice', async () => {
  const { store, close } = await demoDesk();
  const links = await store.book.selectFrom('chain_link').selectAll().execute();
  expect(new Set(links.map((link) => link.chain))).toEqual(new Set(['office']));
  const [opened, ...rest] = links;
  expect(opened?.kind).toBe('city-opened');
  const record = JSON.parse(opened?.content ?? '');
  expect(await changedCityRow(store.book, record)).toBeUndefined();
  record.policy[0].value += 1;
  expect(await changedCityRow(store.book, record)).toMatch(/^policy no longer holds /);
  for (const { kind, subject_id, content } of rest) {
    const known = isRecordKind(kind) ? kind : 'assessment';
    expect(JSON.parse(content)).toEqual(await recordOf(store.book, known, subject_id ?? 0));
  }
  expect(rest).toHaveLength(11 + 11 + 5 + 1);
  await close();
});

test('the same files, clock and chance make the same book', async () => {
  const hashes = [];
  for (const { desk, store, close } of [emptyDesk(), emptyDesk()]) {
    await openCity(desk, demoFiles());
    hashes.push(await store.book.selectFrom('chain_link').select('hash').execute());
    await close();
  }
  expect(hashes[0]).toEqual(hashes[1]);
});

test('utility and business accounts carry their check digit', () => {
  const read = readCity(demoFiles());
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const numbers = read.city.accounts
    .filter(({ line }) => line !== 'parking')
    .map((row) => row.number);
  expect(numbers.filter((number) => !hasMod10Digit(number))).toEqual([]);
});

test('a second city in one book is refused', async () => {
  const { desk, close } = await demoDesk();
  const again = await openCity(desk, demoFiles());
  expect(again).toMatchObject({ ok: false, refusal: { code: 'city-already-open' } });
  await close();
});

test('wrong files are refused with every problem, and nothing is written', async () => {
  const { desk, store, close } = emptyDesk();
  const files = demoFiles();
  files['opening'] = [{ account: '990-1105', side: 'B', amount: '5000' }];
  files['registers'] = [{ number: 1, name: ' ', flot: [] }];
  delete files['reasons'];
  const refused = await openCity(desk, files);
  if (refused.ok) throw new Error('was loaded');
  expect(refusalWords(refused.refusal).split('\n')).toEqual([
    'Problems in the files of the city: 5',
    'reasons.json: is missing',
    'registers.json row 1: name is " "',
    'registers.json row 1: nobody reads the field flot',
    'opening.json row 1: side must be one of D, C',
    'opening.json row 1: amount is "5000"; it takes text with two decimals, such as "13.50"',
  ]);
  expect(await store.book.selectFrom('fund').selectAll().execute()).toEqual([]);
  await close();
});
