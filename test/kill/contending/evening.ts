// The evening, at every register at once: sheets keyed and signed, the deposit sealed and verified,
// the day closed. What only one can do is done by one; the others are told that it is done.
import { closeDay } from '../../../src/desk/close-day.ts';
import { keyTape } from '../../../src/desk/key-tape.ts';
import { readSheets, type SheetSummary } from '../../../src/desk/read-sheet.ts';
import { readyToSeal, sealDeposit } from '../../../src/desk/seal-deposit.ts';
import { signSheet } from '../../../src/desk/sign-sheet.ts';
import { verifyDeposit } from '../../../src/desk/verify-deposit.ts';
import { cents } from '../../../src/domain/money.ts';
import { closeOf } from '../../../src/store/day-close.ts';
import { depositsOf } from '../../../src/store/deposits.ts';
import { counterOf, piecesFor } from '../../support/counter.ts';
import { tapeOf } from '../../support/short-day.ts';
import { row, step, type Window } from './window.ts';

const PAUSE_MS = 20;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

export async function evening(window: Window): Promise<void> {
  const { desk, date } = window;
  const { book } = desk.store;
  await keySheets(window);
  await seal(window);
  await verify(window);
  while (!(await closeOf(book, date))) {
    const supervisor = await counterOf(desk, 902, window.register);
    const rivals = ['day-stopped', 'day-closed'];
    if (await step('close day', rivals, () => closeDay(desk, supervisor, date))) row('day_close');
    else await pause();
  }
}

async function sheetsOf({ desk, date }: Window): Promise<readonly SheetSummary[]> {
  const sheets = await readSheets(desk.store.book, date);
  return sheets.ok ? sheets.value : [];
}

/** Each register has departments of its own, and once takes hold of somebody else's sheet. */
async function keySheets(window: Window): Promise<void> {
  const foreign = window.dice.any(await sheetsOf(window));
  if (foreign) await keyAndSign(window, foreign);
  for (;;) {
    const own = (await sheetsOf(window)).filter((_, index) => index % 8 === window.register - 1);
    const unsigned = own.filter(({ state }) => state !== 'signed');
    if (unsigned.length === 0) return;
    for (const sheet of unsigned) await keyAndSign(window, sheet);
  }
}

const SHEET_RIVALS = ['sheet-old-version', 'sheet-signed', 'day-closed'];

async function keyAndSign({ desk, date, counter }: Window, sheet: SheetSummary): Promise<void> {
  const { code: department, postedCents } = sheet;
  const keying = { date, department, lines: tapeOf(postedCents - 500, 500) };
  const tape = await step('key sheet', ['day-closed'], () => keyTape(desk, counter, keying));
  if (!tape) return;
  row('tape');
  const second = await counterOf(desk, 903);
  for (const [role, { person }] of [
    ['clerk', counter],
    ['second', second],
  ] as const) {
    const sign = () => signSheet(desk, person, { tapeId: tape.id, role });
    if (!(await step('sign sheet', SHEET_RIVALS, sign))) return;
    row('sheet_signature');
  }
}

/** Everything of the day in one bag, of whoever is first. */
async function seal({ desk, date, counter, register }: Window): Promise<void> {
  const ready = await step('ready to seal', ['deposit-nothing'], () =>
    desk.store.read((book) => readyToSeal(book, date)),
  );
  if (!ready) return;
  const drops = ready.drops.reduce((sum, one) => sum + one.amountCents, 0);
  const cash = piecesFor(ready.drawerCashCents + drops);
  const sealing = { date, bag: `B-${register}`, cash, missing: [] };
  const sealed = await step('seal', ['deposit-nothing'], () => sealDeposit(desk, counter, sealing));
  if (sealed) row('deposit');
}

/** Keyed again from the objects, by the one of eight who comes first. */
async function verify({ desk, date, register }: Window): Promise<void> {
  const { book } = desk.store;
  const [deposit] = await depositsOf(book, date);
  if (!deposit || deposit.verified) return;
  const cash = await book
    .selectFrom('deposit_cash')
    .select((of) => of.fn.sum<number>('amount_cents').as('cents'))
    .where('deposit_id', '=', deposit.id)
    .executeTakeFirstOrThrow();
  const checks = await book
    .selectFrom('deposit_check as d')
    .innerJoin('receipt_tender as t', 't.id', 'd.tender_id')
    .select('t.amount_cents as cents')
    .where('d.deposit_id', '=', deposit.id)
    .execute();
  const verifying = {
    depositId: deposit.id,
    cashCents: cents(cash.cents),
    checks: checks.map((one) => cents(one.cents)),
  };
  const director = await counterOf(desk, 801, register);
  const verifyOnce = () => verifyDeposit(desk, director, verifying);
  const verified = await step('verify deposit', ['deposit-unknown'], verifyOnce);
  if (verified?.agrees) row('deposit_verification');
}
