// What rows of each kind become in a real book: accounts, bills, credits, aliases, payments.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  imported,
  importingOf,
  LOCKBOX,
  madeUpBills,
  madeUpBusinesses,
  madeUpParcels,
  madeUpRemittances,
  planOf,
} from '../../test/support/imports.ts';
import { aliasesOf } from '../store/aliases.ts';
import { loadItems } from '../store/open-items.ts';
import { verifyBook } from './verify-book.ts';

const BILLS = importingOf('open-items', 'nycha-water');
const BUSINESSES = importingOf('businesses', 'seattle-businesses');
const PARCELS = importingOf('parcels', 'santa-monica-parcels');
const PAYMENTS = importingOf('payments', 'lockbox', LOCKBOX);

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

async function accountOf(line: string, foreign: string) {
  const account = await book.store.book
    .selectFrom('account as a')
    .leftJoin('account_alias as s', 's.account_id', 'a.id')
    .select(['a.id', 'a.number', 'a.place', 'a.opened_on', 'a.party_id'])
    .where('a.line', '=', line)
    .where((is) => is.or([is('a.number', '=', foreign), is('s.text', '=', foreign)]))
    .executeTakeFirstOrThrow();
  return account;
}

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

describe('open items', () => {
  const TEXT = madeUpBills(
    ['210', '325', '121.4', '0'],
    ['210', '325', '121.4', '0'],
    ['046', '637', '88.02', '-19.4'],
    ['046', '638', '0', '0'],
  );

  test('one account a pair of numbers, twins taken, credits stay credits', async () => {
    const plan = await planOf(book.desk, BILLS, TEXT);
    expect(plan.sums).toEqual({ owedCents: 33_082, creditCents: 1940, paidCents: 0 });
    expect(plan.rejected.map(({ reason }) => reason)).toEqual(['owes nothing: 0.00']);
    expect(plan.notes).toEqual([
      { words: 'the same in every cell as an earlier row: each is taken', lines: [3] },
      { words: 'holds a credit, taken as one', lines: [4] },
    ]);
    expect(await imported(book.desk, BILLS, TEXT)).toBe(3);
    const first = await accountOf('utility', '210-325');
    expect(first).toMatchObject({ number: '43000017', place: 'TDS 210, EDP 325' });
    const items = await loadItems(book.store.book, { accountId: first.id });
    expect(items.map(({ description }) => description)).toEqual([
      'Water and sewer, 30 days, 41 HCF',
      'Water and sewer, 30 days, 41 HCF',
    ]);
    const second = await accountOf('utility', '046-637');
    const both = await loadItems(book.store.book, { accountId: second.id });
    expect(both.map(({ side, components }) => [side, components[0]?.openCents])).toEqual([
      ['D', 8802],
      ['C', 1940],
    ]);
    expect(await postingsOf('OPN')).toEqual([
      '2026-09-14 D 510-1210 33082',
      '2026-09-14 C 510-3000 33082',
      '2026-09-14 C 510-2110 1940',
      '2026-09-14 D 510-3000 1940',
    ]);
  });

  test('a row that an earlier file had is not taken again unseen', async () => {
    await imported(book.desk, BILLS, TEXT, 'june.csv');
    const changed = `${TEXT}046,639,30,5,41,5,0,,10,,\n`;
    const plan = await planOf(book.desk, BILLS, changed);
    expect(plan.rejected.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^says the same as line [23] of june.csv, which is in the book$/),
      expect.stringMatching(/^says the same as line [23] of june.csv, which is in the book$/),
      'says the same as line 4 of june.csv, which is in the book',
      'owes nothing: 0.00',
    ]);
    expect(plan.fresh.map(({ line }) => line)).toEqual([6]);
  });

  test('a total that its parts do not make is rejected', async () => {
    const plan = await planOf(
      book.desk,
      BILLS,
      TEXT.replace('210,325,30,121.4', '210,325,30,242.8'),
    );
    expect(plan.rejected[0]).toMatchObject({
      line: 2,
      reason: 'Current Charges is 242.8, its parts come to 121.40',
    });
  });
});

describe('businesses and parcels', () => {
  test('sixteen digits stay what they are, and ours are short', async () => {
    const text = madeUpBusinesses(
      { number: '0009007199254741', name: 'ODD BAKERY LLC', trade: 'Odd Crumb', ubi: '6049' },
      { number: '9007199254740993', name: 'NEXT BAKERY LLC', start: '1900-01-01' },
      { number: '9007199254740992', name: 'LAST BAKERY LLC', start: '2026-12-01' },
      { number: '9.00719925474099E+15', name: 'SPOILT LLC' },
    );
    const plan = await planOf(book.desk, BUSINESSES, text);
    expect(plan.notes.map(({ words, lines }) => [words, ...lines])).toEqual([
      ['date of opening 1900-01-01 stands for unknown, left out', 3],
      ['begins in the future', 4],
    ]);
    expect(plan.rejected[0]?.reason).toBe(
      'account number 9.00719925474099E+15 was spoilt by a spreadsheet: its digits are lost',
    );
    expect(await imported(book.desk, BUSINESSES, text)).toBe(3);
    const odd = await accountOf('business-tax', '9007199254740993');
    expect(odd).toMatchObject({ number: '6000025', opened_on: '2026-09-14' });
    const { id } = await accountOf('business-tax', '0009007199254741');
    expect(await aliasesOf(book.store.book, id)).toEqual([
      { kind: 'number', text: '0009007199254741' },
      { kind: 'name', text: 'Odd Crumb' },
      { kind: 'number', text: '6049' },
    ]);
  });

  test('a parcel has one account and all its addresses', async () => {
    const text = madeUpParcels(
      ['', '100', 'LARKIN PL'],
      ['4285027001', '1000', 'ASHLAND AVE'],
      ['4285027001', ' 1002', 'ASHLAND AVE'],
    );
    const plan = await planOf(book.desk, PARCELS, text);
    expect(plan.rejected.map(({ reason }) => reason)).toEqual(['has no parcel number']);
    expect(await imported(book.desk, PARCELS, text)).toBe(2);
    const parcel = await accountOf('parcels', '4285027001');
    expect(parcel.place).toBe('1000 ASHLAND AVE');
    expect(await aliasesOf(book.store.book, parcel.id)).toEqual([
      { kind: 'place', text: '1002 ASHLAND AVE' },
    ]);
    expect(await imported(book.desk, PARCELS, text)).toBe(0);
  });
});

describe('payments', () => {
  const TEXT = madeUpRemittances(
    ['L-1', '41002379', '100.00'],
    ['L-2', '41002379', '70.00'],
    ['L-3', '41002379', '50.00'],
    ['L-4', '99999999', '10.00'],
    ['L-5', '41002379', '-4.00'],
  );

  test('each is an entry of its own on the day, oldest first, what is over a credit', async () => {
    const plan = await planOf(book.desk, PAYMENTS, TEXT);
    expect(plan.sums.paidCents).toBe(22_000);
    expect(plan.rejected.map(({ reason }) => reason)).toEqual([
      'there is no account 99999999 in utility',
      'amount -4.00 takes money back: that is keyed, not imported',
    ]);
    expect(await imported(book.desk, PAYMENTS, TEXT)).toBe(3);
    const { id } = await accountOf('utility', '41002379');
    const items = await loadItems(book.store.book, { accountId: id });
    const open = items.map(({ side, description, components }) => [
      side,
      description,
      ...components.map(({ openCents }) => openCents),
    ]);
    expect(open.filter(([side]) => side === 'C')).toEqual([
      ['C', 'Overpayment, kept as credit', 400],
      ['C', 'Overpayment, to be refunded', 5000],
    ]);
    const postings = await postingsOf('IMP');
    expect(postings.filter((row) => row.includes('990-1113'))).toEqual([
      '2026-09-15 D 990-1113 10000',
      '2026-09-15 D 990-1113 7000',
      '2026-09-15 D 990-1113 5000',
    ]);
    expect(await imported(book.desk, PAYMENTS, TEXT)).toBe(0);
  });
});
