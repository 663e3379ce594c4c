// Over and short of every closed drawer: each attempt at counting beside what was expected, the
// difference never netted into anything (core.md A.5).
import { assert } from '../assert.ts';
import { type Cents, subtractCents, sumCents } from '../money.ts';
import type { CountFact, ListedReport } from './facts.ts';
import { line, money, type ReportRow, sum, text } from './report.ts';

/** The policy allows two attempts; a city may allow more, and the first and last are shown. */
const NAMES = { cash: 'cash', check: 'checks', card: 'card' } as const;

export const overShort: ListedReport<'counts'> = {
  name: 'over-short',
  title: 'OVER AND SHORT',
  describe: 'every count attempt against what was expected',
  family: 'counts',
  showsCash: false,
  make: ({ counts, uncounted }) => {
    const differences = counts.map(differenceOf);
    const amountCents = sumCents(differences, (amount) => amount);
    return {
      columns: [
        text('session', 'session', 9),
        text('clerk', 'clerk', 12),
        text('tender', 'tender', 6),
        money('firstCents', 'attempt 1'),
        money('lastCents', 'last attempt'),
        money('expectedCents', 'expected'),
        money('differenceCents', 'difference'),
        text('answer', 'signed, reason', 16),
      ],
      rows: counts.map(countRow),
      totals: [sum('NET', null, null, null, null, null, amountCents, null)],
      notes: [
        'A minus is short.',
        ...uncounted.map((register) => `Drawer ${register} is not counted yet and not shown.`),
      ],
      control: { items: counts.length, amountCents },
    };
  },
};

function lastOf({ attemptCents, session }: CountFact): Cents {
  const last = attemptCents.at(-1);
  assert(last !== undefined, `session ${session} was closed without a count`);
  return last;
}

function differenceOf(fact: CountFact): Cents {
  return subtractCents(lastOf(fact), fact.expectedCents);
}

function countRow(fact: CountFact): ReportRow {
  const answer = [fact.approvedBy, fact.reason].filter((words) => words !== '').join(', ');
  return line(
    fact.session,
    fact.clerk,
    NAMES[fact.group],
    fact.attemptCents[0] ?? null,
    lastOf(fact),
    fact.expectedCents,
    differenceOf(fact),
    answer,
  );
}
