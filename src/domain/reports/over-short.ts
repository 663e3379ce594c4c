// Over and short of every closed drawer: each attempt at counting beside what was expected, the
// difference never netted into anything (core.md A.5).
import { assert } from '../assert.ts';
import { type Cents, subtractCents, sumCents } from '../money.ts';
import type { CountFact, ListedReport } from './facts.ts';
import { head, lineOf, money, type ReportRow, sum, text } from './report.ts';

/** The policy allows two attempts; a city may allow more, and the first and last are shown. */
const NAMES = { cash: 'cash', check: 'checks', card: 'card' } as const;

export const overShort: ListedReport<'counts'> = {
  name: 'over-short',
  title: 'OVER AND SHORT',
  describe: 'every count attempt against what was expected',
  why: 'Shows each count beside what was expected, before anybody explains it.',
  family: 'counts',
  spans: 'date',
  showsCash: false,
  make: ({ counts, uncounted }) => {
    const amountCents = sumCents(counts, differenceOf);
    return {
      columns: [
        text('session', 'session', 12),
        text('tender', 'tender', 6),
        money('firstCents', 'attempt 1'),
        money('lastCents', 'last attempt'),
        money('expectedCents', 'expected'),
        money('differenceCents', 'difference'),
      ],
      rows: counts.flatMap((fact, index) => [
        ...(counts[index - 1]?.session === fact.session ? [] : [head(sessionWords(fact))]),
        countRow(fact),
      ]),
      totals: [sum('NET', null, null, null, null, amountCents)],
      notes: [
        'A minus is short.',
        ...uncounted.map((register) => `Drawer ${register} is not counted yet and not shown.`),
      ],
      signatures: ['Reviewed by'],
      control: { items: counts.length, amountCents },
    };
  },
};

/** `Session 1-0915, 101 Halvorsen; signed by 902 Castellan: not found` */
function sessionWords({ session, clerk, approvedBy, reason }: CountFact): string {
  const signed = approvedBy === '' ? '' : `; signed by ${approvedBy}: ${reason}`;
  return `Session ${session}, ${clerk}${signed}`;
}

function lastOf({ attemptCents, session }: CountFact): Cents {
  const last = attemptCents.at(-1);
  assert(last !== undefined, `session ${session} was closed without a count`);
  return last;
}

function differenceOf(fact: CountFact): Cents {
  return subtractCents(lastOf(fact), fact.expectedCents);
}

function countRow(fact: CountFact): ReportRow {
  const { sessionId, session, group, attemptCents, expectedCents } = fact;
  const of = { kind: 'session', id: sessionId } as const;
  const [first = null] = attemptCents;
  return lineOf(of, session, NAMES[group], first, lastOf(fact), expectedCents, differenceOf(fact));
}
