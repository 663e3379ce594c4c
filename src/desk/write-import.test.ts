// Importing into a real book: what is written, what twice, halfway and again come to.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { madeUpCitations } from '../../test/support/citations.ts';
import { card, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { imported, importingOf, planOf } from '../../test/support/imports.ts';
import { loadItems } from '../store/open-items.ts';
import { verifyBook } from './verify-book.ts';
import { writeImport } from './write-import.ts';

const CITATIONS = importingOf('citations', 'los-angeles');
const quiet = () => undefined;

let book: TestDesk;
beforeEach(async () => {
  book = await demoDesk();
});
/** Whatever was imported, the book proves itself. */
afterEach(async () => {
  const { checks } = await verifyBook(book.store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  await book.close();
});

const rowsOf = (table: 'account' | 'import_row' | 'import_run') =>
  book.store.book.selectFrom(table).selectAll().execute();

/** Debit less credit by account of the entries of a source made by imports. */
async function postingsOf(source: 'OPN' | 'IMP') {
  const rows = await book.store.book
    .selectFrom('entry as e')
    .innerJoin('posting as p', 'p.entry_id', 'e.id')
    .select(['e.business_date as date', 'p.account', 'p.side', 'p.amount_cents as cents'])
    .where('e.source', '=', source)
    .where('e.memo', 'like', 'Imported%')
    .orderBy('e.id')
    .orderBy('p.line')
    .execute();
  return rows.map(({ date, account, side, cents }) => `${date} ${side} ${account} ${cents}`);
}

describe('citations', () => {
  test('a plan counts and writes nothing', async () => {
    const before = await rowsOf('account');
    const plan = await planOf(
      book.desk,
      CITATIONS,
      madeUpCitations(['9000001'], ['9000002', { fine: '' }]),
    );
    expect(plan).toMatchObject({ rows: 2, present: 0, sums: { owedCents: 7300 } });
    expect(plan.rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, 'has no fine']]);
    expect(await rowsOf('account')).toEqual(before);
    expect(await rowsOf('import_run')).toEqual([]);
  });

  test('a citation enters as deferred, before the first day, and is paid', async () => {
    const { desk, store } = book;
    await imported(desk, CITATIONS, madeUpCitations(['9000000001'], ['9000002', { fine: '93' }]));
    expect(await postingsOf('OPN')).toEqual([
      '2026-09-14 D 110-1220 16600',
      '2026-09-14 C 110-2710 16600',
    ]);
    const counter = await counterOf(desk);
    await openFloat(desk, counter);
    const line = await lineFor(desk, '9000000001');
    expect(await pay(desk, counter, [line], [card(7300)])).toMatchObject({ ok: true });
    const [item] = await loadItems(store.book, { accountId: line.accountId });
    expect(item?.components[0]?.openCents).toBe(0);
  });

  test('what contradicts the book or the file itself is rejected', async () => {
    await imported(book.desk, CITATIONS, madeUpCitations(['9000001']), 'first.csv');
    const plan = await planOf(
      book.desk,
      CITATIONS,
      madeUpCitations(
        ['9000001', { fine: '93' }],
        ['7000412'],
        ['9000003', { fine: '' }],
        ['9000004'],
        ['9000004'],
        ['41002379'],
      ),
    );
    expect(plan.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 number 9000001 is in the book as line 2 of first.csv said it, otherwise',
      '3 number 7000412 is in the book from another source',
      '4 has no fine',
      '6 number 9000004 stands on line 5 too',
    ]);
    expect(plan.fresh).toHaveLength(2);
    expect(plan.notes).toEqual([{ words: 'the number is also one of utility', lines: [7] }]);
  });

  test('the same file twice adds nothing, and both times are recorded', async () => {
    const text = madeUpCitations(['9000001'], ['9000002']);
    expect(await imported(book.desk, CITATIONS, text)).toBe(2);
    const again = await planOf(book.desk, CITATIONS, text);
    expect(again).toMatchObject({ fresh: [], present: 2 });
    expect(again.loadedBefore).toBe('2026-09-15T15:30:00.000Z');
    expect(await imported(book.desk, CITATIONS, text)).toBe(0);
    const runs = await rowsOf('import_run');
    expect(runs).toMatchObject([
      { rows_read: 2, begun_by: 'tester@counter' },
      { rows_read: 2, begun_by: 'tester@counter' },
    ]);
  });

  test('an import stopped halfway goes on where it stopped', async () => {
    const numbers = Array.from({ length: 130 }, (_, index) => String(9_000_000 + index));
    const text = madeUpCitations(...numbers.map((number): [string] => [number]));
    const plan = await planOf(book.desk, CITATIONS, text);
    const stop = (rows: number) => {
      if (rows >= 50) throw new Error('pulled the plug');
    };
    await expect(writeImport(book.desk, plan, 'x', stop)).rejects.toThrow('pulled the plug');
    const rest = await planOf(book.desk, CITATIONS, text);
    expect(rest.present).toBe(83);
    expect(rest.loadedBefore).toBeUndefined();
    expect(await imported(book.desk, CITATIONS, text)).toBe(47);
    expect(await rowsOf('import_row')).toHaveLength(130);
  });

  test('two imports at once add each row once, and say so', async () => {
    const text = madeUpCitations(['9000001'], ['9000002']);
    const plans = [await planOf(book.desk, CITATIONS, text)];
    plans.push(await planOf(book.desk, CITATIONS, text));
    const added = await Promise.all(plans.map((plan) => writeImport(book.desk, plan, 'x', quiet)));
    expect(added).toMatchObject([
      { value: { added: 2, overtaken: 0 } },
      { value: { added: 0, overtaken: 2 } },
    ]);
  });
});
