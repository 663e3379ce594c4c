// Unclaimed money: credits that nobody claims are listed, published, kept by two, or taken off the
// list again; and one that was kept in error is opened again.
import { requestRule } from '../../src/desk/change-rule.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { askKeeping } from '../../src/desk/keep-unclaimed.ts';
import {
  prepareUnclaimed,
  publishUnclaimed,
  withdrawUnclaimed,
} from '../../src/desk/prepare-unclaimed.ts';
import { askKeptReversal } from '../../src/desk/reverse-kept.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import type { PolicyName } from '../../src/domain/policy.ts';
import { unclaimedNumber } from '../../src/domain/unclaimed.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, personOf, reach } from './audit.ts';
import type { Effect, Model, Person } from './model.ts';
import { book, takenBack } from './sums.ts';
import {
  closed,
  isOpenDay,
  KINDS,
  leftOf,
  type MadeUnclaimed,
  sum,
  type Terms,
  unclaimedNow,
  whyNotKept,
  whyNotWaiting,
} from './unclaimed-model.ts';

const MAKES = ['supervisor', 'accounting'];
const SIGNS = { roles: ['finance-director'], signers: [801] };
const [AGAIN_LEAST, AGAIN_MOST] = [6, 13] as const;

const barred = ({ role }: Person) => (MAKES.includes(role) ? undefined : 'not-allowed');

/** Mostly accounting; now and then a supervisor, or somebody who may not. */
async function somebody({ desk, dice, model }: Audit) {
  const may = dice.one([701, 701, 701, 902]);
  const who = personOf(model, dice.percent(93) ? may : dice.one([101, 801, 501]));
  return { who, counter: await counterOf(desk, who.number) };
}

/** Nothing is unclaimed in a book of weeks unless its council shortened the years. */
function often({ unclaimed }: Model, isOccasion: boolean, weight: number): number {
  if (unclaimed.terms !== SHORT) return 0;
  return isOccasion ? weight : weight / 8;
}

const isWaiting = ({ state }: MadeUnclaimed) => state === 'waiting';

function someList({ dice, model }: Audit, isLikely: (made: MadeUnclaimed) => boolean) {
  const { lists } = model.unclaimed;
  const likely = lists.flatMap((made, index) => (isLikely(made) ? [index + 1] : []));
  const some = dice.percent(90) ? dice.any(likely) : undefined;
  const number = some ?? dice.between(1, lists.length + 1);
  return { number, made: lists[number - 1] };
}

export const listUnclaimedMoney: Action = {
  name: 'list unclaimed money',
  weight: ({ model }) => often(model, true, 0.5),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await somebody(audit);
    const { lists } = model.unclaimed;
    const now = { publish: unclaimedNow(model, 'publish'), small: unclaimedNow(model, 'small') };
    const likely = KINDS.filter((one) => now[one].length > 0);
    const kind = (dice.percent(80) ? dice.any(likely) : undefined) ?? dice.one(KINDS);
    const items = now[kind];
    const wrong = dice.percent(5) ? 1 : 0;
    const told = `unclaimed money, ${kind}, ${items.length} credits, by ${who.number}`;
    const asked = { kind, totalCents: cents(sum(items) + wrong) };
    const result = await prepareUnclaimed(desk, counter, asked);
    const none = items.length === 0 ? 'unclaimed-none' : undefined;
    const changed = wrong ? 'unclaimed-changed' : undefined;
    agree(told, codeOf(result), barred(who) ?? closed(model) ?? none ?? changed ?? 'done');
    if (!result.ok) return told;
    const open = { state: 'waiting', claimBy: undefined, asked: [] } as const;
    lists.push({ kind, date: model.date, by: who.number, items, ...open, asked: [] });
    agree(`${told}: number`, result.value, unclaimedNumber(lists.length));
    reach(audit, `unclaimed listed: ${kind}`);
    return told;
  },
};

/** Mostly as the law has it; now and then a day too early or too late, or a day of rest. */
function someNotice({ dice, model }: Audit, made: MadeUnclaimed | undefined) {
  const [least, most] = model.unclaimed.terms.claim;
  const early = addDays(made?.date ?? model.date, -1);
  const firstOn = dice.percent(6) ? early : addDays(model.date, dice.between(0, 3));
  const again = dice.percent(8)
    ? dice.one([AGAIN_LEAST - 1, AGAIN_MOST + 1])
    : dice.between(AGAIN_LEAST, AGAIN_MOST);
  const claim = dice.percent(8) ? dice.one([least - 1, most + 1]) : dice.between(least, most);
  const isAgain = AGAIN_LEAST <= again && again <= AGAIN_MOST;
  const isClaim = least <= claim && claim <= most;
  const days = { firstOn, secondOn: addDays(firstOn, again), claimBy: addDays(firstOn, claim) };
  const newspaper = dice.percent(4) ? ' ' : 'The Dice';
  return { ...days, newspaper, isAgain, isClaim };
}

export const publishUnclaimedMoney: Action = {
  name: 'publish unclaimed money',
  weight: ({ model }) => often(model, model.unclaimed.lists.some(isWaiting), 0.7),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await somebody(audit);
    const { number, made } = someList(audit, (one) => {
      return isWaiting(one) && one.kind === 'publish' && one.claimBy === undefined;
    });
    const { isAgain, isClaim, ...notice } = someNotice(audit, made);
    const { newspaper, firstOn, claimBy } = notice;
    const told = `list ${number} published on ${firstOn} until ${claimBy} by ${who.number}`;
    const result = await publishUnclaimed(desk, counter, { number, ...notice });
    const why = () => {
      if (newspaper === ' ') return 'unclaimed-newspaper';
      const shut = barred(who) ?? closed(model) ?? whyNotWaiting(model, made);
      if (shut !== undefined) return shut;
      if (made?.kind === 'small') return 'unclaimed-small';
      if (firstOn < (made?.date ?? '')) return 'date-too-early';
      if (!isAgain) return 'unclaimed-second-week';
      if (!isClaim) return 'unclaimed-claim-date';
      return isOpenDay(model, claimBy) ? 'done' : 'unclaimed-claim-closed';
    };
    agree(told, codeOf(result), why());
    if (result.ok && made) made.claimBy = claimBy;
    return told;
  },
};

export const withdrawUnclaimedMoney: Action = {
  name: 'withdraw unclaimed money',
  weight: ({ model }) => often(model, model.unclaimed.lists.some(isWaiting), 0.1),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await somebody(audit);
    const { number, made } = someList(audit, isWaiting);
    const told = `unclaimed list ${number} withdrawn by ${who.number}`;
    const result = await withdrawUnclaimed(desk, counter, { number, reason: { number: 1 } });
    const why = barred(who) ?? closed(model) ?? whyNotWaiting(model, made);
    agree(told, codeOf(result), why ?? 'done');
    if (result.ok && made) {
      made.state = 'withdrawn';
      reach(audit, 'unclaimed list withdrawn');
    }
    return told;
  },
};

/** Each credit by an entry of its own; only the book knows under which number. */
async function keep(audit: Audit, list: number, made: MadeUnclaimed): Promise<void> {
  const { desk, model } = audit;
  const left = leftOf(model, made);
  const rows = await desk.store.book
    .selectFrom('kept_credit as k')
    .innerJoin('unclaimed_list as l', 'l.id', 'k.list_id')
    .select(['k.number', 'k.component_id as componentId'])
    .where('l.number', '=', list)
    .execute();
  agree(`kept of list ${list}`, rows.length, left.length);
  for (const { component, cents: amount } of left) {
    const { control } = component;
    const revenue = `${control.slice(0, 3)}-4490`;
    const effect: Effect = {
      lines: [[control, amount] as const, [revenue, -amount] as const],
      moves: [{ component, open: -amount, given: [] }],
    };
    const row = rows.find(({ componentId }) => componentId === component.id);
    const isKnown = row && model.unclaimed.kept.has(row.number);
    agree(`component ${component.id} is kept under a number of its own`, isKnown, false);
    book(model, model.date, effect);
    model.unclaimed.kept.set(row?.number ?? 0, { effect, isReversed: false });
  }
  made.state = 'kept';
  reach(audit, `unclaimed kept: ${made.kind}`);
  if (left.length < made.items.length) reach(audit, 'unclaimed dropped off');
}

export const keepUnclaimedMoney: Action = {
  name: 'keep unclaimed money',
  weight: ({ model }) => often(model, model.unclaimed.lists.some(isWaiting), 0.7),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await somebody(audit);
    const { number, made } = someList(audit, isWaiting);
    const authority = dice.percent(4) ? ' ' : `Resolution ${number}`;
    const told = `unclaimed list ${number} to be kept, asked by ${who.number}`;
    const total = made ? sum(leftOf(model, made)) : 0;
    const why = () => {
      if (authority === ' ') return 'unclaimed-authority';
      const shut = barred(who) ?? closed(model) ?? whyNotWaiting(model, made);
      return shut ?? (made && whyNotKept(model, made)) ?? 'done';
    };
    const result = await askKeeping(desk, counter, { number, authority });
    agree(told, codeOf(result), why());
    if (!result.ok || !made) return told;
    const request = {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told, open: true },
      ...SIGNS,
      outcome: (approver: number) => {
        const shut = closed(model) ?? (isWaiting(made) ? undefined : 'unclaimed-done');
        const own = approver === made.by ? 'own-work' : undefined;
        const more = sum(leftOf(model, made)) > total ? 'unclaimed-more' : 'done';
        return shut ?? own ?? whyNotKept(model, made) ?? more;
      },
      carryOut: () => keep(audit, number, made),
    };
    made.asked.push(request);
    return answerNowOrLater(audit, request);
  },
};

export const openKeptAgain: Action = {
  name: 'open a kept credit',
  weight: ({ model }) => often(model, model.unclaimed.kept.size > 0, 0.5),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await somebody(audit);
    const { kept } = model.unclaimed;
    const number = dice.between(1, kept.size + (dice.percent(10) || kept.size === 0 ? 1 : 0));
    const one = kept.get(number);
    const told = `kept credit ${number} opened again by ${who.number}`;
    const whyNot = () => {
      if (one === undefined) return 'kept-unknown';
      return one.isReversed ? 'kept-reversed' : undefined;
    };
    const result = await askKeptReversal(desk, counter, { number, reason: { number: 1 } });
    agree(told, codeOf(result), barred(who) ?? closed(model) ?? whyNot() ?? 'done');
    if (!result.ok || one === undefined) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told, open: true },
      ...SIGNS,
      outcome: () => closed(model) ?? whyNot() ?? 'done',
      carryOut: () => {
        book(model, model.date, takenBack(one.effect));
        one.isReversed = true;
        reach(audit, 'kept credit opened again');
      },
    });
  },
};

/** Books live for weeks: the council of some does not wait for years. */
export const SHORT: Terms = {
  ...{ months: { publish: 1, small: 1 }, smallCents: 300, claim: [14, 20], refusedDays: 20 },
};
const SHORT_POLICIES: readonly (readonly [PolicyName, number])[] = [
  ['credit.unclaimed-months', SHORT.months.publish],
  ['credit.small-months', SHORT.months.small],
  ['credit.small-cents', SHORT.smallCents],
  ['unclaimed.claim-least-days', SHORT.claim[0]],
  ['unclaimed.claim-most-days', SHORT.claim[1]],
  ['unclaimed.refused-days', SHORT.refusedDays],
];

/** By the verbs of the rules, on its first morning and before anybody works in it. */
export async function shortenClaims(desk: Desk): Promise<void> {
  for (const [key, value] of SHORT_POLICIES) {
    const term = { from: desk.clock.now().slice(0, 10), authority: 'The dice' };
    const change = { rule: 'policy', key, value, ...term } as const;
    const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
    accepted(await approve(desk, asked.id, 801));
  }
}
