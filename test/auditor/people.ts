// People change by two hands: the administrator asks, the finance director grants. Names, and
// whoever waits for too many wrong PINs is let in again.
import { requestPersonChange } from '../../src/desk/change-person.ts';
import type { PersonChange } from '../../src/domain/person-change.ts';
import { counterOf } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, agree, codeOf, personOf } from './audit.ts';

const ANYBODY = [101, 102, 103, 902, 903, 801, 501] as const;

export const changePerson: Action = {
  name: 'change a person',
  weight: ({ closing, model }) => {
    const locked = [...model.people.values()].some((one) => one.wrong > 0);
    return closing ? 0 : locked ? 4 : 1;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const by = dice.percent(90) ? 501 : dice.one([902, 801, 101]);
    const locked = [...model.people.values()].filter((one) => one.wrong > 0);
    const unlocks = dice.percent(locked.length > 0 ? 75 : 10);
    const number = (unlocks ? dice.any(locked)?.number : undefined) ?? dice.one(ANYBODY);
    const who = personOf(model, number);
    const change: PersonChange = unlocks
      ? { kind: 'unlocked', number }
      : { kind: 'name', number, name: `Name ${dice.upTo(1_000_000)}` };
    const told = `${change.kind} of ${number}, asked by ${by}`;
    const result = await requestPersonChange(desk, await counterOf(desk, by), change);
    const why = (...hands: readonly number[]) => {
      if (hands.includes(number)) return 'own-rights';
      return unlocks && who.wrong === 0 ? 'person-not-locked' : 'done';
    };
    const mayAsk = personOf(model, by).role === 'administrator';
    agree(told, codeOf(result), mayAsk ? why(by) : 'not-allowed');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by,
      date: model.date,
      words: told,
      roles: ['finance-director'],
      outcome: (approver) => why(by, approver),
      carryOut: async () => {
        if (unlocks) who.wrong = 0;
        else agree(`${told}: now`, (await counterOf(desk, number)).person.name, nameOf(change));
      },
      open: true,
    });
  },
};

const nameOf = (change: PersonChange) => ('name' in change ? change.name : '');
