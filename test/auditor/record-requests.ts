// Requests for records: taken, given more time once, answered with pages that are charged, handed
// over when they are paid, withdrawn while nothing is owed.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { type Component, itemsOf, openOf } from './model.ts';
import { newName } from './newcomers.ts';
import type { AskedRecords } from './receivables-model.ts';
import { book } from './sums.ts';

const LINE = 'record-requests';
const WORKS = ['clerk', 'supervisor'];
/** The law gives ten days, and fourteen more once; a page costs twenty cents. */
const [ANSWER_DAYS, MORE_DAYS, PAGE_CENTS] = [10, 14, 20];
const [RECEIVABLE, COPIES] = ['110-1230', '110-4420'];

async function ask(audit: Audit, act: string, accountId: number | undefined, answers: string[]) {
  const { counter, who } = await someCounter(audit);
  const result = await actOnLine(audit.desk, counter, { line: LINE, act, accountId, answers });
  const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
  const closed = audit.model.closedDates.has(audit.model.date) ? 'day-closed' : undefined;
  const told = `${act} of records ${accountId ?? ''} ${answers.join('/')} by ${who.number}`;
  return { result, told, why: barred ?? closed };
}

export const askForRecords: Action = {
  name: 'ask for records',
  weight: () => 0.7,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const luck = dice.between(1, 100);
    const address = luck <= 5 ? ' ' : '9 Elm Street';
    // Now and then by the number of an account: the request is then of that payer.
    const paid = [...model.accounts.values()].filter(({ partyId }) => partyId !== null);
    const payer = luck > 70 ? paid[luck % paid.length] : undefined;
    const who = payer === undefined ? [newName()] : [payer.number, String(payer.partyId)];
    const answers = [...who, address, 'Minutes of May'];
    const { result, told, why } = await ask(audit, 'ask', undefined, answers);
    agree(told, codeOf(result), why ?? (address === ' ' ? 'line-answer' : 'done'));
    if (!result.ok || !result.value.done) return told;
    const { accountId } = result.value;
    const made = await desk.store.book
      .selectFrom('account')
      .select(['id', 'number', 'line', 'party_id as partyId'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (payer !== undefined) agree(`${told}: its payer`, made.partyId, payer.partyId);
    const others = [...model.accounts.values()].filter(({ partyId }) => partyId === made.partyId);
    const cashOnlyUntil = others[0]?.cashOnlyUntil ?? null;
    model.accounts.set(accountId, { ...made, cashOnlyUntil });
    const dueOn = addDays(model.date, ANSWER_DAYS);
    model.records.push({ accountId, dueOn, isExtended: false, isAnswered: false, hasEnded: false });
    return told;
  },
};

/** Of what was copied, and whatever else is owed there; a credit is owed by nobody. */
const isOwing = ({ model }: Audit, { accountId }: AskedRecords) =>
  itemsOf(model, accountId).some((item) => item.side === 'D' && openOf(item) > 0);

type Step = 'extend' | 'answer' | 'deliver' | 'withdraw';

function isBarred(audit: Audit, one: AskedRecords, step: Step): boolean {
  const { hasEnded, isAnswered, isExtended, dueOn } = one;
  if (hasEnded) return true;
  if (step === 'extend') return isAnswered || isExtended || audit.model.date > dueOn;
  if (step === 'answer') return isAnswered;
  return (step === 'deliver' && !isAnswered) || isOwing(audit, one);
}

/** Only the book knows the numbers of what it raised. */
async function charge({ desk, model }: Audit, accountId: number, original: number): Promise<void> {
  const made = await desk.store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .select(['c.id', 'c.rank', 'i.id as itemId', 'i.due_on as dueOn', 'i.department'])
    .where('i.account_id', '=', accountId)
    .orderBy('c.id', 'desc')
    .executeTakeFirstOrThrow();
  const { id, rank, itemId, dueOn, department } = made;
  agree('the copies', [dueOn, department], [model.date, 'miscellaneous']);
  const [control, share] = [RECEIVABLE ?? '', COPIES ?? ''];
  const component: Component = {
    ...{ id, rank, control, deferred: null, original, open: 0, given: [0] },
    shares: [{ account: share, cents: original }],
  };
  const item = { id: itemId, accountId, side: 'D' as const, dueOn, department };
  model.items.set(itemId, { ...item, components: [component] });
  const lines = [[control, original] as const, [share, -original] as const];
  book(model, model.date, { lines, moves: [{ component, open: original, given: [0] }] });
}

export const workOnRecords: Action = {
  name: 'work on records',
  weight: ({ model }) => (model.records.length > 0 ? 1.5 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(dice.percent(80) ? model.records.slice(-4) : model.records);
    if (!one) return 'work on records: nobody asked for any';
    const likely = one.isAnswered ? 'deliver' : 'answer';
    const other = dice.one<Step>(['extend', 'answer', 'deliver', 'withdraw']);
    const step: Step = dice.percent(60) ? likely : other;
    const kind = dice.one(['all', 'part', 'none']);
    const pages = kind === 'none' ? 0 : dice.one([0, 1, 12, 9999]);
    const answered = kind === 'none' ? [kind] : [kind, String(pages)];
    const given = { extend: ['many'], answer: answered, deliver: [], withdraw: [] };
    const { result, told, why } = await ask(audit, step, one.accountId, given[step]);
    agree(told, codeOf(result), why ?? (isBarred(audit, one, step) ? 'line-barred' : 'done'));
    if (!result.ok) return told;
    if (step === 'extend') {
      Object.assign(one, { isExtended: true, dueOn: addDays(one.dueOn, MORE_DAYS ?? 0) });
    } else if (step === 'answer') {
      one.isAnswered = true;
      one.hasEnded = pages === 0;
      if (pages > 0) await charge(audit, one.accountId, pages * (PAGE_CENTS ?? 0));
    } else one.hasEnded = true;
    return told;
  },
};
