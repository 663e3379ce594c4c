// A hold on a registration and what is decided about its citation, on a real book: it is recalled
// or follows with the same step, and no single person takes it off what is owed.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { payAll } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  OWNER,
  posted,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { present } from '../../domain/assert.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { findLineReport } from '../line-reports.ts';

const RELEASES = { line: 'parking', run: 'releases' };

/** 53.00 and 35.00 for being late, its registration held since 21 Oct. */
async function held(violation = '1') {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await posted(made.desk, { violation });
  accepted(await citationAct(at('2026-10-06'), id, 'notice', OWNER));
  accepted(await citationAct(at('2026-10-21'), id, 'penalty'));
  accepted(await citationAct(at('2026-10-21'), id, 'hold'));
  const acts = async () =>
    (await lineRecordsOf(made.store.book, id)).slice(4).map(({ act, facts }) => {
      return act.startsWith('release') || act.startsWith('hold-')
        ? `${act} ${String(facts['why'] ?? facts['amount'])}`
        : act;
    });
  return { made, at, id, acts };
}

const LATE = ['phone', 'I was away'];

test('a late review recalls it while it runs, and for good where it is won', async () => {
  const { made, at, id, acts } = await held();
  await citationActByTwo(at('2026-10-30'), id, 'review', LATE);
  expect(await acts()).toEqual(['review', 'release asked']);
  expect(await sightOf(at('2026-10-30'), id)).toContain('Hold released 30 Oct 2026');
  const result = ['Sgt', 'dismissed', 'Not parked'];
  await citationActByTwo(at('2026-11-10'), id, 'review-result', result, 401);
  expect(await acts()).toEqual(['review', 'release asked', 'review-result']);
  expect(await brokenOf(made)).toEqual([]);
});

test('what its agency dismisses is recalled; what it reduces is held for less', async () => {
  const { made, at, id, acts } = await held();
  await citationActByTwo(at('2026-10-30'), id, 'reduce', ['2000', 'A placard'], 401);
  expect(await acts()).toEqual(['reduce', 'hold-changed 55.00']);
  expect(await sightOf(at('2026-10-30'), id)).toContain(
    'Registration held since 21 Oct 2026 for 55.00',
  );
  const { person: reader } = await counterOf(made.desk, 101);
  const report = present(await findLineReport('parking-holds'), 'the listing');
  const listed = accepted(
    await readReport(at('2026-10-30'), { report, from: '2026-10-30', date: '2026-10-30', reader }),
  );
  expect(listed.control).toEqual({ items: 1, amountCents: 5500 });
  await citationActByTwo(at('2026-10-31'), id, 'void', ['other', 'Never valid'], 401);
  expect((await acts()).slice(2)).toEqual(['void', 'release void']);
  expect(await brokenOf(made)).toEqual([]);
});

test('what was put right is held for what is left', async () => {
  const { made, at, id, acts } = await held('6');
  accepted(await citationAct(at('2026-10-30'), id, 'correct', ['officer']));
  expect(await acts()).toEqual(['correct', 'hold-changed 45.00']);
  expect(await brokenOf(made)).toEqual([]);
});

test('who is not liable any more is not held', async () => {
  const { made, at, id, acts } = await held();
  accepted(await citationAct(at('2026-10-22'), id, 'owner', [...OWNER, 'registry', '2026-09-01']));
  const buyer = ['Bo Lindqvist', '8 Depot Street', 'en', 'sold', '2026-08-01'];
  await citationActByTwo(at('2026-10-22'), id, 'transfer', buyer);
  expect(await acts()).toEqual(['owner', 'transfer', 'release transfer']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a hearing recalls it with the payment of its deposit', async () => {
  const { made, at, id, acts } = await held();
  const supervisor = await counterOf(made.desk, 902);
  await citationActByTwo(at('2026-10-30'), id, 'review', LATE);
  accepted(await citationAct(at('2026-10-30'), id, 'review-result', ['Sgt', 'upheld', 'Seen']));
  // Its window is over and nobody asked: it is held again.
  accepted(await citationAct(at('2026-11-23'), id, 'hold'));
  await citationActByTwo(at('2026-11-24'), id, 'hearing', ['person', 'person', 'deposit']);
  expect((await acts()).at(-1)).toBe('hearing');
  expect(accepted(await readRun(at('2026-11-24'), supervisor, RELEASES))).toEqual([]);
  const asked = await citationAct(at('2026-11-24'), id, 'release', ['asked']);
  expect(outcomeOf(asked)).toBe('line-answer');
  await openFloat(made.desk, await counterOf(made.desk, 101));
  await payAll(made.desk, id);
  expect((await acts()).at(-1)).toBe('release asked');
  expect(await brokenOf(made)).toEqual([]);
});

test('while it is owed a supervisor signs a release by hand', async () => {
  const { made, at, id, acts } = await held();
  for (const why of ['mistake', 'contested', 'plan', 'court']) {
    const alone = accepted(await citationAct(at('2026-10-22'), id, 'release', [why]));
    expect(alone.done).toBe(false);
  }
  await citationActByTwo(at('2026-10-22'), id, 'release', ['mistake']);
  expect(await acts()).toEqual(['release mistake']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a second plan costs no second fee and recalls no second hold', async () => {
  const { made, at, id, acts } = await held();
  await citationActByTwo(at('2026-10-22'), id, 'plan', ['benefits', '2500', '2026-11-01']);
  expect(await acts()).toEqual(['plan', 'release plan']);
  const broken = '2027-01-20';
  await citationActByTwo(at(broken), id, 'penalties-back', []);
  accepted(await citationAct(at(broken), id, 'hold'));
  await citationActByTwo(at(broken), id, 'plan', ['benefits', '2500', '2027-02-01']);
  expect((await acts()).slice(2)).toEqual(['penalties-back', 'hold', 'plan']);
  const second = (await lineRecordsOf(made.store.book, id)).at(-1);
  expect(second?.facts).toMatchObject({ fee: '0.00', due: '58.00', waived: '35.00' });
  expect(await sightOf(at(broken), id)).toContain('Registration held since 20 Jan 2027 for 93.00');
  expect(await brokenOf(made)).toEqual([]);
});
