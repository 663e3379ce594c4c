// Arrangements of every kind a desk is asked for, over all or some of what is owed: within what a
// clerk may or signed, given more time and cancelled by two; their letters, and how they stand.
import type { AskedArrangement } from '../../src/desk/arrangement-terms.ts';
import { changeArrangement } from '../../src/desk/change-arrangement.ts';
import { makeArrangement } from '../../src/desk/make-arrangement.ts';
import { tellArrangements } from '../../src/desk/tell-arrangements.ts';
import { arrangementNumber } from '../../src/domain/arrangement.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { answerNowOrLater } from './answers.ts';
import {
  broke,
  type MadeArrangement,
  madeArrangement,
  standing,
  stands,
} from './arrangement-model.ts';
import {
  accountsOfPayer,
  isAlone,
  isOver,
  itemsInScope,
  itemsOver,
  scheduleOf,
  whyNotMade,
} from './arrangement-terms.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import { openOf } from './model.ts';
import { owedItems } from './sums.ts';

const MAKES = ['clerk', 'supervisor'];
const SIGNS = ['supervisor'];
const MORE_DAYS = 45;
const REMIND_DAYS = 3;
const KINDS = ['extension', 'instalment', 'amortization', 'deferral', 'court'] as const;

function made(audit: Audit, asked: AskedArrangement): void {
  const { model } = audit;
  const { accountId, kind } = asked;
  const over = itemsOver(model, asked);
  const owed = over.reduce((sum, item) => sum + openOf(item), 0);
  const items = over.map(({ id }) => id);
  const instalments = scheduleOf(asked, owed);
  model.arrangements.push(madeArrangement(model, { accountId, kind, items, instalments }));
  model.letters.push({ copies: 0, sha256: undefined });
  const left = itemsInScope(model, asked).length - over.length;
  const accounts = new Set(over.map((item) => item.accountId)).size;
  reach(audit, `arrangement: ${kind}`);
  if (left > 0) reach(audit, 'arrangement: items left out');
  if (accounts > 1) reach(audit, 'arrangement: several accounts');
}

function someAsked({ dice, model }: Audit): AskedArrangement | undefined {
  const owing = owedItems([...model.items.values()]).filter(({ accountId }) => {
    return dice.percent(5) || (model.accounts.get(accountId)?.partyId ?? null) !== null;
  });
  const several = owing.filter(({ accountId }) => accountsOfPayer(model, accountId).length > 1);
  const accountId = dice.any(dice.percent(40) ? several : owing)?.accountId;
  if (accountId === undefined) return undefined;
  const kind = dice.one(KINDS);
  const once = kind === 'extension' || kind === 'deferral';
  const asked: AskedArrangement = {
    ...{ accountId, kind, frequency: dice.one(['W', 'W', '2W', 'M']) },
    scope: dice.one(['account', 'account', 'overdue', 'payer', 'payer']),
    count: once ? dice.one([1, 1, 1, 2, 0]) : dice.one([1, 2, 2, 3, 3, 4, 9, 61]),
    firstOn: addDays(model.date, dice.one([-1, 0, 1, 1, 2, 7, 14, 15, 46, 47, 90, 91, 370])),
    ...(dice.percent(50) ? { address: '9 Elm Street' } : {}),
    ...(dice.percent(kind === 'court' ? 95 : 3) ? { caseNumber: '26CV-4412' } : {}),
  };
  if (dice.percent(60)) return asked;
  const could = itemsInScope(model, asked);
  return { ...asked, without: could.filter(() => dice.percent(40)).map(({ id }) => id) };
}

export const arrangement: Action = {
  name: 'arrangement',
  weight: () => 2,
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const asked = someAsked(audit);
    if (asked === undefined) return 'arrangement: nobody owes';
    const told = `arrangement ${JSON.stringify(asked)} by ${who.number}`;
    const result = await makeArrangement(desk, counter, asked);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotMade(model, asked) ?? 'done');
    if (!result.ok) return told;
    const alone = SIGNS.includes(who.role) || isAlone(model, asked);
    agree(`${told}: at once`, result.value.done, alone);
    if (result.value.done) {
      made(audit, asked);
      const number = arrangementNumber(model.arrangements.length);
      agree(`${told}: number`, result.value.number, number);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: SIGNS, outcome: () => whyNotMade(model, asked) ?? 'done', open: true },
      carryOut: async () => made(audit, asked),
    });
  },
};

function whyNotChange(
  { model }: Audit,
  one: MadeArrangement,
  until: string | undefined,
): string | undefined {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (one.ended || standing(one, model.date).state === 'completed') return 'arrangement-ended';
  if (until === undefined) return undefined;
  if (one.moreTime) return 'arrangement-more-once';
  const inside = until > model.date && until <= addDays(model.date, MORE_DAYS);
  if (!inside) return 'arrangement-more-days';
  return isOver(model, one.items, one) ? 'arrangement-standing' : undefined;
}

export const changeAnArrangement: Action = {
  name: 'change an arrangement',
  weight: ({ model }) => (model.arrangements.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const going = model.arrangements.filter(({ ended }) => !ended);
    const one = dice.any(dice.percent(75) ? going : model.arrangements);
    if (!one) return 'change: none was made';
    const more = dice.percent(60) ? addDays(model.date, dice.one([0, 1, 45, 46])) : undefined;
    const told = `arrangement ${one.id} ${more ?? 'cancelled'} by ${who.number}`;
    const asked = { arrangementId: one.id, reason: { number: dice.between(1, 4) } };
    const change = more === undefined ? asked : { ...asked, until: more };
    const result = await changeArrangement(desk, counter, change);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotChange(audit, one, more) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: at once`, result.value.done, SIGNS.includes(who.role));
    const carryOut = async () => {
      if (more === undefined) one.ended = { on: model.date, as: 'cancelled' };
      else one.moreTime = { on: model.date, until: more };
      reach(audit, `arrangement: ${more === undefined ? 'cancelled' : 'more time'}`);
    };
    if (result.value.done) {
      await carryOut();
      return told;
    }
    const outcome = () => whyNotChange(audit, one, more) ?? 'done';
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: SIGNS, outcome, open: true, carryOut },
    });
  },
};

/** A letter of it is due: its final notice, or the reminder of an instalment that comes. */
function dueLetter(one: MadeArrangement, date: string): 'broken' | number | undefined {
  if (one.ended) return undefined;
  const { state, left, next } = standing(one, date);
  if (state === 'broken') return left > 0 ? 'broken' : undefined;
  if (!stands(one, date) || next === null || one.reminded.has(next.position)) return undefined;
  const isSoon = date <= next.dueOn && addDays(next.dueOn, -REMIND_DAYS) <= date;
  return isSoon ? next.position : undefined;
}

export const tellOfArrangements: Action = {
  name: 'letters of arrangements',
  weight: ({ model }) => (model.arrangements.length > 0 ? 0.5 : 0.05),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const told = `letters of arrangements by ${who.number}`;
    const due = model.arrangements.flatMap((one) => {
      const letter = dueLetter(one, model.date);
      return letter === undefined ? [] : [{ one, letter }];
    });
    const result = await tellArrangements(desk, counter);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    agree(told, codeOf(result), barred ?? closed ?? 'done');
    if (!result.ok) return told;
    const { reminders, broken, withoutAddress } = result.value;
    // Whose address nobody told, only the book knows.
    const numberOf = ({ accountId }: MadeArrangement) => model.accounts.get(accountId)?.number;
    const written = due.filter(({ one }) => !withoutAddress.includes(numberOf(one) ?? ''));
    const notices = written.filter(({ letter }) => letter === 'broken').length;
    const should = [written.length - notices, notices, due.length - written.length];
    agree(`${told}: written`, [reminders, broken, withoutAddress.length], should);
    for (const { one, letter } of written) {
      model.letters.push({ copies: 0, sha256: undefined });
      const by = broke(one, model.date)?.of;
      reach(audit, `arrangement: ${letter === 'broken' ? `broken by ${by}` : 'reminded'}`);
      if (letter === 'broken') one.ended = { on: model.date, as: 'broken' };
      else one.reminded.add(letter);
    }
    const again = await tellArrangements(desk, counter);
    agree(`${told}: again`, again.ok && again.value.reminders + again.value.broken, 0);
    return `${told}: ${reminders} and ${broken}`;
  },
};
