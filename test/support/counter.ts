// A clerk at work in a test: the everyday verbs with as little writing as they allow.

import { answerRequest } from '../../src/desk/answer-request.ts';
import { askDelegation } from '../../src/desk/ask-delegation.ts';
import { businessDate } from '../../src/desk/business-date.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import type { FoundAccount } from '../../src/desk/find-account.ts';
import { findAnything } from '../../src/desk/find-anything.ts';
import { abandonBasket, saveBasket } from '../../src/desk/keep-basket.ts';
import { openDrawer } from '../../src/desk/open-drawer.ts';
import { type Posted, takePayment } from '../../src/desk/take-payment.ts';
import { present } from '../../src/domain/assert.ts';
import { type AccountLine, type BasketLine, EMPTY_BASKET } from '../../src/domain/basket.ts';
import type { Days } from '../../src/domain/delegation.ts';
import { type CountLine, countLine, PIECES } from '../../src/domain/denomination.ts';
import { cents } from '../../src/domain/money.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { personAt } from '../../src/store/people.ts';

/** PINs of the demo city's people, by number. */
export const PINS: Readonly<Record<number, string>> = {
  101: '4827',
  102: '6150',
  103: '9364',
  902: '7315',
  903: '2948',
  801: '5086',
  701: '3617',
  601: '8259',
  401: '5829',
  301: '6402',
  501: '1473',
};

/** The value of a result that must not be refused. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The code of a refusal; `done` when there was none. */
export function outcomeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

/** Somebody who stands at a register already: no PIN is asked, so tests stay quick. */
export async function counterOf(desk: Desk, number = 101, register = 1): Promise<Counter> {
  const found = await personAt(desk.store.book, { number }, desk.clock.now());
  const person = present(found, `person ${number}`);
  return { person, register };
}

/** Pieces by label, as `{ '20': 5, '.25': 16 }`. */
export function piecesOf(counts: Readonly<Record<string, number>>): readonly CountLine[] {
  return PIECES.flatMap((row) => {
    const count = counts[row.label];
    return count === undefined ? [] : [countLine(row, count)];
  });
}

/** An amount in as few pieces as it takes. */
export function piecesFor(amount: number): readonly CountLine[] {
  let left = amount;
  return PIECES.flatMap((row) => {
    const count = Math.floor(left / row.denominationCents);
    left -= count * row.denominationCents;
    return count === 0 ? [] : [countLine(row, count)];
  });
}

/** The demo city's standing float: 200.00. */
export const FLOAT = piecesOf({
  '20': 5,
  '10': 6,
  '5': 4,
  '1': 12,
  '.25': 16,
  '.10': 20,
  '.05': 20,
  '.01': 100,
});

/** On today's business date, also where the next one may be chosen. */
export async function openFloat(desk: Desk, counter: Counter): Promise<void> {
  const date = await businessDate(desk, desk.store.book);
  const opening = accepted(await openDrawer(desk, counter, FLOAT, { date }));
  if (!opening.agrees) throw new Error('the float differs');
}

/** The account with exactly this number. */
export async function accountNumbered(desk: Desk, number: string): Promise<FoundAccount> {
  const finding = accepted(await findAnything(desk, number));
  if (finding.kind !== 'account') throw new Error(`${number} is not one account`);
  return finding.account;
}

/** A line for all that an account owes, or for that much of it. */
export async function lineFor(desk: Desk, number: string, amount?: number): Promise<AccountLine> {
  const { id, dueCents } = await accountNumbered(desk, number);
  const amountCents = amount === undefined ? dueCents : cents(amount);
  return {
    kind: 'account',
    accountId: id,
    accountNumber: number,
    label: number,
    dueCents,
    amountCents,
  };
}

export const cash = (amount: number): Tender => ({ kind: 'cash', tenderedCents: cents(amount) });
export const check = (amount: number, checkNumber = '4471'): Tender => {
  return { kind: 'check', tenderedCents: cents(amount), checkNumber };
};
export const card = (amount: number, cardLast4 = '1111'): Tender => {
  return { kind: 'card', tenderedCents: cents(amount), cardLast4, authorisation: '7' };
};

export function pay(
  desk: Desk,
  counter: Counter,
  lines: readonly BasketLine[],
  tenders: readonly Tender[],
  { payer = '' } = {},
): Promise<Result<Posted>> {
  return takePayment(desk, counter, { ...EMPTY_BASKET, payer, lines, tenders });
}

/** A total of an account is shown, the line made smaller, and the basket given up: two records. */
export async function giveUpShown(desk: Desk, counter: Counter, number: string): Promise<void> {
  for (const amount of [undefined, 1000]) {
    const lines = [await lineFor(desk, number, amount)];
    accepted(await saveBasket(desk, counter, { ...EMPTY_BASKET, lines, totalShown: true }));
  }
  accepted(await abandonBasket(desk, counter, { number: 1 }));
}

/** The counter's own PIN and a second person's. */
export function signatures({ person }: Counter, number = 902) {
  const ownPin = PINS[person.number] ?? '';
  return { ownPin, second: { number, pin: PINS[number] ?? '' } };
}

/** A second person says yes, with the PIN. */
export function approve(desk: Desk, requestId: number, number = 902) {
  const pin = present(PINS[number], `the PIN of ${number}`);
  return answerRequest(desk, { requestId, number, pin, register: 1, decision: 'yes' });
}

/** A clerk stands in for a supervisor on these days: 902 asks, the finance director grants. */
export async function standIn(
  desk: Desk,
  number: number,
  days: Days = { firstDate: '2026-09-15', lastDate: '2026-09-15' },
): Promise<void> {
  const supervisor = await counterOf(desk, 902);
  const request = accepted(await askDelegation(desk, supervisor, { number, ...days }));
  accepted(await approve(desk, request.id, 801));
}
