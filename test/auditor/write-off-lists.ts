// Lists of what is written off: prepared over one account or many with some left out, withdrawn;
// and the age at which something may be listed changes.
import { requestRule } from '../../src/desk/change-rule.ts';
import { prepareWriteOff, withdrawWriteOff } from '../../src/desk/prepare-write-off.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { counterOf } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import {
  type Asked,
  candidates,
  closed,
  daysOn,
  free,
  MAKES,
  restsAlone,
  someList,
  sum,
  whyNotWaiting,
} from './write-off-model.ts';

function someAsked({ dice, model }: Audit): Asked {
  const owed = [...model.items.values()].filter(({ side }) => side === 'D');
  const accounts = owed.map(({ accountId }) => accountId).filter((id) => model.accounts.has(id));
  const accountId = dice.percent(60) ? dice.any(accounts) : undefined;
  if (accountId !== undefined) return { accountId };
  const line = dice.percent(60) ? dice.one(['utility', 'parking', 'business-tax']) : undefined;
  const most = dice.percent(40) ? dice.between(1, 20_000) : undefined;
  return { ...(line && { line }), ...(most && { most }) };
}

export const prepareAList: Action = {
  name: 'prepare a write-off',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const asked = someAsked(audit);
    const { accountId, line, most } = asked;
    const alone = accountId !== undefined;
    const could = await free(audit, candidates(model, asked), alone);
    const out = could.filter(() => dice.percent(20)).map(({ item }) => item.id);
    const kept = could.filter(({ item }) => !out.includes(item.id));
    const items = kept.flatMap(({ parts }) => parts);
    const wrong = dice.percent(5) ? 1 : 0;
    const note = dice.percent(5) ? ' ' : 'looked at';
    const told = `list of ${items.length} for ${JSON.stringify(asked)} by ${who.number}`;
    const rests = alone && (await restsAlone(audit, accountId));
    const result = await prepareWriteOff(desk, counter, {
      ...(alone ? { accountId } : {}),
      ...(line === undefined ? {} : { line }),
      ...(most === undefined ? {} : { mostCents: cents(most) }),
      ...{ without: out, totalCents: cents(sum(items) + wrong) },
      reason: { number: 2, text: note },
    });
    const why = () => {
      if (!MAKES.includes(who.role)) return 'not-allowed';
      if (alone && note === ' ') return closed(model) ?? 'memo-note';
      if (rests) return closed(model) ?? 'write-off-rests';
      const none = items.length === 0 ? 'write-off-none' : undefined;
      return closed(model) ?? none ?? (wrong ? 'write-off-changed' : 'done');
    };
    agree(told, codeOf(result), why());
    if (!result.ok) return told;
    const made = { accountId, items, state: 'prepared', asked: undefined } as const;
    const since = { recovered: new Map(), cancelled: new Map() };
    model.writeOffs.push({ ...made, effect: undefined, written: [], ...since });
    return told;
  },
};

export const withdrawAList: Action = {
  name: 'withdraw a write-off',
  weight: ({ model }) => (model.writeOffs.length > 0 ? 0.7 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { number, made } = someList(audit);
    const told = `list ${number} withdrawn by ${who.number}`;
    const barred = MAKES.includes(who.role) ? closed(model) : 'not-allowed';
    const why = made ? whyNotWaiting(made, model) : 'write-off-unknown';
    const result = await withdrawWriteOff(desk, counter, { number, reason: { number: 1 } });
    agree(told, codeOf(result), barred ?? why ?? 'done');
    if (result.ok && made) made.state = 'withdrawn';
    return told;
  },
};

/** In the demo city nothing is overdue for a year: the council shortens it. */
export const shortenTheAge: Action = {
  name: 'change the age of write-offs',
  weight: ({ closing }) => (closing ? 0 : 0.5),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const from = addDays(model.date, dice.between(1, 3));
    const value = dice.one([1, 1, 5, 30]);
    const told = `age of write-offs ${value} from ${from}`;
    const key = 'write-off.least-days' as const;
    const change = { rule: 'policy', key, value, from, authority: 'The dice' } as const;
    const whyNo = () => {
      if (model.sessions.some(({ date }) => date >= from)) return 'rule-date-worked';
      if (model.writeOffDays.some((one) => one.from === from)) return 'rule-date-taken';
      return daysOn(model, from) === value ? 'rule-same' : 'done';
    };
    const asked = await requestRule(desk, await counterOf(desk, 501), change);
    agree(told, codeOf(asked), whyNo());
    if (!asked.ok) return told;
    return answerNowOrLater(audit, {
      ...{ id: asked.value.id, by: 501, date: model.date, words: told, open: true },
      ...{ roles: ['finance-director'], outcome: whyNo },
      carryOut: () => void model.writeOffDays.push({ from, days: value }),
    });
  },
};
