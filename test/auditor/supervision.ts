// Supervision: a clerk stands in for a supervisor from day to day, and a close that was a mistake
// is lifted once, before the date is handed to accounting.
import { askDelegation, endDelegation } from '../../src/desk/ask-delegation.ts';
import { askLift } from '../../src/desk/lift-close.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { delegationsFrom } from '../../src/store/delegations.ts';
import { counterOf } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, agree, codeOf, personOf } from './audit.ts';
import type { Model } from './model.ts';

/** The clerk who stands in; in the model that clerk then has the role. */
const DEPUTY = 102;
const DIRECTOR = ['finance-director'];

export const standIn: Action = {
  name: 'stand in',
  weight: ({ model }) => (model.standsIn === undefined ? 0.4 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const by = dice.percent(80) ? dice.one([902, 903]) : dice.one([801, 101, DEPUTY]);
    const days = { firstDate: model.date, lastDate: addDays(model.date, dice.between(0, 2)) };
    const words = `${DEPUTY} to stand in until ${days.lastDate}, asked by ${by}`;
    const asked = await askDelegation(desk, await counterOf(desk, by), { number: DEPUTY, ...days });
    const outcome = () => (model.standsIn === undefined ? 'done' : 'delegation-overlaps');
    agree(words, codeOf(asked), [902, 903, 801].includes(by) ? outcome() : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: DIRECTOR,
      outcome,
      carryOut: () => standsIn(model, days.lastDate),
      open: true,
    });
  },
};

function standsIn(model: Model, until: string | undefined): void {
  model.standsIn = until;
  personOf(model, DEPUTY).role = until === undefined ? 'clerk' : 'supervisor';
}

/** On a new date: whose last day is over is a clerk again. */
export function endOfStanding(model: Model): void {
  if (model.standsIn !== undefined && model.standsIn < model.date) standsIn(model, undefined);
}

export const endStanding: Action = {
  name: 'end standing in',
  weight: ({ model }) => (model.standsIn === undefined ? 0 : 0.3),
  act: async ({ desk, dice, model }) => {
    const [standing] = await delegationsFrom(desk.store.book, desk.clock.now());
    const by = dice.percent(80) ? 903 : dice.one([101, DEPUTY]);
    const ended = await endDelegation(desk, await counterOf(desk, by), standing?.id ?? 0);
    agree(`end of standing in by ${by}`, codeOf(ended), by === 903 ? 'done' : 'not-allowed');
    if (ended.ok) standsIn(model, undefined);
    return `${DEPUTY} no longer stands in, by ${by}`;
  },
};

function whyNoLift({ liftedDates, closedDates, exportedDates }: Model, date: string): string {
  if (liftedDates.has(date)) return 'day-lifted';
  if (!closedDates.has(date)) return 'day-not-closed';
  return exportedDates.has(date) ? 'day-exported' : 'done';
}

export const liftClose: Action = {
  name: 'lift a close',
  weight: ({ model }) => (model.closedDates.size > 0 ? 1 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = dice.any([...model.closedDates]) ?? model.date;
    const by = dice.percent(80) ? dice.one([902, 903]) : dice.one([801, 101, DEPUTY]);
    const { role } = personOf(model, by);
    const words = `lift of ${date}, asked by ${by}`;
    const asked = await askLift(desk, await counterOf(desk, by), date, { number: 1 });
    const outcome = () => whyNoLift(model, date);
    agree(words, codeOf(asked), role === 'supervisor' ? outcome() : 'not-allowed');
    if (!asked.ok) return words;
    return answerNowOrLater(audit, {
      id: asked.value.id,
      by,
      date: model.date,
      words,
      roles: DIRECTOR,
      outcome,
      carryOut: () => {
        model.closedDates.delete(date);
        model.liftedDates.add(date);
        model.lists.acknowledged.delete(`posted-payments ${date}`);
      },
      open: true,
    });
  },
};
