// Who may hold a claimed payment, and who may work on a task: role by role.
import { expect, test } from 'vitest';
import type { Role, Stood } from './person.ts';
import { CLAIM_ROLES, isFor, mayHoldClaim, mayWorkTask, type TaskOwner } from './task.ts';

const TAKER = 1;
const person = (id: number, role: Role, acting?: Stood) => ({
  ...{ id, role },
  ...(acting === undefined ? {} : { acting }),
});
const task = (more: Partial<TaskOwner>): TaskOwner => ({
  ...{ kind: 'call', personId: null, role: 'clerk', madeBy: TAKER },
  ...more,
});

test('a claim goes to accounting or the finance director and nobody else', () => {
  expect(CLAIM_ROLES).toEqual(['accounting', 'finance-director']);
});

test.each([
  [person(2, 'clerk'), false],
  [person(2, 'clerk', 'supervisor'), false],
  [person(2, 'supervisor'), false],
  [person(2, 'auditor'), false],
  [person(2, 'administrator'), false],
  [person(2, 'accounting'), true],
  [person(2, 'finance-director'), true],
  [person(TAKER, 'accounting'), false],
  [{ ...person(2, 'accounting'), left: true as const }, false],
])('%j holds the claim of another: %s', (who, holds) => {
  expect(mayHoldClaim(who, TAKER)).toBe(holds);
  expect(mayWorkTask(who, task({ kind: 'claim', role: 'accounting' }))).toBe(holds);
});

test.each([
  ['the role', person(2, 'clerk'), task({}), true, true],
  ['another role', person(2, 'accounting'), task({}), false, false],
  ['the person', person(2, 'auditor'), task({ role: null, personId: 2 }), true, true],
  ['another person', person(3, 'clerk'), task({ role: null, personId: 2 }), false, false],
  ['who asked', person(TAKER, 'accounting'), task({}), false, true],
  ['a supervisor', person(3, 'supervisor'), task({ role: 'accounting' }), false, true],
  ['who stands in', person(3, 'clerk', 'supervisor'), task({ role: 'supervisor' }), true, true],
])('a task and %s', (_who, who, of, listed, works) => {
  expect(isFor(who, of)).toBe(listed);
  expect(mayWorkTask(who, of)).toBe(works);
});
