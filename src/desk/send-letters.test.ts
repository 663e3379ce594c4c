// How letters left, on a real book: one by certified mail, a run by first class, one handed over on
// the paper of the register; and the list of them.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { ADDRESS, memoryLetters, sampleFields } from '../../test/support/letters.ts';
import { listLetters } from './list-letters.ts';
import { printLetters } from './print-letters.ts';
import { type AskedSending, handOverLetter, sendLetters } from './send-letters.ts';
import { verifyBook } from './verify-book.ts';
import { writeLetterAtCounter } from './write-letter.ts';

const TODAY = '2026-09-15';
const LABEL = '7022 0410 0001 2345 6789';
const EVERY = { date: undefined, kind: undefined, waiting: false } as const;

async function threeLetters() {
  const made = await demoDesk();
  const counter = await counterOf(made.desk);
  const { id: accountId } = await accountNumbered(made.desk, '41002379');
  for (let one = 1; one <= 3; one += 1) {
    const asked = { kind: 'cash-only', accountId, fields: sampleFields('cash-only') } as const;
    accepted(await writeLetterAtCounter(made.desk, counter, { ...asked, address: ADDRESS }));
  }
  return { ...made, counter };
}

test('letters left by mail, as a run and by hand, and each says how', async () => {
  const made = await threeLetters();
  const { desk, counter, store } = made;
  const send = async (asked: AskedSending) => sendLetters(desk, counter, asked);
  const { ports } = memoryLetters();
  const printing = { what: 'letter', number: 1, folder: 'out' } as const;
  accepted(await printLetters(desk, counter.person, ports, printing));
  accepted(await handOverLetter(desk, counter, 3));
  expect((await listLetters(desk, { ...EVERY, waiting: true })).map((one) => one.number)).toEqual([
    'LTR-000002',
  ]);
  const waiting = { what: 'waiting', folder: 'out' } as const;
  expect(accepted(await printLetters(desk, counter.person, ports, waiting)).letters).toBe(1);
  const mailed = { method: 'certified', sentOn: TODAY, certifiedNumber: LABEL } as const;
  expect(accepted(await send({ number: 1, ...mailed }))).toBe(1);
  expect(outcomeOf(await send({ number: 2, ...mailed }))).toBe('certified-taken');
  expect(accepted(await send({ run: 2, method: 'first-class', sentOn: TODAY }))).toBe(1);
  expect(outcomeOf(await send({ run: 2, method: 'certified', sentOn: TODAY }))).toBe(
    'sending-certified-one',
  );
  expect(outcomeOf(await send({ number: 2, method: 'hand', sentOn: '2026-09-14' }))).toBe(
    'sending-date',
  );
  expect((await listLetters(desk, EVERY)).map(({ number, state }) => [number, state])).toEqual([
    ['LTR-000001', `certified mail ${TODAY} 70220410000123456789`],
    ['LTR-000002', `first class mail ${TODAY}`],
    ['LTR-000003', `handed over ${TODAY}`],
  ]);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});
