// Arrangements: more time and instalments within a clerk's limits or signed, given more time and
// cancelled by two, and their letters. How one stands is not modelled: an account has one at most.

import type { AskedArrangement } from '../../src/desk/arrangement-terms.ts';
import { changeArrangement } from '../../src/desk/change-arrangement.ts';
import { makeArrangement } from '../../src/desk/make-arrangement.ts';
import { tellArrangements } from '../../src/desk/tell-arrangements.ts';
import { arrangementNumber } from '../../src/domain/arrangement.ts';
import { addDays, addMonths } from '../../src/domain/calendar.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import type { Item, Model } from './model.ts';
import type { MadeArrangement } from './receivables-model.ts';

const MAKES = ['clerk', 'supervisor'];
const SIGNS = ['supervisor'];
const [ALONE_COUNT, ALONE_DAYS, EXTENSION_DAYS, MOST_MONTHS] = [3, 60, 14, 12];
const MORE_DAYS = 45;

const openOf = ({ components }: Pick<Item, 'components'>) =>
  components.reduce((sum, one) => sum + one.open, 0);

function itemsIn(model: Model, { accountId, scope }: AskedArrangement): readonly Item[] {
  return [...model.items.values()].filter(
    (item) =>
      item.accountId === accountId &&
      item.side === 'D' &&
      openOf(item) > 0 &&
      (scope !== 'overdue' || item.dueOn < model.date),
  );
}

const standsOn = (model: Model, accountId: number) =>
  model.arrangements.some((one) => one.accountId === accountId && !one.cancelled);

const lastOf = ({ kind, count, firstOn }: AskedArrangement) =>
  addDays(firstOn, kind === 'extension' ? 0 : 7 * (count - 1));

function whyNot({ model }: Audit, asked: AskedArrangement): string | undefined {
  const { date } = model;
  if (model.closedDates.has(date)) return 'day-closed';
  const items = itemsIn(model, asked);
  if (items.length === 0) return 'arrangement-nothing';
  const partyId = model.accounts.get(asked.accountId)?.partyId ?? null;
  if (partyId === null) return 'arrangement-nobody';
  const ids = items.map(({ id }) => id);
  const over = model.arrangements.some(
    (one) => !one.cancelled && one.items.some((id) => ids.includes(id)),
  );
  if (over) return 'arrangement-standing';
  const isOnce = asked.kind === 'extension';
  if (asked.firstOn < (isOnce ? addDays(date, 1) : date)) return 'arrangement-first';
  const owed = items.reduce((sum, item) => sum + openOf(item), 0);
  const most = Math.min(60, owed);
  if (asked.count < (isOnce ? 1 : 2) || asked.count > most) return 'arrangement-count';
  return lastOf(asked) > addMonths(date, MOST_MONTHS) ? 'arrangement-beyond' : undefined;
}

function isAlone({ model }: Audit, asked: AskedArrangement): boolean {
  const { date } = model;
  if (asked.kind === 'instalment') {
    return asked.count <= ALONE_COUNT && lastOf(asked) <= addDays(date, ALONE_DAYS);
  }
  const dues = itemsIn(model, asked).map(({ dueOn }) => dueOn);
  return asked.firstOn <= addDays([date, ...dues].sort().at(-1) ?? date, EXTENSION_DAYS);
}

/** Somebody who never had one, so that none broke and none was put off. */
function isFirst({ accounts, arrangements }: Model, accountId: number): boolean {
  const whose = (id: number) => accounts.get(id)?.partyId ?? `account ${id}`;
  return !arrangements.some((one) => whose(one.accountId) === whose(accountId));
}

function made({ model }: Audit, asked: AskedArrangement): void {
  const { accountId } = asked;
  const items = itemsIn(model, asked).map(({ id }) => id);
  const id = model.arrangements.length + 1;
  model.arrangements.push({ id, accountId, items, cancelled: false, moreTime: false });
  model.letters.push({ copies: 0, sha256: undefined });
}

export const arrangement: Action = {
  name: 'arrangement',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const owing = [...model.items.values()].filter((item) => openOf(item) > 0);
    const accountId = dice.any(owing)?.accountId;
    if (accountId === undefined || accountId === null || standsOn(model, accountId)) {
      return 'arrangement: one stands, or nobody owes';
    }
    const kind = dice.percent(40) ? ('extension' as const) : ('instalment' as const);
    const asked: AskedArrangement = {
      ...{ accountId, kind, frequency: 'W' },
      scope: dice.percent(80) ? 'account' : 'overdue',
      count: kind === 'extension' ? 1 : dice.one([1, 2, 3, 4, 9, 61]),
      firstOn: addDays(model.date, dice.one([-1, 0, 1, 7, 14, 15, 46, 47, 370])),
      ...(dice.percent(50) ? { address: '9 Elm Street' } : {}),
    };
    const told = `${kind} on ${accountId} by ${who.number}`;
    const first = isFirst(model, accountId);
    const result = await makeArrangement(desk, counter, asked);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, asked) ?? 'done');
    if (!result.ok) return told;
    const alone = SIGNS.includes(who.role) || isAlone(audit, asked);
    if (first || SIGNS.includes(who.role)) agree(`${told}: at once`, result.value.done, alone);
    if (result.value.done) {
      made(audit, asked);
      const number = arrangementNumber(model.arrangements.length);
      agree(`${told}: number`, result.value.number, number);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: SIGNS, outcome: () => whyNot(audit, asked) ?? 'done', open: true },
      carryOut: async () => made(audit, asked),
    });
  },
};

/** Declared broken by its letter: only the book knows which were. */
async function isDeclared({ desk }: Audit, id: number): Promise<boolean> {
  const event = desk.store.book.selectFrom('arrangement_event').select('id');
  const found = event.where('arrangement_id', '=', id).where('kind', '=', 'broken');
  return (await found.executeTakeFirst()) !== undefined;
}

function whyNotChange(
  { model }: Audit,
  one: MadeArrangement,
  until: string | undefined,
): string | undefined {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (one.cancelled) return 'arrangement-ended';
  if (until === undefined) return undefined;
  if (one.moreTime) return 'arrangement-more-once';
  const inside = until > model.date && until <= addDays(model.date, MORE_DAYS);
  return inside ? undefined : 'arrangement-more-days';
}

export const changeAnArrangement: Action = {
  name: 'change an arrangement',
  weight: ({ model }) => (model.arrangements.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const one = dice.any(model.arrangements);
    if (!one || (await isDeclared(audit, one.id))) return 'change: its notice is written';
    const isPaid = () => one.items.every((id) => openOf(model.items.get(id) ?? NONE) === 0);
    if (isPaid() && !one.cancelled) return 'change: it is paid';
    const more = dice.percent(50) ? addDays(model.date, dice.one([0, 1, 45, 46])) : undefined;
    const told = `arrangement ${one.id} ${more ?? 'cancelled'} by ${who.number}`;
    const asked = { arrangementId: one.id, reason: { number: dice.between(1, 4) } };
    const change = more === undefined ? asked : { ...asked, until: more };
    const result = await changeArrangement(desk, counter, change);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotChange(audit, one, more) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: at once`, result.value.done, SIGNS.includes(who.role));
    const carryOut = async () => {
      if (more === undefined) one.cancelled = true;
      else one.moreTime = true;
    };
    if (result.value.done) {
      await carryOut();
      return told;
    }
    // Whatever waits may be paid or declared meanwhile: it is answered now.
    const outcome = () =>
      whyNotChange(audit, one, more) ?? (isPaid() ? 'arrangement-ended' : 'done');
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: SIGNS, outcome, open: true, carryOut },
    });
  },
};

const NONE: Pick<Item, 'components'> = { components: [] };

export const tellOfArrangements: Action = {
  name: 'letters of arrangements',
  weight: ({ model }) => (model.arrangements.length > 0 ? 0.5 : 0.05),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const told = `letters of arrangements by ${who.number}`;
    const result = await tellArrangements(desk, counter);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    agree(told, codeOf(result), barred ?? closed ?? 'done');
    if (!result.ok) return told;
    const { reminders, broken } = result.value;
    for (let letter = 0; letter < reminders + broken; letter += 1) {
      model.letters.push({ copies: 0, sha256: undefined });
    }
    const again = await tellArrangements(desk, counter);
    agree(`${told}: again`, again.ok && again.value.reminders + again.value.broken, 0);
    return `${told}: ${reminders} and ${broken}`;
  },
};
