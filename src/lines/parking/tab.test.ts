// A registration that ran out, cited by hand: after a look-up, and from the month the law says.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { accepted, outcomeOf } from '../../../test/support/counter.ts';
import { citationAct, paper, post, posted, sightOf } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { refusalWords } from '../../domain/refusal.ts';
import { RuleBook } from '../../domain/rule-book.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';
import { tabFault } from './tab.ts';

const TAB = { violation: '7', registered: '202607' } as const;
const RULES = new RuleBook('parking', [
  { name: 'registration-months', from: '2024-07-01', value: 2, authority: 'CVC 5204' },
]);

test.each([
  ['2026-06', '2026-07-31', false],
  ['2026-06', '2026-08-01', true],
  ['2025-11', '2025-12-31', false],
  ['2025-11', '2026-01-01', true],
  ['2026-09', '2026-08-31', false],
  // Before there was the rule, the day after was enough.
  ['2024-06', '2024-06-30', true],
  ['2024-06', '2024-07-31', false],
])('a tab of %s on %s: %s', (registered, date, isRight) => {
  const why = tabFault({ rules: RULES, date }, { registered, isLookedUp: true });
  expect(why === undefined).toBe(isRight);
});

async function whyNot(answers: readonly string[]): Promise<string> {
  const asked = await post((await demoDesk()).desk, answers);
  return asked.ok ? 'done' : refusalWords(asked.refusal);
}

test('it is refused before the month, and without the look-up', async () => {
  expect(await whyNot(paper({ ...TAB, registered: '202608' }))).toContain('from 1 Oct 2026 on');
  const notLooked = [...paper(TAB).slice(0, -2), 'no', 'yes'];
  expect(await whyNot(notLooked)).toContain('after the officer looked it up with the DMV');
  expect(outcomeOf(await post((await demoDesk()).desk, paper({ ...TAB, registered: '7' })))).toBe(
    'line-answer',
  );
});

test('it is recorded with what was looked up, and put right costs ten dollars', async () => {
  const made = await demoDesk();
  const id = await posted(made.desk, { ...TAB, described: ['', 'red'] });
  const [record] = await lineRecordsOf(made.store.book, id);
  expect(record?.facts).toMatchObject({ lookedUp: true, registered: '2026-07', color: 'red' });
  expect(await sightOf(made.desk, id)).toContain('Vehicle: red, registered to 07/2026');
  accepted(await citationAct(made.desk, id, 'correct', ['registry']));
  const items = await loadItems(made.store.book, { accountId: id });
  expect(items.at(-1)?.components[0]).toMatchObject({
    openCents: 1000,
    shares: [
      { account: '110-4310', shareCents: 500 },
      { account: '710-2230', shareCents: 500 },
    ],
  });
  expect(await brokenOf(made)).toEqual([]);
});
