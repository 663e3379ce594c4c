// Papers of the same day as the sample papers about what leaves a drawer, and how it was opened.
import { cents } from '../../src/domain/money.ts';
import { counterfeitSlipPaper } from '../../src/domain/papers/counterfeit-slip.ts';
import { drawerReportPaper } from '../../src/domain/papers/drawer-report.ts';
import { dropSlipPaper } from '../../src/domain/papers/drop-slip.ts';
import { exchangeSlipPaper } from '../../src/domain/papers/exchange-slip.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import type { DrawerLogFact } from '../../src/domain/reports/drawer-log-facts.ts';
import { CITY, CLERK, DAY, SUPERVISOR } from './sample-day.ts';

const dropSlip = dropSlipPaper({
  ...DAY,
  bag: '00417702',
  at: '2026-09-15T21:30:00.000Z',
  clerk: CLERK,
  rows: [{ label: '20.00', pieces: 50, amountCents: cents(100000) }],
  counted: { by: SUPERVISOR, amountCents: cents(100000) },
});

const exchangeSlip = exchangeSlipPaper({
  city: CITY,
  reference: '12',
  with: 'drawer 1',
  session: DAY.session,
  businessDate: DAY.businessDate,
  at: '2026-09-15T18:20:00.000Z',
  put: [{ label: '20.00', pieces: 5, amountCents: cents(10000) }],
  taken: [
    { label: '5.00', pieces: 16, amountCents: cents(8000) },
    { label: 'roll .25', pieces: 2, amountCents: cents(2000) },
  ],
  clerk: CLERK,
  second: SUPERVISOR,
});

const counterfeitSlip = counterfeitSlipPaper({
  city: CITY,
  reference: '3',
  businessDate: DAY.businessDate,
  at: '2026-09-15T18:25:00.000Z',
  denominationCents: cents(5000),
  serial: 'MB 48210937 K',
  bearer: 'woman in a green coat, no name given',
  clerk: CLERK,
  session: DAY.session,
  second: SUPERVISOR,
});

const drawerReport = drawerReportPaper({
  city: CITY,
  from: DAY.businessDate,
  to: DAY.businessDate,
  printedAt: '2026-09-16T00:20:00.000Z',
  printedBy: SUPERVISOR,
  openings: [
    kicked('10:42', 1, 'receipt 1-000101'),
    kicked('11:20', 1, 'receipt 1-000103', 'dropped'),
    kicked('11:55', 2, 'no sale: change for the public'),
    { ...kicked('12:03', 1), kind: 'unasked', openMs: 0 },
    { ...kicked('12:04', 1), kind: 'left-open', openMs: 61_000 },
    { ...kicked('12:06', 1), kind: 'shut', openMs: 184_000 },
    kicked('17:05', 1, 'count 1-0915'),
  ],
});

function kicked(
  at: string,
  register: number,
  reason: string | null = null,
  state = 'printed',
): DrawerLogFact {
  return { date: DAY.businessDate, at, register, kind: 'kick', reason, state, openMs: null };
}

/** Named as their golden files are. */
export const DRAWER_PAPERS: Readonly<Record<string, Paper>> = {
  'drop-slip': dropSlip,
  'exchange-slip': exchangeSlip,
  'counterfeit-slip': counterfeitSlip,
  'drawer-report': drawerReport,
};
