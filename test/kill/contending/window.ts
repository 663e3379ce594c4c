// A register of the contention run: its desk, its dice, and how each step is timed, told and
// judged. Any outcome but an acknowledgement or a refusal that honest rivals cause is a fault.
import { randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { answerRequest } from '../../../src/desk/answer-request.ts';
import { businessDate } from '../../../src/desk/business-date.ts';
import type { Counter, Desk } from '../../../src/desk/desk.ts';
import { withdrawRequest } from '../../../src/desk/withdraw-request.ts';
import type { Result } from '../../../src/domain/result.ts';
import { lineDuties } from '../../../src/lines/index.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { type Dice, diceOf } from '../../auditor/dice.ts';
import { counterOf } from '../../support/counter.ts';
import { pinOf } from '../clerks.ts';
import type { Counted, Fact, Kind, Said } from './said.ts';

export type Receipt = { readonly id: number; readonly total: number };

export type Window = {
  readonly desk: Desk;
  readonly dice: Dice;
  readonly register: number;
  readonly date: string;
  /** Who may stand here: the clerk and the relief. */
  readonly clerks: readonly [number, number];
  counter: Counter;
  /** The open session, and its receipts as this terminal knows them. */
  session: number;
  receipts: Receipt[];
  bags: number;
};

export type Setting = {
  readonly path: string;
  readonly migrations: string;
  readonly register: number;
  readonly clerks: readonly [number, number];
  readonly seed: number;
};

/** Milliseconds this step waited for the one write lock. */
let lockMs = 0;

export async function windowOf(setting: Setting): Promise<Window> {
  const clock = { now: () => new Date().toISOString() };
  const { path, migrations, register, clerks, seed } = setting;
  const store = timedStore(openStore({ path, migrations, now: clock.now() }));
  const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  const desk = { store, clock, entropy: { digits, hex }, lineDuties };
  const counter = await counterOf(desk, clerks[0], register);
  const date = await businessDate(desk, store.book);
  const dice = diceOf(seed + register);
  return { desk, dice, register, date, clerks, counter, session: 0, receipts: [], bags: 0 };
}

function timedStore(store: Store): Store {
  return {
    ...store,
    transact: (work) => {
      const began = performance.now();
      return store.transact((book) => {
        lockMs += performance.now() - began;
        return work(book);
      });
    },
  };
}

export function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

export function fact(one: Fact): void {
  say({ said: 'fact', fact: one });
}

export function row(table: Counted): void {
  fact({ is: 'row', table });
}

const rounded = (ms: number) => Math.round(ms * 100) / 100;

async function timed<T>(step: string, work: () => Promise<T>, outcomeOf: (value: T) => string) {
  lockMs = 0;
  const began = performance.now();
  try {
    const value = await work();
    const ms = rounded(performance.now() - began);
    say({ said: 'step', step, ms, lockMs: rounded(lockMs), outcome: outcomeOf(value) });
    return value;
  } catch (error) {
    const outcome = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ said: 'fault', step, outcome });
    throw error;
  }
}

/** A step that only reads. */
export function look<T>(step: string, work: () => Promise<T>): Promise<T> {
  return timed(step, work, () => 'done');
}

/** `rivals`: refusals that what another register does at the same time brings about. */
export async function step<T>(
  name: string,
  rivals: readonly string[],
  work: () => Promise<Result<T>>,
): Promise<T | undefined> {
  const result = await timed(name, work, (one) => (one.ok ? 'done' : one.refusal.code));
  if (result.ok) return result.value;
  const { code } = result.refusal;
  if (!rivals.includes(code)) say({ said: 'fault', step: name, outcome: code });
  return undefined;
}

export const isIn = (kind: string): kind is Kind =>
  ['cash', 'check', 'money-order', 'card', 'credit'].includes(kind);

/** What an answer may find when the counter went on: decided, counted, voided, suspended. */
export const TOO_LATE = [
  'request-decided',
  'receipt-voided',
  'receipt-counted',
  'receipt-credit-used',
  'correction-conflict',
  'correction-same',
  'drawer-not-open',
  'drawer-suspended',
  'drawer-stopped',
  'drawer-counting',
  'drawer-ended',
];

/** At the clerk's own pad, or from the list at any register. */
export async function answer(
  { desk, register }: Window,
  request: number,
  by: number,
  decision: 'yes' | 'no' = 'yes',
): Promise<boolean> {
  const answering = { requestId: request, number: by, pin: pinOf(by), register, decision };
  const name = `answer ${decision}`;
  const answered = await step(name, TOO_LATE, () => answerRequest(desk, answering));
  if (!answered || decision === 'no') return false;
  say({ said: 'granted', request });
  return true;
}

/** Asked for; then granted at the pad, taken back, or left for whoever reads the list. */
export async function settle(window: Window, request: number, what: Fact): Promise<void> {
  const { desk, dice, counter } = window;
  say({ said: 'asked', request, fact: what });
  if (dice.percent(40)) return;
  if (dice.percent(90)) return void (await answer(window, request, dice.one([902, 903])));
  await step('withdraw', ['request-decided'], () => withdrawRequest(desk, counter, request));
}
