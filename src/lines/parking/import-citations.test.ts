// Importing citations into a real book: what is written, what twice, halfway and again come to.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { losAngeles, madeUpCitations, utf8 } from '../../../test/support/citations.ts';
import { card, counterOf, lineFor, openFloat, pay } from '../../../test/support/counter.ts';
import { changedCityRow } from '../../store/city-record.ts';
import { loadItems } from '../../store/open-items.ts';
import type { ImportPlan } from '../importer.ts';
import { importCitations } from './import-citations.ts';

async function planOf({ desk }: TestDesk, text: string): Promise<ImportPlan> {
  const file = { name: 'made-up.csv', bytes: utf8(text) };
  const plan = await importCitations.plan(desk, losAngeles(), file);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.value;
}

async function refusalOf({ desk }: TestDesk, text: string) {
  const plan = await importCitations.plan(desk, losAngeles(), { name: 'x', bytes: utf8(text) });
  return plan.ok ? undefined : plan.refusal;
}

const quiet = () => undefined;
const countOf = async ({ store }: TestDesk, table: 'account' | 'import_key') =>
  (await store.book.selectFrom(table).selectAll().execute()).length;

test('a plan counts and writes nothing', async () => {
  const book = await demoDesk();
  const before = await countOf(book, 'account');
  const plan = await planOf(book, madeUpCitations(['9000001'], ['9000002', { fine: '' }]));
  expect(plan).toMatchObject({ rows: 2, fresh: 1, freshCents: 7300, present: 0 });
  expect(plan.rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, 'has no fine']]);
  expect(await countOf(book, 'account')).toBe(before);
  await book.close();
});

test('a citation enters as deferred, before the first day, with its shares', async () => {
  const book = await demoDesk();
  const plan = await planOf(book, madeUpCitations(['9000001'], ['9000002', { fine: '93' }]));
  expect(await plan.commit(quiet)).toEqual({ ok: true, value: 2 });
  const account = await book.store.book
    .selectFrom('account')
    .selectAll()
    .where('number', '=', '9000001')
    .executeTakeFirstOrThrow();
  const [item] = await loadItems(book.store.book, { accountId: account.id });
  expect(item).toMatchObject({ documentDate: '2026-02-20', dueOn: '2026-03-13' });
  expect(item?.components[0]).toMatchObject({
    openCents: 7300,
    shares: [
      { account: '110-4310', shareCents: 6050 },
      { account: '710-2220', shareCents: 1250 },
    ],
  });
  const rows = await book.store.book
    .selectFrom('entry')
    .innerJoin('posting', 'entry_id', 'id')
    .select(['source', 'business_date', 'account', 'side', 'amount_cents'])
    .where('memo', 'like', 'Imported%')
    .execute();
  const opening = { source: 'OPN', business_date: '2026-09-14', amount_cents: 16600 };
  expect(rows).toEqual([
    { ...opening, account: '110-1220', side: 'D' },
    { ...opening, account: '110-2710', side: 'C' },
  ]);
  await book.close();
});

test('an imported citation is found by its number and paid at the counter', async () => {
  const book = await demoDesk();
  const { desk, store } = book;
  await (await planOf(book, madeUpCitations(['9000000001']))).commit(quiet);
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const posted = await pay(desk, counter, [await lineFor(desk, '9000000001')], [card(7300)]);
  expect(posted).toMatchObject({ ok: true });
  const postings = await store.book
    .selectFrom('posting')
    .innerJoin('entry', 'entry.id', 'entry_id')
    .select(['account', 'side', 'amount_cents'])
    .where('source', '=', 'RCP')
    .where('account', 'not like', '___-1010')
    .where('account', '<>', '990-2990')
    .orderBy('line')
    .execute();
  expect(postings.map((row) => `${row.side} ${row.account} ${row.amount_cents}`)).toEqual([
    'D 990-1112 7300',
    'C 110-1220 7300',
    'D 110-2710 7300',
    'C 110-4310 6050',
    'C 710-2220 1250',
  ]);
  await book.close();
});

test('the same file twice adds nothing, and both times are recorded', async () => {
  const book = await demoDesk();
  const text = madeUpCitations(['9000001'], ['9000002']);
  await (await planOf(book, text)).commit(quiet);
  const again = await planOf(book, text);
  expect(again).toMatchObject({ fresh: 0, present: 2, loadedBefore: '2026-09-15T15:30:00.000Z' });
  expect(await again.commit(quiet)).toEqual({ ok: true, value: 0 });
  const files = await book.store.book.selectFrom('import_file').selectAll().execute();
  expect(files.map((file) => [file.rows_read, file.rows_added])).toEqual([
    [2, 2],
    [2, 0],
  ]);
  await book.close();
});

test('an import stopped halfway goes on where it stopped', async () => {
  const book = await demoDesk();
  const numbers = Array.from({ length: 230 }, (_, index) => String(9_000_000 + index));
  const text = madeUpCitations(...numbers.map((number): [string] => [number]));
  const stop = () => {
    throw new Error('pulled the plug');
  };
  await expect((await planOf(book, text)).commit(stop)).rejects.toThrow('pulled the plug');
  const rest = await planOf(book, text);
  expect(rest).toMatchObject({ fresh: 130, present: 100, loadedBefore: undefined });
  const told: number[] = [];
  expect(await rest.commit((rows) => void told.push(rows))).toEqual({ ok: true, value: 130 });
  expect(told).toEqual([100, 130]);
  expect(await countOf(book, 'import_key')).toBe(230);
  await book.close();
});

test('two imports at once add each citation once', async () => {
  const book = await demoDesk();
  const text = madeUpCitations(['9000001'], ['9000002']);
  const plans = [await planOf(book, text), await planOf(book, text)];
  const added = await Promise.all(plans.map((plan) => plan.commit(quiet)));
  expect(added.map((result) => result.ok && result.value).sort()).toEqual([0, 2]);
  await book.close();
});

test('what contradicts the book or the file itself is rejected', async () => {
  const book = await demoDesk();
  await (await planOf(book, madeUpCitations(['9000001']))).commit(quiet);
  const plan = await planOf(
    book,
    madeUpCitations(
      ['9000001', { fine: '93' }],
      ['7000412'],
      ['9000003', { fine: '' }],
      ['9000003'],
      ['41002379'],
    ),
  );
  expect(plan.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '2 citation 9000001 is in the book with 73.00 of 2026-02-20',
    '3 citation 7000412 is in the book from another source',
    '4 has no fine',
    '5 citation number 9000003 stands on line 4 too',
  ]);
  expect(plan.fresh).toBe(1);
  expect(plan.notes).toEqual([{ words: 'the number is also one of utility', lines: [6] }]);
  await book.close();
});

test('every added row is covered by a link, and a changed one is named', async () => {
  const book = await demoDesk();
  await (await planOf(book, madeUpCitations(['9000001']))).commit(quiet);
  const links = await book.store.book
    .selectFrom('chain_link')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(3)
    .execute();
  expect(links.map(({ kind }) => kind)).toEqual(['import', 'accounts-added', 'assessment']);
  const record = JSON.parse(links[1]?.content ?? '');
  expect(await changedCityRow(book.store.book, record)).toBeUndefined();
  record.component_share[0].account = '110-4312';
  expect(await changedCityRow(book.store.book, record)).toMatch(
    /^component_share no longer holds /,
  );
  await book.close();
});

test('a wrong header, an open quote and no text are refused', async () => {
  const book = await demoDesk();
  const text = madeUpCitations(['9000001']);
  expect(await refusalOf(book, text.replace('Fine amount', 'Fine'))).toEqual({
    code: 'import-columns-wrong',
    facts: { problems: 'Fine amount is missing\nFine is neither read nor ignored' },
  });
  expect(await refusalOf(book, text.replace('Latitude', 'Location'))).toMatchObject({
    facts: { problems: 'Location is there twice' },
  });
  expect(await refusalOf(book, `${text}"${text}`)).toMatchObject({
    code: 'import-quote-open',
    facts: { line: 3 },
  });
  expect(await refusalOf(book, '\0\0\0')).toMatchObject({ code: 'import-not-text' });
  await book.close();
});
