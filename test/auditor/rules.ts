// Rules: prices and days of the calendar change by two people's hands, from a date on; the counter
// sells at the price of the day it stands on, and rests on the days that are closed.
import { requestRule } from '../../src/desk/change-rule.ts';
import { takeRuleFile } from '../../src/desk/take-rule-file.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { counterOf } from '../support/counter.ts';
import { askRules, plannedRules } from '../support/rule-files.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, agree, codeOf, personOf } from './audit.ts';
import type { Fee, Model, SpecialDay } from './model.ts';

function whyNoPrice(model: Model, fee: Fee, from: string, price: number): string {
  // A drawer may be at work on the next date already.
  if (model.sessions.some(({ date }) => date >= from)) return 'rule-date-worked';
  if (fee.coming.some((one) => one.from === from)) return 'rule-date-taken';
  return priceOn(fee, from) === price ? 'rule-same' : 'done';
}

export const changePrice: Action = {
  name: 'change a price',
  weight: ({ closing }) => (closing ? 0 : 2),
  act: async (audit) => {
    const { desk, dice, model, test } = audit;
    const fee = dice.any(model.fees);
    if (!fee) throw new Error('the city sells nothing');
    const from = addDays(model.date, dice.between(1, 3));
    const price = dice.percent(5) ? priceOn(fee, from) : dice.between(20, 9000);
    const by = dice.percent(90) ? 501 : dice.one([902, 801]);
    const words = `price of ${fee.code} ${price} from ${from}, asked by ${by}`;
    const row = await test.store.book
      .selectFrom('fee')
      .selectAll()
      .where('code', '=', fee.code)
      .orderBy('effective_from', 'desc')
      .executeTakeFirstOrThrow();
    const { number, name, department, ledger_account: account } = row;
    const terms = { number, name, department, account, amountCents: cents(price) };
    const term = { from, authority: 'The dice' };
    const change = { rule: 'fee', key: fee.code, ...terms, ...term } as const;
    const asked = await requestRule(desk, await counterOf(desk, by), change);
    const mayAsk = personOf(model, by).role === 'administrator';
    agree(words, codeOf(asked), mayAsk ? whyNoPrice(model, fee, from, price) : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: ['finance-director'],
      outcome: () => whyNoPrice(model, fee, from, price),
      carryOut: () => void fee.coming.push({ from, cents: price }),
      open: true,
    });
  },
};

/** A day that becomes what it is changes nothing, and none does that is worked on. */
function whyNoDay({ sessions, specialDays }: Model, day: string, becomes: SpecialDay): string {
  if (sessions.some(({ date }) => date >= day)) return 'rule-date-worked';
  const now = specialDays.get(day);
  if (becomes.kind === 'usual') return now === undefined ? 'rule-same' : 'done';
  return now?.kind === becomes.kind && now.words === becomes.words ? 'rule-same' : 'done';
}

export const changeCalendar: Action = {
  name: 'change the calendar',
  weight: ({ closing }) => (closing ? 0 : 1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const day = addDays(model.date, dice.between(1, 5));
    const kind = dice.one(['holiday', 'furlough', 'open', 'usual'] as const);
    const by = dice.percent(90) ? 501 : dice.one([902, 801]);
    const becomes = { kind, words: 'Day of the dice' };
    const words = `${day} becomes ${kind}, asked by ${by}`;
    const term = { key: day, from: day, authority: 'The dice' };
    const change = { rule: 'calendar', ...becomes, ...term } as const;
    const asked = await requestRule(desk, await counterOf(desk, by), change);
    const mayAsk = personOf(model, by).role === 'administrator';
    agree(words, codeOf(asked), mayAsk ? whyNoDay(model, day, becomes) : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: ['finance-director'],
      outcome: () => whyNoDay(model, day, becomes),
      carryOut: () => {
        if (kind === 'usual') model.specialDays.delete(day);
        else model.specialDays.set(day, becomes);
      },
      open: true,
    });
  },
};

/** What a change of a line's rule comes to: the newest row that has begun by then holds. */
function whyNoRule({ sessions, latePenalties }: Model, from: string, value: string): string {
  if (sessions.some(({ date }) => date >= from)) return 'rule-date-worked';
  const then = latePenalties.filter((row) => row.from <= from).at(-1);
  if (then?.from === from) return 'rule-date-taken';
  return then?.value === value ? 'rule-same' : 'done';
}

/** Of a file what stands already is left out first: a date taken by the same is no fault. */
function whyNoFile(model: Model, from: string, value: string): string {
  const why = whyNoRule(model, from, value);
  const then = model.latePenalties.filter((row) => row.from <= from).at(-1);
  return why === 'rule-date-taken' && then?.value === value ? 'rule-same' : why;
}

function latePenaltyFrom({ latePenalties }: Model, from: string, value: string): void {
  latePenalties.push({ from, value });
  latePenalties.sort((a, b) => (a.from < b.from ? -1 : 1));
}

export const changeLineRule: Action = {
  name: 'change a rule of a line',
  weight: ({ closing }) => (closing ? 0 : 1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const from = addDays(model.date, dice.between(1, 4));
    const value = dice.one(['35.00', '40.00', '45.00']);
    const by = dice.percent(90) ? 501 : dice.one([902, 801]);
    const words = `late penalty ${value} from ${from}, asked by ${by}`;
    const term = { key: 'parking late-penalty', from, authority: 'The dice' };
    const asked = await requestRule(desk, await counterOf(desk, by), {
      ...{ rule: 'line', value, ...term },
    });
    const mayAsk = personOf(model, by).role === 'administrator';
    agree(words, codeOf(asked), mayAsk ? whyNoRule(model, from, value) : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: ['finance-director'],
      outcome: () => whyNoRule(model, from, value),
      carryOut: () => latePenaltyFrom(model, from, value),
      open: true,
    });
  },
};

/** The late penalty as a file, taken in and asked for: the same rule by another way. */
export const importLineRules: Action = {
  name: 'import rules of a line',
  weight: ({ closing }) => (closing ? 0 : 1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const from = addDays(model.date, dice.between(1, 4));
    const value = dice.one(['35.00', '40.00', '45.00']);
    const by = dice.percent(90) ? 501 : dice.one([902, 801]);
    const words = `a file with a late penalty ${value} from ${from}, asked by ${by}`;
    const authority = `The dice, ${model.ruleFiles}`;
    const rules = [{ name: 'late-penalty', value, authority }];
    const plan = await plannedRules(desk, 'rules-parking.json', rules);
    const taken = plan.ok ? await takeRuleFile(desk, plan.value, 'the dice') : plan;
    agree(words, codeOf(taken), 'done');
    if (!taken.ok) return words;
    model.ruleFiles += 1;
    const asked = await askRules(desk, taken.value, from, by);
    const mayAsk = personOf(model, by).role === 'administrator';
    agree(words, codeOf(asked), mayAsk ? whyNoFile(model, from, value) : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: ['finance-director'],
      outcome: () => whyNoFile(model, from, value),
      carryOut: () => latePenaltyFrom(model, from, value),
      open: true,
    });
  },
};

/** A new business date: what comes into force that day is charged from now on. */
export function pricesOf(model: Model): void {
  for (const fee of model.fees) fee.cents = priceOn(fee, model.date);
}

/** What is charged on a date that has not come, or has. */
export function priceOn({ cents: now, coming }: Fee, date: string): number {
  const begun = coming.filter(({ from }) => from <= date);
  return begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.cents ?? now;
}
