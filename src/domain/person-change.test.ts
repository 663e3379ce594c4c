// What may be changed about a person, case by case.
import { describe, expect, test } from 'vitest';
import type { Role } from './person.ts';
import {
  type HeldRole,
  judgePersonChange,
  OPEN,
  type PersonChange,
  type PersonFacts,
} from './person-change.ts';

const NOW = '2026-09-15T15:00:00.000Z';
const NEXT = '2026-09-16T07:00:00.000Z';
const held = (personId: number, role: Role, fromAt = '', untilAt = OPEN): HeldRole => {
  return { personId, role, fromAt, untilAt };
};
const CITY = [held(1, 'clerk'), held(2, 'supervisor'), held(3, 'supervisor'), held(5, 'auditor')];
const ADMIN = 9;

function codeOf(change: PersonChange, of: Partial<PersonFacts> = {}, hands = [ADMIN]): string {
  const facts: PersonFacts = {
    person: { id: 1, name: 'Ann' },
    at: NOW,
    fromAt: change.kind === 'role' ? NEXT : NOW,
    earliest: '2026-09-16',
    roles: CITY,
    openRegister: undefined,
    baskets: 0,
    wrongPins: 0,
    ...of,
  };
  const judged = judgePersonChange(change, hands, facts);
  return judged.ok ? 'done' : judged.refusal.code;
}

const ENTERED: PersonChange = { kind: 'entered', number: 7, name: 'Bo', role: 'clerk' };
const ENDED: PersonChange = { kind: 'ended', number: 7 };
const toRole = (role: Role, from = '2026-09-16'): PersonChange => {
  return { kind: 'role', number: 7, role, from };
};
const SECOND = { person: { id: 2, name: 'Sue' } };

describe('a change of a person', () => {
  test.each<[string, PersonChange, Partial<PersonFacts>, string]>([
    ['a free number is entered', ENTERED, { person: undefined }, 'done'],
    ['a number is never given twice', ENTERED, {}, 'person-number-taken'],
    ['nobody has the number', ENDED, { person: undefined }, 'person-unknown'],
    ['who has left', ENDED, { roles: [held(1, 'clerk', '', NOW)] }, 'person-left'],
    ['another name', { kind: 'name', number: 7, name: 'Anna' }, {}, 'done'],
    ['the same name', { kind: 'name', number: 7, name: 'Ann' }, {}, 'person-same'],
    ['a role from tomorrow', toRole('supervisor'), {}, 'done'],
    ['a role from today', toRole('supervisor', '2026-09-15'), {}, 'date-too-early'],
    ['the role it is', toRole('clerk'), {}, 'person-same'],
    ['an end', ENDED, {}, 'done'],
    ['a drawer is open', ENDED, { openRegister: 2 }, 'person-drawer-open'],
    ['a basket is held', ENDED, { baskets: 1 }, 'person-baskets'],
    ['no wrong PIN', { kind: 'unlocked', number: 7 }, {}, 'person-not-locked'],
    ['wrong PINs', { kind: 'unlocked', number: 7 }, { wrongPins: 3 }, 'done'],
  ])('%s', (_what, change, facts, code) => {
    expect(codeOf(change, facts)).toBe(code);
  });

  test.each<PersonChange>([
    ENDED,
    toRole('auditor'),
    { kind: 'name', number: 7, name: 'X' },
    { kind: 'unlocked', number: 7 },
  ])('nobody asks for or approves their own: $kind', (change) => {
    expect(codeOf(change, {}, [1])).toBe('own-rights');
    expect(codeOf(change, {}, [ADMIN, 1])).toBe('own-rights');
  });
});

describe('a role that nothing goes without', () => {
  const others = (...roles: HeldRole[]) => ({
    ...SECOND,
    roles: [held(2, 'supervisor'), ...roles],
  });

  test.each<[string, PersonChange, Partial<PersonFacts>, string]>([
    ['another has it', ENDED, SECOND, 'done'],
    ['nobody else has it', ENDED, others(), 'last-of-role'],
    ['nobody else has it, another role', toRole('clerk'), others(), 'last-of-role'],
    ['another has it until a day', ENDED, others(held(3, 'supervisor', '', NEXT)), 'last-of-role'],
    ['another gets it later', ENDED, others(held(3, 'supervisor', NEXT)), 'last-of-role'],
    ['another gets it on that day', toRole('clerk'), others(held(3, 'supervisor', NEXT)), 'done'],
    ['it is no such role', ENDED, { person: { id: 5, name: 'Al' } }, 'done'],
    [
      'it is to come, and nobody else will have it',
      ENDED,
      { roles: [held(1, 'clerk', '', NEXT), held(1, 'administrator', NEXT)] },
      'last-of-role',
    ],
  ])('%s', (_what, change, facts, code) => {
    expect(codeOf(change, facts)).toBe(code);
  });
});
