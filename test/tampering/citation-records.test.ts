// What was recorded of a contested citation, changed behind the program's back: its rules notice.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, deskOn } from '../support/book.ts';
import { payAll } from '../support/businesses.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { citationAct, citationActByTwo, hearingAsked, posted } from '../support/parking.ts';
import { tamper } from '../support/tamper.ts';

/** Reviewed, heard with a deposit, dismissed by two. */
async function withHearing(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await openFloat(desk, await counterOf(desk));
  const id = await hearingAsked(desk, '7000412');
  await payAll(desk, id);
  accepted(await citationAct(desk, id, 'hearing-set', ['2026-10-08', '930', 'A. Moreno']));
  const later = { ...desk, dated: '2026-10-08' };
  await citationActByTwo(later, id, 'hearing-decision', ['dismissed', 'Not seen', 'known']);
  await close();
  return path;
}

async function lineRulesOf(path: string): Promise<string | null | undefined> {
  const { desk, store, close } = deskOn(path);
  const { checks } = await verifyBook(store, desk.lineDuties);
  await close();
  return checks.find(({ name }) => name === 'line-rules')?.broken;
}

const set = (act: string, name: string, value: string) =>
  `UPDATE line_record SET facts = json_set(facts, '$.${name}', ${value}) WHERE act = '${act}'`;

test('a book with a hearing is sound', async () => {
  expect(await lineRulesOf(await withHearing())).toBeNull();
});

test.each([
  [
    'a review in time that was not',
    set('review', 'timely', "json('false')"),
    'its time for a review',
  ],
  [
    'a hearing window that is longer',
    set('hearing', 'until', "'2026-12-31'"),
    'time for a hearing',
  ],
  [
    'a hearing beyond its ninety days',
    set('hearing-set', 'on', "'2027-01-08'"),
    'a hearing is set beyond its days',
  ],
  [
    'a dismissal of one person',
    `UPDATE line_record SET approved_by = NULL, request_id = NULL WHERE act = 'hearing-decision'`,
    'hearing-decision was decided by one person',
  ],
  [
    'a review of one person that takes everything off',
    set('review-result', 'result', "'dismissed'"),
    'review-result was decided by one person',
  ],
  [
    'a decision before the hearing',
    `UPDATE line_record SET act = 'hearing-decision' WHERE act = 'hearing'`,
    'a decision without a hearing',
  ],
  [
    'a hearing that lapsed before its days',
    `UPDATE line_record SET act = 'hearing-lapsed' WHERE act = 'hearing-set'`,
    'a hearing ended that was not asked for, or before its days',
  ],
  [
    'a hearing that one person withdrew',
    `UPDATE line_record SET act = 'hearing-withdrawn' WHERE act = 'hearing-set'`,
    'hearing-withdrawn was decided by one person',
  ],
  [
    'a hold that was changed where none was',
    `UPDATE line_record SET act = 'hold-changed' WHERE act = 'review'`,
    'the amount of a hold was changed that was not there',
  ],
])('%s: found', async (_what, statement, words) => {
  const path = await withHearing();
  tamper(path, statement);
  expect(await lineRulesOf(path)).toContain(words);
});

test('a tab that was cited too early is found', async () => {
  const { desk, path, close } = await demoDesk();
  await posted(desk, { violation: '7', registered: '202607' });
  await close();
  expect(await lineRulesOf(path)).toBeNull();
  tamper(path, set('post', 'registered', "'2026-08'"));
  expect(await lineRulesOf(path)).toContain('its registration was cited too early');
});
