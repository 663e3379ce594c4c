// Refunds on a real book: an overpaid check of S27 in small, the wait for check money, the file for
// accounts payable, and the same file again.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { memoryLedger } from '../../test/support/ledger-files.ts';
import type { Tender } from '../domain/tender.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadEntry } from '../store/entries.ts';
import { type AskedRefund, askRefund } from './ask-refund.ts';
import { exportRefunds } from './export-refunds.ts';
import { listCredits } from './list-credits.ts';
import { verifyBook } from './verify-book.ts';

const CITATION = '7000419';
const TO = { payee: 'Ana Ruiz', address: '12 Mill Street, Robles Canyon CA' };
const WHY = { number: 1, text: 'receipt seen' };

/** 75.00 are owed, more is paid. */
async function overpaid({ desk, store }: TestDesk, tender: Tender): Promise<AskedRefund> {
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  const line = await lineFor(desk, CITATION, tender.tenderedCents);
  accepted(await pay(desk, counter, [line], [tender]));
  const [account] = await accountsByNumber(store.book, CITATION);
  const [credit] = await listCredits(desk, account?.id ?? 0);
  return { itemId: credit?.itemId ?? 0, ...TO, reason: WHY };
}

test('a credit is paid back by two, once, and accounts payable is told', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const refund = await overpaid(made, cash(9000));
  const counter = await counterOf(desk, 101);
  const asked = accepted(await askRefund(desk, counter, refund));
  expect(asked.record).toMatchObject({ amount: '15.00', notBefore: '2026-09-15' });
  expect(outcomeOf(await approve(desk, asked.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.id, 902));
  const { entry_id: entryId } = await store.book
    .selectFrom('refund')
    .select('entry_id')
    .executeTakeFirstOrThrow();
  const { postings } = await loadEntry(store.book, entryId);
  expect(postings.map((line) => `${line.side} ${line.account} ${line.amountCents}`)).toEqual([
    'D 110-2110 1500',
    'C 110-2010 1500',
  ]);
  expect(outcomeOf(await askRefund(desk, counter, refund))).toBe('refund-nothing');
  const { saved, ports } = memoryLedger();
  const file = accepted(await exportRefunds(desk, ports, { folder: 'out' }));
  expect(file).toMatchObject({ file: 1, refunds: 1, totalCents: 1500 });
  const first = saved.get('REFUNDS_000001.csv');
  expect(first?.split('\n')).toEqual([
    'refund,date,account,payable,payee,address,amount,reason',
    'REF-000001,2026-09-15,7000419,110-2010,Ana Ruiz,"12 Mill Street, Robles Canyon CA",15.00,' +
      'overpaid: receipt seen',
    'CONTROL,,,,,1,15.00,',
    '',
  ]);
  expect(outcomeOf(await exportRefunds(desk, ports, { folder: 'out' }))).toBe('refunds-none');
  saved.clear();
  accepted(await exportRefunds(desk, ports, { folder: 'out', again: 1 }));
  expect(saved.get('REFUNDS_000001.csv')).toBe(first);
  expect(outcomeOf(await exportRefunds(desk, ports, { folder: 'out', again: 2 }))).toBe(
    'refund-file-unknown',
  );
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('money of a check waits ten business days, whatever the file is asked for', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const refund = await overpaid(made, check(9000));
  const asked = accepted(await askRefund(desk, await counterOf(desk, 101), refund));
  // Ten business days of the demo city, whose 25 September is a furlough Friday.
  expect(asked.record['notBefore']).toBe('2026-09-30');
  accepted(await approve(desk, asked.id, 902));
  const { ports } = memoryLedger();
  expect(outcomeOf(await exportRefunds(desk, ports, { folder: 'out' }))).toBe('refunds-none');
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('what was used in between is not paid back, and an envelope needs an address', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const refund = await overpaid(made, cash(9000));
  const counter = await counterOf(desk, 101);
  expect(outcomeOf(await askRefund(desk, counter, { ...refund, address: ' ' }))).toBe(
    'refund-payee',
  );
  const asked = accepted(await askRefund(desk, counter, refund));
  const credit = {
    kind: 'credit',
    creditItemId: refund.itemId,
    tenderedCents: cash(500).tenderedCents,
  } as const;
  const line = await lineFor(desk, CITATION, 500);
  accepted(await pay(desk, counter, [line], [credit]));
  expect(outcomeOf(await approve(desk, asked.id, 902))).toBe('refund-changed');
  await made.close();
});

test('a refund beyond what a supervisor grants is granted by the finance director', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const refund = await overpaid(made, cash(90_000));
  const asked = accepted(await askRefund(desk, await counterOf(desk, 101), refund));
  expect(asked.record).toMatchObject({ amount: '825.00', large: true });
  expect(outcomeOf(await approve(desk, asked.id, 902))).toBe('not-allowed');
  accepted(await approve(desk, asked.id, 801));
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});
