// Every report, in the order of its number. A new one is one file beside this and one line here.
import { abandonedBaskets } from './abandoned-baskets.ts';
import { agingReport } from './aging.ts';
import { agingAccountsReport } from './aging-accounts.ts';
import { arrangementsReport } from './arrangements.ts';
import { auditTrail } from './audit-trail.ts';
import { byAccount } from './by-account.ts';
import { byClerk } from './by-clerk.ts';
import { byDepartment } from './by-department.ts';
import { byHour } from './by-hour.ts';
import { byTender } from './by-tender.ts';
import { changeFundReport } from './change-fund.ts';
import { contactsReport } from './contacts.ts';
import { controlAccounts } from './control-accounts.ts';
import { countAttempts } from './count-attempts.ts';
import { counterfeits } from './counterfeits.ts';
import { creditsReport } from './credits.ts';
import { dailyCashReceipts } from './daily-cash-receipts.ts';
import { depositRegister } from './deposit-register.ts';
import { depositSlips } from './deposit-slips.ts';
import { drawerLog } from './drawer-log.ts';
import { drops } from './drops.ts';
import type { ListedReport } from './facts.ts';
import { fineSchedule } from './fine-schedule.ts';
import { holdsReport } from './holds.ts';
import { journal } from './journal.ts';
import { lettersReport } from './letters.ts';
import { lookUps } from './look-ups.ts';
import { memosReport } from './memos.ts';
import { noSales } from './no-sales.ts';
import { overShort } from './over-short.ts';
import { paperReceipts } from './paper-receipts.ts';
import { paymentClaimsReport } from './payment-claims.ts';
import { placementsReport } from './placements.ts';
import { postedPaymentsReport } from './posted-payments.ts';
import { receiptRegister } from './receipt-register.ts';
import { recoveriesReport } from './recoveries.ts';
import { redepositsReport } from './redeposits.ts';
import { refundEventsReport } from './refund-events.ts';
import { refundsReport } from './refunds.ts';
import { returnedItemsReport } from './returned-items.ts';
import { rightsAndPins } from './rights-and-pins.ts';
import { sessions } from './sessions.ts';
import { surpriseCounts } from './surprise-counts.ts';
import { tabulationExceptions } from './tabulation-exceptions.ts';

import { tenderCorrections } from './tender-corrections.ts';
import { transfersReport } from './transfers.ts';
import { unclaimedNoticeReport, unclaimedReport } from './unclaimed.ts';
import { voidedReceipts } from './voided-receipts.ts';
import { voidsAndApprovals } from './voids-and-approvals.ts';
import { writeOffsReport } from './write-off-register.ts';
import { writeOffListsReport } from './write-offs.ts';

/** Numbers never shift: report 1 is the first of this list for ever. */
export const REPORTS: readonly ListedReport[] = [
  dailyCashReceipts,
  byAccount,
  byTender,
  byDepartment,
  byClerk,
  voidsAndApprovals,
  overShort,
  depositSlips,
  journal,
  receiptRegister,
  byHour,
  voidedReceipts,
  tenderCorrections,
  noSales,
  countAttempts,
  abandonedBaskets,
  drops,
  sessions,
  depositRegister,
  controlAccounts,
  rightsAndPins,
  auditTrail,
  lookUps,
  paperReceipts,
  tabulationExceptions,
  changeFundReport,
  surpriseCounts,
  counterfeits,
  fineSchedule,
  drawerLog,
  memosReport,
  refundsReport,
  returnedItemsReport,
  lettersReport,
  agingReport,
  agingAccountsReport,
  arrangementsReport,
  paymentClaimsReport,
  creditsReport,
  writeOffListsReport,
  writeOffsReport,
  recoveriesReport,
  transfersReport,
  holdsReport,
  redepositsReport,
  placementsReport,
  postedPaymentsReport,
  refundEventsReport,
  contactsReport,
  unclaimedReport,
  unclaimedNoticeReport,
];

/** By its name, or by its number in the list, counted from 1. */
export function findReport(
  nameOrNumber: string,
): { readonly number: number; readonly report: ListedReport } | undefined {
  const index = REPORTS.findIndex(
    ({ name }, at) => name === nameOrNumber || String(at + 1) === nameOrNumber,
  );
  const report = REPORTS[index];
  return report && { number: index + 1, report };
}
