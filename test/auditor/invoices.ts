// Invoices: to somebody new, to a customer again, taken back by two while nothing of it is paid.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import type { Component, Effect } from './model.ts';
import type { StandingInvoice } from './receivables-model.ts';
import { book, takenBack } from './sums.ts';
import { less } from './transfers.ts';

const ALONE = 100_000;
const MAKES = ['clerk', 'supervisor', 'accounting'];
const RANK = 50;
type Kind = readonly [code: string, department: string, revenue: string];
const KINDS: readonly [Kind, Kind, Kind] = [
  ['invoice', 'miscellaneous', '110-4490'],
  ['invoice-copies', 'miscellaneous', '110-4420'],
  ['invoice-public-works', 'public-works', '110-4440'],
];

/** Only the book knows the numbers of what it made. */
async function readNewest({ desk }: Audit) {
  return desk.store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .select(['c.id', 'i.id as itemId', 'i.document_number as number', 'i.due_on as dueOn'])
    .select(['a.id as accountId', 'a.number as account', 'a.party_id as partyId'])
    .orderBy('c.id', 'desc')
    .executeTakeFirstOrThrow();
}

async function issued(audit: Audit, kind: Kind, amount: number): Promise<void> {
  const { model } = audit;
  const made = await readNewest(audit);
  const [, department, revenue] = kind;
  const { accountId, partyId, dueOn } = made;
  if (!model.accounts.has(accountId)) {
    const account = { id: accountId, number: made.account, line: 'invoices', partyId };
    model.accounts.set(accountId, { ...account, cashOnlyUntil: null });
  }
  const component: Component = {
    ...{ id: made.id, rank: RANK, control: '110-1230', deferred: null, original: amount },
    ...{ shares: [{ account: revenue, cents: amount }], open: 0, given: [0] },
  };
  const item = { id: made.itemId, accountId, side: 'D' as const, dueOn, department };
  model.items.set(made.itemId, { ...item, components: [component] });
  const effect: Effect = {
    lines: [
      ['110-1230', amount],
      [revenue, -amount],
    ],
    moves: [{ component, open: amount, given: [0] }],
  };
  book(model, model.date, effect);
  model.invoices.push({ number: made.number, accountId, amount, component, effect });
}

export const invoice: Action = {
  name: 'invoice',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const kind = dice.one(KINDS);
    const amount = dice.one([0, 1, ALONE, ALONE + 1, dice.between(100, 90_000)]);
    const known = dice.percent(40) ? dice.any(model.invoices) : undefined;
    const what = [kind[0], 'work done', String(amount)];
    const answers = known ? what : ['Somebody New', 'Elsewhere 9', ...what];
    const asked = { line: 'invoices', act: 'issue', accountId: known?.accountId, answers };
    const told = `invoice of ${amount} by ${who.number}`;
    const result = await actOnLine(desk, counter, asked);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const closed = () => (model.closedDates.has(model.date) ? 'day-closed' : undefined);
    const nothing = amount === 0 ? 'charge-nothing' : undefined;
    agree(told, codeOf(result), barred ?? closed() ?? nothing ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: at once`, result.value.done, amount <= ALONE);
    if (result.value.done) {
      await issued(audit, kind, amount);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, outcome: () => closed() ?? 'done', open: true },
      carryOut: () => issued(audit, kind, amount),
    });
  },
};

/** What the book must say of taking this one back now. */
function whyNot({ model }: Audit, { component, amount, accountId }: StandingInvoice) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (!model.invoices.some((one) => one.accountId === accountId)) return 'line-barred';
  if (!model.invoices.some((one) => one.component === component)) return 'line-barred';
  return component.open === amount ? undefined : 'line-answer';
}

export const takeBackInvoice: Action = {
  name: 'take back an invoice',
  weight: ({ model }) => (model.invoices.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const one = dice.any(model.invoices);
    if (!one) return 'invoice: none stands';
    const { number, accountId } = one;
    const asked = { line: 'invoices', act: 'reverse', accountId, answers: [number, 'wrong'] };
    const told = `invoice ${number} taken back by ${who.number}`;
    const result = await actOnLine(desk, counter, asked);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, one) ?? 'done');
    if (!result.ok || result.value.done) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, outcome: () => whyNot(audit, one) ?? 'done', open: true },
      carryOut: async () => {
        book(model, model.date, takenBack(one.effect));
        less(one.component, one.amount);
        model.invoices.splice(model.invoices.indexOf(one), 1);
      },
    });
  },
};
