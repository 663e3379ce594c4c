// Quotes by the same rules as what they are quotes of, on a real book: no row of money is written,
// whatever is asked and printed.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf, outcomeOf } from '../../test/support/counter.ts';
import type { Desk } from './desk.ts';
import { makeQuote, pickFee, printQuote, quoteFees, quoteFields, quotesOf } from './quote.ts';

/** How many rows each table of the file has. */
async function rowsOf({ store: { book } }: Desk): Promise<Readonly<Record<string, number>>> {
  const { rows: names } = await sql<{ name: string }>`SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(book);
  const counts: [string, number][] = [];
  for (const { name } of names) {
    const { rows } = await sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM ${sql.table(name)}`.execute(book);
    counts.push([name, rows[0]?.n ?? 0]);
  }
  return Object.fromEntries(counts);
}

const BUSINESS = { line: 'business-tax', quote: 'new-business' };

/** The answers with which a business of a class is quoted: the choice by its words. */
async function answersFor(desk: Desk, words: RegExp, counted: string, home = 'no') {
  const [first] = accepted(await quoteFields(desk, BUSINESS, []));
  const choices = first?.kind === 'choice' ? first.choices : [];
  const found = choices.find((choice) => words.test(choice.words));
  return [found?.value ?? '', ...(counted === '' ? [] : [counted]), home];
}

test('S3: a new service business of 84,000 is quoted 146.80, as it is assessed', async () => {
  const { desk, close } = await demoDesk();
  const answers = await answersFor(desk, /[Ss]ervice/, '84000');
  const quote = accepted(await makeQuote(desk, BUSINESS, answers));
  expect(quote.rows.map(({ cents }) => cents)).toEqual([10_080, 4200, 400]);
  expect(quote.totals).toEqual([{ words: 'To pay when it registers', cents: 14_680 }]);
  await close();
});

test('S24: a general contractor at home in September is quoted 201.00', async () => {
  const { desk, close } = await demoDesk();
  const answers = await answersFor(desk, /[Gg]eneral/, '', 'yes');
  const quote = accepted(await makeQuote(desk, BUSINESS, answers));
  expect(quote.rows.map(({ cents }) => cents)).toEqual([6000, 4200, 9500, 400]);
  expect(quote.totals[0]?.cents).toBe(20_100);
  await close();
});

test('a citation is quoted now and after its late date; an account by who comes', async () => {
  const { desk, close } = await demoDesk();
  const citation = { line: 'parking', quote: 'citation' };
  expect(accepted(await makeQuote(desk, citation, ['1'])).totals).toEqual([
    { words: 'Paid until Tue 6 Oct 2026', cents: 5300 },
    { words: 'Paid after that, with the late penalty', cents: 8800 },
  ]);
  const setUp = { line: 'utility', quote: 'set-up' };
  const quoted = async (...answers: readonly string[]) =>
    accepted(await makeQuote(desk, setUp, answers)).totals[0]?.cents;
  expect(await quoted('next-day', 'tenant')).toBe(14_500);
  expect(await quoted('same-day', 'owner')).toBe(5000);
  expect(await quoted('next-day', 'commercial', '52809')).toBe(108_118);
  expect(outcomeOf(await makeQuote(desk, setUp, ['next-day', 'commercial']))).toBe('line-answer');
  await close();
});

test('fees are quoted by number at the price of today, and none is posted', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  const before = await rowsOf(desk);
  const picked = [accepted(await pickFee(desk, 31, 2)), accepted(await pickFee(desk, 42, 1))];
  const quote = quoteFees('Items', 'Together', picked);
  expect(quote.totals).toEqual([{ words: 'Together', cents: 4600 }]);
  expect(outcomeOf(await pickFee(desk, 999, 1))).toBe('fee-unknown');
  expect(outcomeOf(await pickFee(desk, 31, 0))).toBe('charge-nothing');
  for (const line of ['utility', 'business-tax', 'parking']) {
    expect((await quotesOf(desk, line)).length).toBe(1);
  }
  accepted(await makeQuote(desk, BUSINESS, await answersFor(desk, /[Ss]ervice/, '84000')));
  accepted(await printQuote(desk, counter, quote));
  const after = await rowsOf(desk);
  const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(grown.sort()).toEqual(['print_job', 'print_queue']);
  await close();
});
