// The list that starts the day, on a real book: a letter of non-compliance, its days, what follows.
import { expect, test } from 'vitest';
import { arranged, asked, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { act, begin } from '../../test/support/businesses.ts';
import { accepted } from '../../test/support/counter.ts';
import type { Desk } from './desk.ts';
import { readDue } from './read-due.ts';

test('an account is due from its day on, until the next step is done', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const answers = ['Neighbour', '11 Quarry Road', 'Roofing', 'drive-by'];
  const first = accepted(await begin(made.desk, 'non-compliance', answers));
  if (!first.done) throw new Error('a letter waits for somebody');
  const { accountId } = first;
  expect(await readDue(at('2026-09-29'))).toEqual([]);
  expect(await readDue(at('2026-09-30'))).toMatchObject([
    { accountId, payer: 'Neighbour', dueOn: '2026-09-30' },
  ]);
  expect(await readDue(at('2026-10-05'))).toHaveLength(1);
  accepted(await act(at('2026-10-05'), accountId, 'non-compliance', ['sub-contractor']));
  expect(await readDue(at('2026-10-05'))).toEqual([]);
  const [again] = await readDue(at('2026-10-15'));
  expect(again?.dueOn).toBe('2026-10-15');
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
