// The short day of the demo city by verbs: one register, four payments and a void, a drawer five
// dollars short, three sheets, one deposit. A test stops it where it wants to look.
import { answerRequest } from '../../src/desk/answer-request.ts';
import { closeDay } from '../../src/desk/close-day.ts';
import { requestClose } from '../../src/desk/close-drawer.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { findByNumber } from '../../src/desk/find-account.ts';
import { keyTape } from '../../src/desk/key-tape.ts';
import { openDrawer } from '../../src/desk/open-drawer.ts';
import { readyToSeal, sealDeposit } from '../../src/desk/seal-deposit.ts';
import { signSheet } from '../../src/desk/sign-sheet.ts';
import { takePayment } from '../../src/desk/take-payment.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { requestVoid } from '../../src/desk/void-receipt.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import { type CountLine, countLine, PIECES } from '../../src/domain/denomination.ts';
import { cents } from '../../src/domain/money.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { findPerson } from '../../src/store/people.ts';

export const DATE = '2026-09-15';
export const PINS = { 101: '4827', 102: '6150', 902: '7315', 903: '2948', 801: '5086' } as const;

/** The value, or a failed test that shows the refusal. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** `must` of what a verb promises. */
export async function mustDo<T>(result: Promise<Result<T>>): Promise<T> {
  return must(await result);
}

export async function counterOf(desk: Desk, number: number, register = 1): Promise<Counter> {
  const person = await findPerson(desk.store.book, number);
  if (!person) throw new Error(`nobody has number ${number}`);
  return { person, register };
}

/** `20x5 .25x16`: pieces by the label of their row. */
export function pieces(text: string): readonly CountLine[] {
  return text.split(' ').map((word) => {
    const [label, quantity] = word.split('x');
    const row = PIECES.find((piece) => piece.label === label);
    if (!row) throw new Error(`no piece ${label}`);
    return countLine(row, Number(quantity));
  });
}

export const FLOAT = '20x5 10x6 5x4 1x12 .25x16 .10x20 .05x20 .01x100';
const CLOSING = '20x14 10x5 5x6 1x32 .25x40 .10x40 .05x30 .01x30';
const TO_BANK = '20x9 10x2 1x7 .25x3 .05x1';

export const cash = (amount: number): Tender => ({ kind: 'cash', tenderedCents: cents(amount) });
export const check = (amount: number, checkNumber: string): Tender => ({
  kind: 'check',
  tenderedCents: cents(amount),
  checkNumber,
});
export const card = (amount: number): Tender => ({
  kind: 'card',
  tenderedCents: cents(amount),
  cardLast4: '1111',
  authorisation: '700412',
});

/** Pays what the account owes, or `amount` of it. */
export async function pay(
  desk: Desk,
  counter: Counter,
  number: string,
  tenders: readonly Tender[],
  amount?: number,
) {
  const [account] = await mustDo(findByNumber(desk, number));
  if (!account) throw new Error(`no account ${number}`);
  const line = {
    kind: 'account' as const,
    accountId: account.id,
    accountNumber: account.number,
    label: account.number,
    dueCents: account.dueCents,
    amountCents: cents(amount ?? account.dueCents),
  };
  const basket = { ...EMPTY_BASKET, payer: account.payer, lines: [line], tenders };
  return mustDo(takePayment(desk, counter, basket));
}

async function approve(desk: Desk, requestId: number, number: 902 | 903 = 902): Promise<void> {
  const answer = { requestId, number, pin: PINS[number], register: 1, decision: 'yes' } as const;
  await mustDo(answerRequest(desk, answer));
}

export async function voidReceipt(desk: Desk, counter: Counter, receiptId: number) {
  const voiding = { receiptId, reason: { number: 2 }, copyCode: '' };
  const request = await mustDo(requestVoid(desk, counter, voiding));
  await approve(desk, request.id);
}

/** Drawer 1 opened; water, citation and business tax paid; one check voided and taken again. */
export async function takeTheMoney(desk: Desk): Promise<Counter> {
  const counter = await counterOf(desk, 101);
  await mustDo(openDrawer(desk, counter, pieces(FLOAT)));
  await pay(desk, counter, '41002379', [cash(18000)]);
  await pay(desk, counter, '7000412', [card(5300)]);
  await pay(desk, counter, '501486', [check(10000, '4471'), cash(4680)]);
  const wrong = await pay(desk, counter, '41005513', [check(7500, '2208')], 7500);
  await voidReceipt(desk, counter, wrong.receiptId);
  await pay(desk, counter, '41005521', [check(7500, '2208')]);
  return counter;
}

/** Counted twice, both times five dollars short; the supervisor signs. */
export async function closeTheDrawer(desk: Desk, counter: Counter): Promise<void> {
  const count = {
    lines: pieces(CLOSING),
    checks: { items: 2, amountCents: cents(17500) },
    card: { items: 1, amountCents: cents(5300) },
  };
  await mustDo(countDrawer(desk, counter, count));
  await mustDo(countDrawer(desk, counter, count));
  const request = await mustDo(requestClose(desk, counter, { number: 5 }));
  await approve(desk, request.id);
}

export const tapeOf = (...amounts: readonly number[]) =>
  amounts.map((amount) => ({ amountCents: cents(amount), struck: false }));

export async function signBoth(desk: Desk, counter: Counter, tapeId: number): Promise<void> {
  await mustDo(signSheet(desk, counter.person, { tapeId, role: 'clerk' }));
  const { person } = await counterOf(desk, 902);
  await mustDo(signSheet(desk, person, { tapeId, role: 'second' }));
}

/** Three tapes; business tax is first keyed as 164.80, then corrected. */
export async function signTheSheets(desk: Desk, counter: Counter): Promise<void> {
  const key = (department: string, ...amounts: number[]) =>
    mustDo(keyTape(desk, counter, { date: DATE, department, lines: tapeOf(...amounts) }));
  await key('business-tax', 16480);
  const tapes = [
    await key('water-sewer', 16600, 7500),
    await key('parking', 5300),
    await key('business-tax', 14680),
  ];
  for (const tape of tapes) await signBoth(desk, counter, tape.id);
}

export async function bankTheMoney(desk: Desk, counter: Counter): Promise<void> {
  const sealing = { date: DATE, bag: '7001', cash: pieces(TO_BANK), missing: [] };
  must(await readyToSeal(desk.store.book, DATE));
  const { depositId } = await mustDo(sealDeposit(desk, counter, sealing));
  const verifying = {
    depositId,
    cashCents: cents(20780),
    checks: [cents(7500), cents(10000)],
  };
  const second = await counterOf(desk, 902);
  const { agrees } = await mustDo(verifyDeposit(desk, second, verifying));
  if (!agrees) throw new Error('the deposit does not agree');
}

/** Everything up to the point where the day can be closed. */
export async function workTheDay(desk: Desk): Promise<Counter> {
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  await signTheSheets(desk, counter);
  await bankTheMoney(desk, counter);
  return counter;
}

export async function closeTheDay(desk: Desk) {
  await workTheDay(desk);
  return mustDo(closeDay(desk, await counterOf(desk, 902), DATE));
}
