// Kicks that wait: none opens a drawer late, none lies in the queue for ever, and papers that
// nobody looks after stand before none.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { counterOf, openFloat } from '../../test/support/counter.ts';
import { printAll } from '../../test/support/printing.ts';
import { cents } from '../domain/money.ts';
import { endorsementPaper } from '../domain/papers/endorsement.ts';
import type { Printer } from '../domain/printer.ts';
import { jobState, queueJob } from '../store/print-jobs.ts';
import { anyHeldKick, releaseKicks } from './settle-paper.ts';

const DAY_SECONDS = 86_400;

async function withKick(held: boolean, papers = 0) {
  const day = await demoDesk();
  await openFloat(day.desk, await counterOf(day.desk));
  const { book } = day.store;
  const job = { register: 1, subject: 'x', createdAt: day.clock.now() };
  const city = { name: 'City', addressLines: [], timeZone: 'UTC' };
  const facts = { receiptNumber: '1-000101', businessDate: '2026-09-15', clerkNumber: '101' };
  const paper = endorsementPaper({
    ...{ city, ...facts, bankAccount: undefined, checkNumber: '1', amountCents: cents(100) },
  });
  for (let count = 0; count < papers; count += 1) {
    await queueJob(book, { ...job, content: { kind: 'paper', paper } });
  }
  const kick = await queueJob(book, { ...job, held, content: { kind: 'kick', reason: 'x' } });
  const given: string[] = [];
  const print: Printer['print'] = async ({ kind }) => {
    given.push(kind);
    return { outcome: 'printed' };
  };
  const printer: Printer = { kind: 'file', name: 'one', status: 'none', print };
  const state = async () => (await jobState(book, kick)).state;
  return { ...day, printer, given, state };
}

test('a kick of days ago opens nothing, and has ended', async () => {
  const day = await withKick(false);
  day.clock.pass(3 * DAY_SECONDS);
  await printAll(day.desk, 1, day.printer);
  expect(day.given).toEqual([]);
  expect(await day.state()).toBe('dropped');
  await day.close();
});

test('a drawer opens when its clerk was told, however many papers wait unread', async () => {
  const day = await withKick(true, 250);
  expect(await anyHeldKick(day.desk, 1)).toBe(true);
  await releaseKicks(day.desk, 1);
  await printAll(day.desk, 1, day.printer);
  expect(day.given[0]).toBe('kick');
  expect(await day.state()).toBe('printed');
  await day.close();
});
