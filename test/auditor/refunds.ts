// Refunds of credits: asked for, granted by another, handed to accounts payable once and in time.
import { askRefund } from '../../src/desk/ask-refund.ts';
import { exportRefunds } from '../../src/desk/export-refunds.ts';
import { businessDaysAfter } from '../../src/store/calendar.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { isHeld } from './contest-model.ts';
import { COUNTER } from './corrections.ts';
import { noteRefund } from './list-model.ts';
import {
  type Component,
  type Item,
  type Model,
  openOf,
  type Receipt,
  type Request,
} from './model.ts';
import { isPending } from './redeposits.ts';
import { book } from './sums.ts';
import type { Claim } from './unclaimed-model.ts';

const MAKES = ['clerk', 'supervisor'];
const CHECK_DAYS = 10;
const TO = { payee: 'somebody', address: 'somewhere 1' };

/** The newest date on which a check paid for this credit. */
function checkDate({ model }: Audit, item: Item): string | undefined {
  const made = model.receipts.filter(
    (receipt) =>
      !receipt.isVoid &&
      isPaidBy(model, receipt, sources(model, item)) &&
      receipt.tenders.some(({ kind }) => kind === 'check'),
  );
  return made
    .map((receipt) => receipt.session.date)
    .sort()
    .at(-1);
}

/** It made the credit, or paid on an account where a line gave back what was paid. */
function isPaidBy(model: Model, { credits, lines }: Receipt, from: ReadonlySet<Component>) {
  const accounts = [...model.items.values()]
    .filter(({ components }) => components.some((one) => from.has(one) && isOfLine(model, one)))
    .map(({ accountId }) => accountId);
  return (
    credits.some((one) => from.has(one)) ||
    lines.some(({ accountId }) => accountId !== null && accounts.includes(accountId))
  );
}

const isOfLine = ({ lineCredits }: Model, one: Component) => lineCredits.has(one);

/** Its own components, and those of other accounts that it was moved from. */
function sources({ transfers }: Audit['model'], item: Item): ReadonlySet<Component> {
  const found = new Set(item.components);
  for (const one of found) {
    const moved = transfers.find(({ fresh }) => fresh === one);
    if (moved) found.add(moved.component);
  }
  return found;
}

/** A check that paid for it is presented again. */
export function isHeldBack(model: Model, item: Item): boolean {
  const from = sources(model, item);
  return model.receipts.some((one) => isPending(model, one) && isPaidBy(model, one, from));
}

async function notBefore(audit: Audit, item: Item): Promise<string> {
  const { desk, model } = audit;
  const paid = checkDate(audit, item);
  if (paid === undefined) return model.date;
  const cleared = await businessDaysAfter(desk.store.book, paid, CHECK_DAYS);
  return cleared > model.date ? cleared : model.date;
}

/** All that is open of it is owed to accounts payable from here on. */
export async function grant(audit: Audit, item: Item): Promise<void> {
  const { model } = audit;
  const [component] = item.components as readonly [Component];
  const { control, open: amount } = component;
  book(model, model.date, {
    lines: [
      [control, amount],
      [`${control.slice(0, 3)}-2010`, -amount],
    ],
    moves: [{ component, open: -amount, given: [] }],
  });
  const waits = await notBefore(audit, item);
  const fresh = { inFile: false, isStopped: false, sentOn: '', check: undefined, isBack: false };
  noteRefund(model, amount);
  model.refunds.push({ item, cents: amount, notBefore: waits, ...fresh });
  model.letters.push({ copies: 0, sha256: undefined });
}

/** A check of the receipt came back: what waits of its money is a credit again. */
export function stopRefunds({ model }: Audit, receipt: Receipt): void {
  for (const one of model.refunds) {
    const { item, cents: amount, inFile, isStopped } = one;
    if (inFile || isStopped || !isPaidBy(model, receipt, sources(model, item))) continue;
    const [component] = item.components as readonly [Component];
    const payable = `${component.control.slice(0, 3)}-2010`;
    const lines = [[payable, amount] as const, [component.control, -amount] as const];
    book(model, model.date, { lines, moves: [{ component, open: amount, given: [] }] });
    noteRefund(model, -amount);
    one.isStopped = true;
  }
}

const SUPERVISOR_CENTS = 50_000;

export const grantersOf = (amount: number): readonly string[] =>
  amount > SUPERVISOR_CENTS ? ['finance-director'] : COUNTER;

type Asked = Pick<Request, 'id' | 'by' | 'words'>;

/** It is as it was when it was asked, or it is refused. */
function requestOf(audit: Audit, item: Item, { id, by, words }: Asked): Request {
  const { model } = audit;
  const amount = openOf(item);
  const outcome = () => {
    if (model.closedDates.has(model.date)) return 'day-closed';
    if (openOf(item) === 0) return 'refund-nothing';
    if (isHeldBack(model, item)) return 'refund-pending';
    return openOf(item) === amount ? 'done' : 'refund-changed';
  };
  const claim: Claim = { item, date: model.date, answer: undefined };
  model.unclaimed.claims.push(claim);
  const carryOut = () => {
    claim.answer = 'yes';
    return grant(audit, item);
  };
  const refuse = () => {
    claim.answer = 'no';
  };
  const roles = grantersOf(amount);
  return { id, by, words, date: model.date, roles, open: true, outcome, carryOut, refuse };
}

/** What a decision of a line gives back, where whoever signed it grants no refunds. */
export async function askedOfLine(audit: Audit, items: readonly Item[], by: number): Promise<void> {
  const asked = await audit.desk.store.book
    .selectFrom('request')
    .select('id')
    .where('kind', '=', 'refund')
    .orderBy('id', 'desc')
    .limit(items.length)
    .execute();
  for (const [index, { id }] of asked.reverse().entries()) {
    const item = items[index];
    if (item === undefined) continue;
    const words = `refund ${item.id} by a decision of ${by}`;
    noteRefund(audit.model);
    audit.model.requests.push(requestOf(audit, item, { id, by, words }));
  }
}

export const refund: Action = {
  name: 'refund',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const credits = [...model.items.values()].filter(({ side }) => side === 'C');
    const item = dice.any(dice.percent(85) ? credits.filter((one) => openOf(one) > 0) : credits);
    if (!item) return 'refund: there is no credit';
    const told = `refund of credit ${item.id} by ${who.number}`;
    const reason = { number: 1, text: 'seen' };
    const result = await askRefund(desk, counter, { itemId: item.id, ...TO, reason });
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const isHeldNow = item.components.some(isHeld);
    const gone = openOf(item) > 0 && !isHeldNow ? undefined : 'refund-nothing';
    const held = isHeldBack(model, item) ? 'refund-pending' : undefined;
    agree(told, codeOf(result), barred ?? closed ?? gone ?? held ?? 'done');
    if (!result.ok) return told;
    noteRefund(model);
    return answerNowOrLater(
      audit,
      requestOf(audit, item, { id: result.value.id, by: who.number, words: told }),
    );
  },
};

export const payRefunds: Action = {
  name: 'pay refunds',
  weight: ({ model }) => (model.refunds.some(({ inFile }) => !inFile) ? 1 : 0.1),
  act: async ({ desk, model }) => {
    const { saved, ports } = memoryLedger();
    const result = await exportRefunds(desk, ports, { folder: 'out' });
    const waiting = model.refunds.filter(
      (one) => !one.inFile && !one.isStopped && !isHeldBack(model, one.item),
    );
    const due = waiting.filter((one) => one.notBefore <= model.date);
    const told = `refund file ${model.refundFiles + 1}`;
    agree(told, codeOf(result), due.length > 0 ? 'done' : 'refunds-none');
    if (!result.ok) return told;
    model.refundFiles += 1;
    noteRefund(model);
    for (const one of due) Object.assign(one, { inFile: true, sentOn: model.date });
    const sum = due.reduce((all, one) => all + one.cents, 0);
    const { file, refunds, totalCents } = result.value;
    agree(`${told}: paid`, [file, refunds, totalCents], [model.refundFiles, due.length, sum]);
    agree(`${told}: rows`, [...saved.values()][0]?.split('\n').length, due.length + 3);
    return told;
  },
};
