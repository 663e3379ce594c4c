// The first count of each drawer against the last, by clerk, over 30 days. A clerk whose first
// count is short and whose second agrees has found out what was expected, or has put it back.
import { assert } from '../assert.ts';
import { type Cents, subtractCents, sumCents } from '../money.ts';
import { counted } from './by-total.ts';
import type { CountFact, ListedReport } from './facts.ts';
import { dataOnly, head, lineOf, money, type ReportRow, sumUnder, text } from './report.ts';

const COLUMNS = [
  dataOnly(text('clerk', 'clerk', 16)),
  text('date', 'date', 10),
  text('session', 'session', 10),
  text('tender', 'tender', 6),
  money('expectedCents', 'expected'),
  money('firstCents', 'attempt 1'),
  money('secondCents', 'attempt 2'),
  money('differenceCents', 'stands'),
];

export const countAttempts: ListedReport<'counts'> = {
  name: 'count-attempts',
  title: 'COUNT ATTEMPTS BY CLERK, 30 DAYS',
  describe: 'over and short of attempt 1 and 2, summed by clerk',
  why: 'Small differences that always fall one way, or a second count that suddenly agrees.',
  family: 'counts',
  spans: '30-days',
  showsCash: false,
  make: ({ counts }) => {
    const clerks = [...new Set(counts.map((fact) => fact.clerk))].sort();
    const ofClerk = (clerk: string) => counts.filter((fact) => fact.clerk === clerk);
    const amountCents = sumCents(counts, standing);
    return {
      columns: COLUMNS,
      rows: clerks.flatMap((clerk) => clerkRows(clerk, ofClerk(clerk))),
      totals: [sumUnder(COLUMNS, { date: 'NET', differenceCents: amountCents })],
      notes: [
        'Attempts as over and short: a minus is short. Sums keep their sign.',
        'Checks and cards are listed where a count of them differed.',
      ],
      chart: {
        title: 'Over (right) and short (left) of each clerk in 30 days',
        bars: clerks.map((clerk) => ({
          label: clerk,
          amountCents: sumCents(ofClerk(clerk), standing),
        })),
      },
      control: { items: counts.length, amountCents },
    };
  },
};

function clerkRows(clerk: string, facts: readonly CountFact[]): readonly ReportRow[] {
  const sessions = new Set(facts.map((fact) => fact.sessionId)).size;
  const again = new Set(
    facts.filter((fact) => fact.attemptCents.length > 1).map((fact) => fact.sessionId),
  ).size;
  const listed = facts.filter((fact) => fact.group === 'cash' || differs(fact));
  return [
    head(`${clerk}: ${counted(sessions, 'session')}, ${again} counted twice`),
    ...listed.map((fact) => attemptRow(clerk, fact)),
    sumUnder(COLUMNS, {
      clerk,
      date: '30 days',
      firstCents: sumCents(facts, (fact) => attempt(fact, 0) ?? standing(fact)),
      differenceCents: sumCents(facts, standing),
    }),
  ];
}

function attemptRow(clerk: string, fact: CountFact): ReportRow {
  return lineOf(
    { kind: 'session', id: fact.sessionId },
    clerk,
    fact.date,
    fact.session,
    fact.group === 'check' ? 'checks' : fact.group,
    fact.expectedCents,
    attempt(fact, 0) ?? null,
    attempt(fact, 1) ?? null,
    standing(fact),
  );
}

/** Over (+) or short (-) of an attempt, counted from 0; undefined where there was none. */
function attempt({ attemptCents, expectedCents }: CountFact, at: number): Cents | undefined {
  const counted = attemptCents[at];
  return counted === undefined ? undefined : subtractCents(counted, expectedCents);
}

/** Of the last attempt: what was posted. */
function standing(fact: CountFact): Cents {
  const last = attempt(fact, fact.attemptCents.length - 1);
  assert(last !== undefined, `session ${fact.session} was closed without a count`);
  return last;
}

function differs(fact: CountFact): boolean {
  return fact.attemptCents.some((cents) => cents !== fact.expectedCents);
}
