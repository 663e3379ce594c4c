// Imported accounts at the counter: found by any of their numbers, names and places, looked at, and
// paid; keys as a clerk presses them.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk } from '../support/book.ts';
import {
  imported,
  importingOf,
  madeUpBills,
  madeUpBusinesses,
  madeUpParcels,
} from '../support/imports.ts';
import { atCounter, type Counter } from './support.ts';

let counter: Counter;

beforeEach(async () => {
  const book = await demoDesk();
  const { desk } = book;
  const bills = madeUpBills(['210', '325', '121.4', '0'], ['210', '325', '60', '-19.4']);
  await imported(desk, importingOf('open-items', 'nycha-water'), bills);
  const business = { number: '9007199254740993', name: 'MADE UP LLC', trade: 'Odd Crumb' };
  const businesses = importingOf('businesses', 'seattle-businesses');
  await imported(desk, businesses, madeUpBusinesses(business));
  const rows = madeUpParcels(['4285027001', '1000', 'ASHLAND AVE'], ['4285027001', '7', 'ELM ST']);
  await imported(desk, importingOf('parcels', 'santa-monica-parcels'), rows);
  counter = await atCounter(book);
});

afterEach(async () => {
  const { checks } = await verifyBook(counter.store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

it('a bill is found by its foreign number without the hyphen, and paid in part', async () => {
  await counter.play(`
    keys 210325⏎
    expect 43000017 TDS 210, EDP 325
    expect holds a credit of 19.40
    expect PAY [181.40]
    keys - 43000017⏎
    expect PAY [181.40]
    keys 100.⏎
    expect Part payment: 100.00 of 181.40.
    keys  *⏎
    expect Receipt 1-000101
  `);
});

it('a business is found by sixteen digits and by its trade name, and pays ahead', async () => {
  await counter.play(`
    keys 9007199254740993⏎
    expect 6000016 MADE UP LLC
    expect An amount is a payment ahead.
    keys - /
    text crumb
    keys ⏎
    expect 6000016
    keys  1⏎
    expect 6000016 MADE UP LLC
    keys 500⏎
    expect It stays as a credit.
    keys  ⏎ 1*81⏎*⏎
    expect Receipt 1-000101
  `);
});

it('a parcel is found by its number and by each of its addresses, and is looked at', async () => {
  await counter.play(`
    keys - 4⏎4285027001⏎
    show
    expect 1000 ASHLAND AVE
    expect also 7 ELM ST
  `);
});
