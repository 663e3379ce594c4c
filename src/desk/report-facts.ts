// Where the rows of each family of reports come from, in the caller's snapshot.

import type { Described, Family, FamilyName } from '../domain/reports/facts.ts';
import type { ReportBody, Span } from '../domain/reports/report.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { uncountedSessions } from '../store/day-sessions.ts';
import { drawerLog } from '../store/drawer-notices.ts';
import type { LocalTime } from '../store/local-time.ts';
import { numberRanges } from '../store/number-ranges.ts';
import type { Book } from '../store/open-store.ts';
import { agingRows } from '../store/report-aging.ts';
import { approvalFacts } from '../store/report-approvals.ts';
import { arrangementFacts } from '../store/report-arrangements.ts';
import { changeFundFacts, counterfeitFacts, surpriseFacts } from '../store/report-change-fund.ts';
import { claimFacts } from '../store/report-claims.ts';
import { contactFacts } from '../store/report-contacts.ts';
import { controlFacts } from '../store/report-control.ts';
import { countFacts } from '../store/report-counts.ts';
import { creditRows } from '../store/report-credits.ts';
import { depositRows, depositSlipFacts } from '../store/report-deposits.ts';
import { abandonedFacts, dropFacts, sessionRows } from '../store/report-drawers.ts';
import { finesInForce } from '../store/report-fines.ts';
import { holdFacts } from '../store/report-holds.ts';
import { hourFacts } from '../store/report-hours.ts';
import { entryNumber, postedLines } from '../store/report-journal.ts';
import { letterFacts } from '../store/report-letters.ts';
import { lookUpFacts } from '../store/report-look-ups.ts';
import { memoFacts, refundFacts } from '../store/report-memos.ts';
import { paperSlipRows } from '../store/report-paper.ts';
import { paymentFacts } from '../store/report-payments.ts';
import { personDeeds } from '../store/report-people.ts';
import { placementFacts } from '../store/report-placements.ts';
import { receiptFacts } from '../store/report-receipts.ts';
import { recoveryFacts } from '../store/report-recoveries.ts';
import { redepositFacts } from '../store/report-redeposits.ts';
import { refundEventFacts } from '../store/report-refund-events.ts';
import { returnedFacts } from '../store/report-returned.ts';
import { tabulationFacts } from '../store/report-tabulation.ts';
import { trailLinks } from '../store/report-trail.ts';
import { transferFacts } from '../store/report-transfers.ts';
import { unclaimedFacts, unclaimedNoticeFacts } from '../store/report-unclaimed.ts';
import { writeOffFacts, writeOffListFacts } from '../store/report-write-offs.ts';

type Load<Name extends FamilyName> = (
  book: Book,
  span: Span,
  local: LocalTime,
) => Promise<Family[Name]>;

/** Families of one business date read the last of the span: it is the only one. */
const LOADERS: { readonly [Name in FamilyName]: Load<Name> } = {
  day: (book, { to }) => loadDayFacts(book, to),
  receipts: async (book, { to }, local) => ({
    receipts: await receiptFacts(book, to, local),
    ranges: await numberRanges(book, to),
  }),
  approvals: approvalFacts,
  counts: async (book, span) => {
    const uncounted = await uncountedSessions(book, span.to, span.from);
    return {
      counts: await countFacts(book, span),
      uncounted: uncounted.map(({ register }) => register),
    };
  },
  deposits: (book, { to }) => depositSlipFacts(book, to),
  journal: async (book, { to }) => {
    const lines = await postedLines(book, to);
    return lines.map((line) => ({ ...line, number: entryNumber(line) }));
  },
  hours: hourFacts,
  abandoned: abandonedFacts,
  drops: dropFacts,
  sessions: sessionRows,
  bankings: depositRows,
  control: (book, { to }) => controlFacts(book, to),
  people: personDeeds,
  trail: trailLinks,
  lookUps: lookUpFacts,
  paperSlips: paperSlipRows,
  tabulation: tabulationFacts,
  changeFund: changeFundFacts,
  surprises: surpriseFacts,
  counterfeits: counterfeitFacts,
  drawerLog,
  memos: memoFacts,
  transfers: transferFacts,
  refunds: refundFacts,
  returned: returnedFacts,
  redeposits: redepositFacts,
  placements: placementFacts,
  letters: letterFacts,
  arrangements: arrangementFacts,
  aging: agingRows,
  claims: claimFacts,
  credits: creditRows,
  writeOffLists: writeOffListFacts,
  writeOffs: writeOffFacts,
  recoveries: recoveryFacts,
  holds: holdFacts,
  contacts: contactFacts,
  unclaimed: unclaimedFacts,
  unclaimedNotices: unclaimedNoticeFacts,
  refundEvents: refundEventFacts,
  payments: (book, { to }) => paymentFacts(book, to),
  fines: (book, { to }) => finesInForce(book, to),
};

export async function makeBody<Name extends FamilyName>(
  report: Described<Name>,
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<ReportBody> {
  const load: Load<Name> = LOADERS[report.family];
  return report.make(await load(book, span, local), span);
}
