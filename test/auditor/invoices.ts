// Invoices: to somebody new, to a customer again, taken back by two while nothing of it is paid.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { wrote } from './contests.ts';
import { COUNTER } from './corrections.ts';
import type { Component, Effect } from './model.ts';
import { newName } from './newcomers.ts';
import type { StandingInvoice } from './receivables-model.ts';
import { book, takenBack } from './sums.ts';
import { less } from './transfers.ts';

const ALONE = 100_000;
const MAKES = ['clerk', 'supervisor', 'accounting'];
const RANK = 50;
/** An invoice of any day, in cents. */
const EVERYDAY = [2000, 90_000];
type Kind = readonly [code: string, department: string, revenue: string];
const KINDS: readonly [Kind, Kind, Kind] = [
  ['invoice', 'miscellaneous', '110-4490'],
  ['invoice-copies', 'miscellaneous', '110-4420'],
  ['invoice-public-works', 'public-works', '110-4440'],
];

/** One component a kind, as the lines name them first. */
type Charge = { readonly kind: Kind; amount: number };
type Line = { readonly kind: Kind; readonly quantity: number; readonly price: number };

function chargesOf(lines: readonly Line[]): readonly Charge[] {
  const charges: Charge[] = [];
  for (const { kind, quantity, price } of lines) {
    const known = charges.find((one) => one.kind === kind);
    if (known) known.amount += quantity * price;
    else charges.push({ kind, amount: quantity * price });
  }
  return charges;
}

/** Only the book knows the numbers of what it made; oldest first. */
async function readNewest({ desk }: Audit, count: number) {
  const rows = await desk.store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .select(['c.id', 'i.id as itemId', 'i.document_number as number', 'i.due_on as dueOn'])
    .select(['a.id as accountId', 'a.number as account', 'a.party_id as partyId'])
    .orderBy('c.id', 'desc')
    .limit(count)
    .execute();
  return rows.reverse();
}

function componentOf(id: number, { kind, amount }: Charge): Component {
  const [, , revenue] = kind;
  return {
    ...{ id, rank: RANK, control: '110-1230', deferred: null, original: amount },
    ...{ shares: [{ account: revenue, cents: amount }], open: 0, given: [0] },
  };
}

async function issued(audit: Audit, lines: readonly Line[]): Promise<void> {
  const { model } = audit;
  const charges = chargesOf(lines);
  const made = await readNewest(audit, charges.length);
  const components = made.flatMap(({ id }, index) => {
    const charge = charges[index];
    return charge === undefined ? [] : [componentOf(id, charge)];
  });
  const [first] = made;
  if (first === undefined) throw new Error('an invoice of nothing');
  const { accountId, partyId, dueOn, itemId, number } = first;
  if (!model.accounts.has(accountId)) {
    const account = { id: accountId, number: first.account, line: 'invoices', partyId };
    model.accounts.set(accountId, { ...account, cashOnlyUntil: null });
  }
  const department = lines[0]?.kind[1] ?? '';
  model.items.set(itemId, { id: itemId, accountId, side: 'D', dueOn, department, components });
  const effect: Effect = {
    lines: charges.flatMap(({ kind, amount }) => [
      ['110-1230', amount] as const,
      [kind[2], -amount] as const,
    ]),
    moves: components.map((component) => ({ component, open: component.original, given: [0] })),
  };
  book(model, model.date, effect);
  model.invoices.push({ number, accountId, components, effect });
  wrote(model);
}

function someLines({ dice }: Audit): readonly Line[] {
  const count = dice.between(1, 3);
  return Array.from({ length: count }, () => {
    const price = dice.one([
      0,
      1,
      ALONE,
      ALONE + 1,
      ...EVERYDAY.map((most) => dice.between(100, most)),
    ]);
    return { kind: dice.one(KINDS), quantity: dice.between(1, 3), price };
  });
}

const answersOf = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ kind, quantity, price }, index) => {
    const more = index + 1 < lines.length ? 'more' : 'done';
    return [kind[0], 'work done', String(quantity), String(price), more];
  });

export const invoice: Action = {
  name: 'invoice',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const lines = someLines(audit);
    const amount = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
    const known = dice.percent(40) ? dice.any(model.invoices) : undefined;
    const what = answersOf(lines);
    const answers = known ? what : [newName(), 'Elsewhere 9', dice.one(['en', 'es']), ...what];
    const asked = { line: 'invoices', act: 'issue', accountId: known?.accountId, answers };
    const told = `invoice of ${amount} by ${who.number}`;
    const result = await actOnLine(desk, counter, asked);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const closed = () => (model.closedDates.has(model.date) ? 'day-closed' : undefined);
    const nothing = lines.some(({ price }) => price === 0) ? 'charge-nothing' : undefined;
    agree(told, codeOf(result), barred ?? closed() ?? nothing ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: at once`, result.value.done, amount <= ALONE);
    if (result.value.done) {
      await issued(audit, lines);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, outcome: () => closed() ?? 'done', open: true },
      carryOut: () => issued(audit, lines),
    });
  },
};

/** What the book must say of taking this one back now. */
function whyNot({ model }: Audit, one: StandingInvoice) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (!model.invoices.includes(one)) return 'line-barred';
  return one.components.every(({ open, original }) => open === original)
    ? undefined
    : 'line-answer';
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
        for (const component of one.components) less(component, component.original);
        model.invoices.splice(model.invoices.indexOf(one), 1);
        wrote(model);
      },
    });
  },
};
