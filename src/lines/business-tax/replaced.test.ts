// A certificate that ends early, with a contractor licence or a time that was given, is replaced
// within its year once it would end later; a duplicate repeats only what still holds.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  contractor,
  payAll,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const RENEWED = ['1023456', 'active', 'same', 'fits', 'onFile', 'exempt', '2028-10-31'];

/** Certified until the end of October, when the licence of the board ends. */
async function certified(made: TestDesk): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, contractor('active', '2026-10-31'));
  await payAll(made.desk, accountId);
  accepted(await act(made.desk, accountId, 'home-occupation', ['approved']));
  accepted(await act(made.desk, accountId, 'certificate', ['here']));
  return accountId;
}

test.each(['2026-10-20', '2026-11-16'])(
  'a licence renewed on %s: to the end of the year',
  async (day) => {
    const made = await demoDesk();
    const accountId = await certified(made);
    const desk = at(made, day);
    const again =
      day < '2026-11-01'
        ? '26-00001 is printed: make a duplicate'
        : 'the contractor licence is over';
    expect(await barredFrom(desk, accountId, 'certificate')).toBe(again);
    accepted(await act(desk, accountId, 'contractor-check', RENEWED));
    expect(await barredFrom(desk, accountId, 'duplicate-asked')).toMatch(
      /26-00001 ends on another/,
    );
    const run = { line: 'business-tax', run: 'certificates' };
    const due = accepted(await readRun(desk, await counterOf(desk, 101), run));
    expect(due.map(({ accountId: id }) => id)).toContain(accountId);
    accepted(await act(desk, accountId, 'certificate', ['letter']));
    const { facts } = (await lineRecordsOf(made.store.book, accountId)).at(-1) ?? {};
    expect(facts).toEqual({
      ...{ certificate: '26-00002', year: 2026, expires: '2026-12-31', replaces: '26-00001' },
    });
    expect(await barredFrom(desk, accountId, 'certificate')).toMatch(/26-00002 is printed/);
    expect(await barredFrom(desk, accountId, 'duplicate-asked')).toBeUndefined();
    expect(await brokenOf(made)).toEqual([]);
  },
);

test('one that replaces a certificate which was never printed: found', async () => {
  const made = await demoDesk();
  await certified(made);
  const set = `json_set(facts, '$.replaces', '26-00009')`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'certificate'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('line-rules');
});

test('no duplicate is asked, and no fee of it, while the certificate is suspended', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, SERVICE);
  await payAll(made.desk, accountId);
  accepted(await act(made.desk, accountId, 'certificate', ['here']));
  await actByTwo(made.desk, accountId, 'suspend', ['health']);
  expect(await barredFrom(made.desk, accountId, 'duplicate-asked')).toMatch(/is suspended/);
  await actByTwo(made.desk, accountId, 'lift', ['clean again']);
  expect(await barredFrom(made.desk, accountId, 'duplicate-asked')).toBeUndefined();
});
