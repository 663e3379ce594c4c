// The list that starts the day, on a real book: a letter of non-compliance, its days, what follows.
import { expect, test } from 'vitest';
import { arranged, asked, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { act, begin, payAll } from '../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../test/support/counter.ts';
import { citationAct, OWNER, posted } from '../../test/support/parking.ts';
import type { Desk } from './desk.ts';
import { readDue } from './read-due.ts';

test('an account is due from its day on, until the next step is done', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const answers = ['Neighbour', '11 Quarry Road', 'en', 'Roofing', 'drive-by'];
  const first = accepted(await begin(made.desk, 'non-compliance', answers));
  if (!first.done) throw new Error('a letter waits for somebody');
  const { accountId } = first;
  expect(await readDue(at('2026-09-29'))).toEqual([]);
  expect(await readDue(at('2026-09-30'))).toMatchObject([
    { accountId, payer: 'Neighbour', dueOn: '2026-09-30' },
  ]);
  expect(await readDue(at('2026-10-05'))).toHaveLength(1);
  accepted(
    await act(at('2026-10-05'), accountId, 'non-compliance', ['sub-contractor', '2026-01-01']),
  );
  expect(await readDue(at('2026-10-05'))).toEqual([]);
  const [again] = await readDue(at('2026-10-15'));
  expect(again?.dueOn).toBe('2026-10-15');
});

test('a deadline stays until it is met, whatever else is recorded meanwhile', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const told = async (dated: string) =>
    (await readDue(at(dated))).map(({ last, dueOn }) => `${dueOn} ${last}`);
  const id = await posted(made.desk, { number: '7000503' });
  const acted = async (on: string, ...[act, answers]: [string, string[]]) =>
    accepted(await citationAct(at(on), id, act, answers));
  await acted('2026-09-16', 'copy-asked', []);
  await acted('2026-09-17', 'review', ['phone', 'x', ...OWNER]);
  expect(await told('2026-10-02')).toEqual(['2026-10-01 Copy asked for']);
  const owner = ['Dana Whitlock', '14 Orchard', 'en', 'registry', '2026-07-06'];
  await acted('2026-09-18', 'owner', owner);
  await acted('2026-10-02', 'copy-given', ['200']);
  expect(await told('2026-11-20')).toEqual(['2026-10-17 Review asked for']);
  await acted('2026-11-20', 'review-result', ['Sgt', 'upheld', 'The sign stands there']);
  expect(await told('2026-11-20')).toEqual([]);
  // What waits for money is over once the money is there.
  expect(await told('2026-12-14')).toHaveLength(1);
  await openFloat(at('2026-12-14'), await counterOf(at('2026-12-14'), 101));
  await payAll(at('2026-12-14'), id);
  expect(await told('2026-12-14')).toEqual([]);
});

test('an arrangement is due from the day of its instalment, and after it broke', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  await arranged(made.desk, asked(await idOf(made.desk, '41013574')));
  const told = async (dated: string) => {
    const due = await readDue(at(dated));
    return due.map(({ account, last, dueOn }) => `${dueOn} ${account} ${last}`);
  };
  expect(await told('2026-09-30')).toEqual([]);
  const first = '2026-10-01 41013574 A-000001, instalment 1 of 3';
  expect(await told('2026-10-01')).toEqual([first]);
  expect(await told('2026-10-04')).toEqual([first]);
  expect(await told('2026-10-05')).toEqual(['2026-10-05 41013574 A-000001 broke; no notice yet']);
  await made.close();
});
