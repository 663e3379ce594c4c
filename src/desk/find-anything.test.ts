// The one find over the demo city: every kind of number, word and figure finds what it should.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  card,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { receiptCode } from '../domain/receipt-code.ts';
import { insertAlias } from '../store/aliases.ts';
import { type FindOptions, findAnything, HITS_MOST, suggest } from './find-anything.ts';

let day: TestDesk;

beforeAll(async () => {
  day = await demoDesk();
  const counter = await counterOf(day.desk);
  await openFloat(day.desk, counter);
  const ortega = { payer: 'Rosa Ortega' };
  accepted(
    await pay(day.desk, counter, [await lineFor(day.desk, '41002379')], [check(16_600)], ortega),
  );
  accepted(await pay(day.desk, counter, [await lineFor(day.desk, '7000412')], [card(5300)]));
});
afterAll(() => day.close());

/** What a text leads to: the account itself, the numbers of a list, or the refusal. */
async function found(text: string, options: FindOptions = {}): Promise<string> {
  const finding = await findAnything(day.desk, text, options);
  if (!finding.ok) return outcomeOf(finding);
  const { value } = finding;
  if (value.kind === 'account') return `= ${value.account.number}`;
  if (value.kind === 'receipt') return `receipt ${value.id}`;
  return value.hits.map(({ number, by, what }) => `${number} ${by} ${what}`.trim()).join(', ');
}

const SCAN = '1000410023872610050000166000';

describe('a number', () => {
  test.each([
    ['an account, its check digit and all', '41002379', '= 41002379'],
    ['a citation', '7000419', '= 7000419'],
    ['a business', '500272', '= 500272'],
    ['the beginning of accounts', '410023', '41002379 number, 41002387 number'],
    ['a plate', '6LTN902', '7000405 plate 6LTN902'],
    ['a plate in small letters, typed as it looks', '6ltn-902', '7000405 plate 6LTN902'],
    ['the beginning of a plate', '8KPD', '7000412 plate 8KPD337, 7000489 plate 8KPD337'],
    ['a permit on the pad, without its letters', '20260118', '500272 permit SW-2026-0118'],
    ['a permit with its letters', 'SW-2026-0118', '500272 permit SW-2026-0118'],
    ['a parcel', '6720140055', '41002379 parcel 672-0-140-055'],
    ['a phone', '8055550176', '41007337 phone 805-555-0176, 7000440 phone 805-555-0176'],
    ['a phone without its area code', '5550164', '41009044 phone 805-555-0164'],
    ['a receipt', '1000101', '1-000101 receipt'],
    ['a receipt of any register', '000102', '1-000102 receipt'],
    ['a check', '4471', '1-000101 check 4471'],
    ['the last four of a card', '1111', '1-000102 card 1111'],
    ['an amount', '53.00', '1-000102 amount'],
    ['an amount without its cents', '166.', '1-000101 amount'],
    ['a date', '20260915', '1-000102 date, 1-000101 date'],
    ['a scan', SCAN, '= 41002387'],
  ])('%s: %s', async (_what, text, expected) => {
    expect(await found(text)).toBe(expected);
  });
});

test('the number and the name an account came under from elsewhere', async () => {
  const made = await demoDesk();
  const elsewhere = { kind: 'number' as const, text: '9007-1992-5474-0993' };
  await insertAlias(made.store.book, 1, elsewhere);
  await insertAlias(made.store.book, 1, { kind: 'name', text: 'Made Up Trading' });
  const told = async (text: string) => {
    const finding = accepted(await findAnything(made.desk, text));
    return finding.kind === 'hits' ? finding.hits.map(({ id, by }) => `${id} ${by}`) : [];
  };
  expect(await told('90071992')).toEqual(['1 alias']);
  expect(await told('ade up trad')).toEqual(['1 name']);
  await made.close();
});

describe('words', () => {
  test.each([
    ['ortega rey', '41004128 name'],
    ['TEGA', '41004128 name, 41002379 name, 1-000101 payer'],
    ['nunez', '41010299 name'],
    ['núñ', '41010299 name'],
    ['or', '7000426 name, 41018110 name, 41004128 name'],
    ['ortega r', '41004128 name, 41002379 name'],
    ['eg', '41004128 name, 41002379 name'],
    ['118 alder', '41002379 name'],
    ['9 quarry', '41007337 name'],
    ['bergström alder', '41002403 name'],
  ])('%s', async (text, expected) => {
    expect(await found(text, { asText: true })).toContain(expected);
  });

  test('a word that begins so comes before one that holds it', async () => {
    const hits = (await found('hill', { asText: true })).split(', ');
    expect(hits[0]).toBe('41005513 name');
    expect(hits).toContain('500397 name');
  });

  test('a date as it is written, and a receipt with its register', async () => {
    expect(await found('9/15/2026', { asText: true })).toBe('1-000102 date, 1-000101 date');
    expect(await found('2026-09-15', { asText: true })).toBe('1-000102 date, 1-000101 date');
    expect(await found('1-101', { asText: true })).toContain('1-000101 receipt');
  });
});

describe('the code on a receipt', () => {
  const code = (number: number, training = false) => receiptCode({ register: 1, number, training });

  test('is that receipt, scanned or keyed, said to be text or not', async () => {
    expect(await found(code(102))).toBe('receipt 2');
    expect(await found(code(101).toLowerCase(), { asText: true })).toBe('receipt 1');
  });

  test.each([
    ['of a receipt that was never made', code(999), 'find-nothing'],
    ['of a training book', code(101, true), 'receipt-code-elsewhere'],
    ['that was misread', code(101).replace('101', '110'), 'receipt-code-misread'],
  ])('%s is refused', async (_, text, refused) => {
    expect(await found(text)).toBe(refused);
  });
});

describe('what is not found says why', () => {
  test.each([
    ['31', 'find-short'],
    ['99887766', 'find-check-digit'],
    ['99887', 'find-nothing'],
    ['nobody here', 'find-nothing'],
    ['--', 'find-letter'],
    ['1000410023792610050000160600', 'stub-misread'],
    ['4111111111111111', 'card-number'],
    ["'; DROP TABLE account; --", 'find-nothing'],
    ['" OR find_account MATCH "*', 'find-nothing'],
  ])('%s: %s', async (text, code) => {
    expect(await found(text)).toBe(code);
  });
});

describe('while it is typed', () => {
  const typed = async (text: string) => (await suggest(day.desk, text)).map((hit) => hit.number);

  test.each(['', 'o', '410', '2*31', '1000410023792610', '4111111111111111'])(
    'nothing for %j',
    async (text) => {
      expect(await typed(text)).toEqual([]);
    },
  );

  test('the list that Enter would give', async () => {
    expect(await typed('orte')).toEqual(['41004128', '41002379', '1-000101']);
    expect(await typed('41002379')).toEqual(['41002379']);
  });

  test('never more than a screenful', async () => {
    expect((await typed('re')).length).toBeLessThanOrEqual(HITS_MOST);
  });
});

test('the total of a day that is not counted is not told by its date', async () => {
  const finding = accepted(await findAnything(day.desk, '20260915'));
  expect(finding.kind === 'hits' && finding.hits.map(({ cents }) => cents)).toEqual([null, null]);
});

test('what is due stands beside each account', async () => {
  const finding = accepted(await findAnything(day.desk, 'whitfield'));
  const dues = finding.kind === 'hits' ? finding.hits.map(({ cents }) => cents) : [];
  expect(dues.sort()).toEqual([21_180, 5300]);
});
