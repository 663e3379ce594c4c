// People: asked for by the administrator, granted by the finance director, dated, and never their
// own.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
  PINS,
  standIn,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import type { PersonChange } from '../domain/person-change.ts';
import { answerRequest } from './answer-request.ts';
import { requestPersonChange } from './change-person.ts';
import { requestNoSale } from './open-without-sale.ts';
import { rightsNow } from './permit.ts';
import { readPeople, readPerson } from './read-people.ts';
import { readReport } from './read-report.ts';
import { changePin, signIn } from './sign-in.ts';
import { verifyBook } from './verify-book.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await realDesk();
});
afterEach(() => made.close());

const TODAY = '2026-09-15';
const TOMORROW = '2026-09-16';
const RIGGS: PersonChange = { kind: 'entered', number: 104, name: 'M. Riggs', role: 'clerk' };

async function ask(change: PersonChange, by = 501) {
  return requestPersonChange(made.desk, await counterOf(made.desk, by), change);
}

async function granted(change: PersonChange): Promise<string> {
  return accepted(await approve(made.desk, accepted(await ask(change)).id, 801)).words;
}

async function roleOf(number: number): Promise<string> {
  const { person } = await counterOf(made.desk, number);
  return person.left ? 'left' : person.role;
}

async function expectSound(): Promise<void> {
  const { checks } = await verifyBook(made.store);
  expect(checks.flatMap(({ broken }) => (broken === null ? [] : [broken]))).toEqual([]);
}

test('a person is entered by two, and the temporary PIN only chooses a PIN', async () => {
  const words = await granted(RIGGS);
  const pin = /^Temporary PIN of 104 for today: (\d{6})$/.exec(words)?.[1] ?? '';
  const proved = accepted(await signIn(made.desk, 1, 104, pin));
  expect(proved).toMatchObject({ mustChangePin: true, person: { role: 'clerk' } });
  accepted(await changePin(made.desk, proved.person, '7391'));
  expect(accepted(await signIn(made.desk, 1, 104, '7391')).mustChangePin).toBe(false);
  await expectSound();
});

test('nothing is changed before it is granted, nor when it is refused', async () => {
  const { id } = accepted(await ask(RIGGS));
  expect(outcomeOf(await signIn(made.desk, 1, 104, '1'))).toBe('pin-wrong');
  const answer = { requestId: id, number: 801, pin: PINS[801] ?? '', register: 1 } as const;
  accepted(await answerRequest(made.desk, { ...answer, decision: 'no' }));
  expect(outcomeOf(await ask(RIGGS))).toBe('done');
  await expectSound();
});

test.each([
  ['a clerk asks', RIGGS, 101, 'not-allowed'],
  ['the finance director asks', RIGGS, 801, 'not-allowed'],
  ['the number is taken', { ...RIGGS, number: 101 }, 501, 'person-number-taken'],
  ['no name', { ...RIGGS, name: ' ' }, 501, 'entry-unreadable'],
  ['nobody has the number', { kind: 'ended', number: 999 }, 501, 'person-unknown'],
  ['the own name', { kind: 'name', number: 501, name: 'X' }, 501, 'own-rights'],
  [
    'a role from today',
    { kind: 'role', number: 101, role: 'auditor', from: TODAY },
    501,
    'date-too-early',
  ],
  ['the only finance director', { kind: 'ended', number: 801 }, 501, 'last-of-role'],
  ['no wrong PIN', { kind: 'unlocked', number: 101 }, 501, 'person-not-locked'],
] satisfies readonly (readonly [string, PersonChange, number, string])[])(
  'is refused: %s',
  async (_what, change, by, code) => {
    expect(outcomeOf(await ask(change, by))).toBe(code);
  },
);

test('a promoted clerk supervises from the day on, in the verbs and in the file', async () => {
  await granted({ kind: 'role', number: 103, role: 'supervisor', from: TOMORROW });
  expect(await roleOf(103)).toBe('clerk');
  const counter = await counterOf(made.desk);
  await openFloat(made.desk, counter);
  const early = accepted(await requestNoSale(made.desk, counter, { number: 2 }));
  expect(outcomeOf(await approve(made.desk, early.id, 103))).toBe('not-allowed');
  accepted(await approve(made.desk, early.id, 902));
  made.clock.set(morningOf(1));
  expect(await roleOf(103)).toBe('supervisor');
  const colleague = await counterOf(made.desk, 102, 2);
  await openFloat(made.desk, colleague);
  const noSale = accepted(await requestNoSale(made.desk, colleague, { number: 2 }));
  accepted(await approve(made.desk, noSale.id, 103));
  await expectSound();
});

test('a demoted supervisor approves nothing from the day on, at a place taken before', async () => {
  const { person } = await counterOf(made.desk, 902);
  await granted({ kind: 'role', number: 902, role: 'auditor', from: TOMORROW });
  made.clock.set(morningOf(1));
  expect(await rightsNow(made.desk, person)).toMatchObject({ role: 'auditor' });
  const counter = await counterOf(made.desk);
  await openFloat(made.desk, counter);
  const noSale = accepted(await requestNoSale(made.desk, counter, { number: 2 }));
  expect(outcomeOf(await approve(made.desk, noSale.id, 902))).toBe('not-allowed');
  expect(outcomeOf(await ask({ kind: 'ended', number: 903 }))).toBe('last-of-role');
  await expectSound();
});

test('who stands in for a supervisor does so as a clerk only', async () => {
  await standIn(made.desk, 103, { firstDate: TODAY, lastDate: '2026-09-18' });
  const { person } = await counterOf(made.desk, 103);
  expect(await rightsNow(made.desk, person)).toMatchObject({ acting: 'supervisor' });
  await granted({ kind: 'role', number: 103, role: 'administrator', from: TOMORROW });
  made.clock.set(morningOf(1));
  const now = await rightsNow(made.desk, person);
  expect(now).toMatchObject({ role: 'administrator' });
  expect(now.acting).toBeUndefined();
  await expectSound();
});

test('whoever leaves is a number that nobody has; what they did stays', async () => {
  await granted({ kind: 'ended', number: 103 });
  expect(outcomeOf(await signIn(made.desk, 1, 103, PINS[103] ?? ''))).toBe('pin-wrong');
  expect(outcomeOf(await ask({ kind: 'name', number: 103, name: 'X' }))).toBe('person-left');
  expect(outcomeOf(await ask({ ...RIGGS, number: 103 }))).toBe('person-number-taken');
  const people = accepted(await readPeople(made.desk, await counterOf(made.desk, 501)));
  expect(people.at(-1)).toMatchObject({ number: 103, left: true });
  await expectSound();
});

test('an open drawer refuses an end, also when it opens after the question', async () => {
  const { id } = accepted(await ask({ kind: 'ended', number: 101 }));
  await openFloat(made.desk, await counterOf(made.desk));
  expect(outcomeOf(await approve(made.desk, id, 801))).toBe('person-drawer-open');
  expect(await roleOf(101)).toBe('clerk');
});

test('wrong PINs are forgiven by two', async () => {
  for (const pin of ['1', '2', '3']) await signIn(made.desk, 1, 101, pin);
  expect(outcomeOf(await signIn(made.desk, 1, 101, PINS[101] ?? ''))).toBe('pin-wait');
  await granted({ kind: 'unlocked', number: 101 });
  accepted(await signIn(made.desk, 1, 101, PINS[101] ?? ''));
  await expectSound();
});

test('a new name is shown everywhere, and the report says by whose hands', async () => {
  await granted({ kind: 'name', number: 101, name: 'R. Miller' });
  const reader = await counterOf(made.desk, 601);
  const sight = accepted(await readPerson(made.desk, reader, 101));
  expect(sight.person.name).toBe('R. Miller');
  expect(sight.changes).toMatchObject([{ kind: 'name', name: 'R. Miller' }]);
  const asked = { report: 'rights-and-pins', date: TODAY };
  const report = accepted(await readReport(made.desk, asked));
  expect(JSON.stringify(report)).toContain('now R. Miller');
});

test('on a demo book another day never comes, and a role never changes', async () => {
  await made.close();
  made = await demoDesk();
  await granted({ kind: 'role', number: 103, role: 'supervisor', from: TOMORROW });
  made.clock.set(morningOf(3));
  expect(await roleOf(103)).toBe('clerk');
  await expectSound();
});
