// Every screen, by the name the stack opens it with. test/tidy.test.ts finds what is missing.

import { accountMoreScreen } from './account-more.ts';
import { afterDemandScreen } from './after-demand.ts';
import { answeredScreen } from './answered.ts';
import { approveScreen } from './approve.ts';
import { arrangementScreen } from './arrangement.ts';
import { arrangementLettersScreen } from './arrangement-letters.ts';
import { askPersonScreen } from './ask-person.ts';
import { askRefundScreen } from './ask-refund.ts';
import { askRuleScreen } from './ask-rule.ts';
import { changeFundScreen } from './change-fund.ts';
import { changePayerScreen } from './change-payer.ts';
import { claimPaymentScreen } from './claim-payment.ts';
import { closeDrawerScreen } from './close-drawer.ts';
import { collectionHoldScreen } from './collection-hold.ts';
import { countByTwoScreen } from './count-by-two.ts';
import { countEndedScreen } from './count-ended.ts';
import { counterfeitScreen } from './counterfeit.ts';
import { dayBoardScreen } from './day-board.ts';
import { dayCloseScreen } from './day-close.ts';
import { delegationsScreen } from './delegations.ts';
import { demandScreen } from './demand.ts';
import { depositScreen } from './deposit.ts';
import { differencesScreen } from './differences.ts';
import { drawerScreen } from './drawer.ts';
import { dropScreen } from './drop.ts';
import { dueScreen } from './due.ts';
import { endSessionScreen } from './end-session.ts';
import { exportLedgerScreen } from './export-ledger.ts';
import { formsScreen } from './forms.ts';
import { fundDifferenceScreen } from './fund-difference.ts';
import { giveUpScreen } from './give-up.ts';
import { heldBasketsScreen } from './held-baskets.ts';
import { HELP } from './help.ts';
import { hitsScreen } from './hits.ts';
import { homeScreen } from './home.ts';
import { keptTapesScreen } from './kept-tapes.ts';
import { letterScreen } from './letter.ts';
import { lettersScreen } from './letters.ts';
import { liftCashOnlyScreen } from './lift-cash-only.ts';
import { liftCloseScreen } from './lift-close.ts';
import { lineActScreen } from './line-act.ts';
import { lineOpeningsScreen } from './line-openings.ts';
import { lineRunScreen } from './line-run.ts';
import { lineRunsScreen } from './line-runs.ts';
import { lockScreen } from './lock.ts';
import { logContactScreen } from './log-contact.ts';
import { logEnquiryScreen } from './log-enquiry.ts';
import { lookAtScreen } from './look-at.ts';
import { lookUpScreen } from './look-up.ts';
import { makeTaskScreen } from './make-task.ts';
import { memoScreen } from './memo.ts';
import { moreScreen } from './more.ts';
import { newPinScreen } from './new-pin.ts';
import { noSaleScreen } from './no-sale.ts';
import { noticeScreen } from './notice.ts';
import { openDrawerScreen } from './open-drawer.ts';
import { paperReceiptsScreen } from './paper-receipts.ts';
import { papersScreen } from './papers.ts';
import { payScreen } from './pay.ts';
import { peopleScreen } from './people.ts';
import { personScreen } from './person.ts';
import { policeReportScreen } from './police-report.ts';
import { prepareUnclaimedScreen } from './prepare-unclaimed.ts';
import { prepareWriteOffScreen } from './prepare-write-off.ts';
import { printerScreen } from './printer.ts';
import { quoteScreen } from './quote.ts';
import { quotesScreen } from './quotes.ts';
import { refundScreen } from './refund.ts';
import { refundStepScreen } from './refund-step.ts';
import { refundsScreen } from './refunds.ts';
import { reportScreen } from './report.ts';
import { reportsScreen } from './reports.ts';
import { reprintScreen } from './reprint.ts';
import { requestsScreen } from './requests.ts';
import { resetPinScreen } from './reset-pin.ts';
import { returnedItemScreen } from './returned-item.ts';
import { returnedWhyScreen } from './returned-why.ts';
import { returnsScreen } from './returns.ts';
import { reverseMemoScreen } from './reverse-memo.ts';
import { reverseTransferScreen } from './reverse-transfer.ts';
import { rightsScreen } from './rights.ts';
import { ruleScreen } from './rule.ts';
import { rulesScreen } from './rules.ts';
import { scannerScreen } from './scanner.ts';
import type { AnyScreen } from './screen.ts';
import { sealDepositScreen } from './seal-deposit.ts';
import { sendLetterScreen } from './send-letter.ts';
import { sheetScreen } from './sheet.ts';
import { sheetsScreen } from './sheets.ts';
import { signInScreen } from './sign-in.ts';
import { standingFloatScreen } from './standing-float.ts';
import type { Station } from './station.ts';
import { takeOverScreen } from './take-over.ts';
import { tapeScreen } from './tape.ts';
import { taskScreen } from './task.ts';
import { transferScreen } from './transfer.ts';
import { unclaimedListScreen } from './unclaimed-list.ts';
import { unclaimedListsScreen } from './unclaimed-lists.ts';
import { unclaimedStepScreen } from './unclaimed-step.ts';
import { verifyDepositScreen } from './verify-deposit.ts';
import { voidReceiptScreen } from './void-receipt.ts';
import { waiveFeeScreen } from './waive-fee.ts';
import { whichItemScreen } from './which-item.ts';
import { writeLetterScreen } from './write-letter.ts';
import { writeNoteScreen } from './write-note.ts';
import { writeOffScreen } from './write-off.ts';
import { writeOffStepScreen } from './write-off-step.ts';
import { writeOffsScreen } from './write-offs.ts';
import { wrongTenderScreen } from './wrong-tender.ts';
import { xReadingScreen } from './x-reading.ts';

export const SCREENS: readonly AnyScreen<Station>[] = [
  signInScreen,
  noticeScreen,
  newPinScreen,
  lockScreen,
  homeScreen,
  payScreen,
  papersScreen,
  formsScreen,
  paperReceiptsScreen,
  hitsScreen,
  moreScreen,
  voidReceiptScreen,
  noSaleScreen,
  giveUpScreen,
  reprintScreen,
  heldBasketsScreen,
  whichItemScreen,
  wrongTenderScreen,
  approveScreen,
  answeredScreen,
  requestsScreen,
  resetPinScreen,
  lookUpScreen,
  lookAtScreen,
  openDrawerScreen,
  closeDrawerScreen,
  takeOverScreen,
  endSessionScreen,
  countEndedScreen,
  drawerScreen,
  dropScreen,
  xReadingScreen,
  tapeScreen,
  keptTapesScreen,
  sheetsScreen,
  sheetScreen,
  differencesScreen,
  depositScreen,
  sealDepositScreen,
  verifyDepositScreen,
  dayBoardScreen,
  delegationsScreen,
  dayCloseScreen,
  liftCloseScreen,
  reportsScreen,
  reportScreen,
  exportLedgerScreen,
  rulesScreen,
  ruleScreen,
  scannerScreen,
  printerScreen,
  askRuleScreen,
  changeFundScreen,
  countByTwoScreen,
  fundDifferenceScreen,
  counterfeitScreen,
  policeReportScreen,
  standingFloatScreen,
  peopleScreen,
  personScreen,
  askPersonScreen,
  rightsScreen,
  accountMoreScreen,
  memoScreen,
  arrangementScreen,
  arrangementLettersScreen,
  reverseMemoScreen,
  writeNoteScreen,
  logContactScreen,
  logEnquiryScreen,
  changePayerScreen,
  collectionHoldScreen,
  askRefundScreen,
  lineOpeningsScreen,
  lineRunScreen,
  lineRunsScreen,
  lineActScreen,
  dueScreen,
  transferScreen,
  reverseTransferScreen,
  writeOffsScreen,
  writeOffScreen,
  prepareWriteOffScreen,
  writeOffStepScreen,
  unclaimedListsScreen,
  unclaimedListScreen,
  prepareUnclaimedScreen,
  unclaimedStepScreen,
  refundsScreen,
  refundScreen,
  refundStepScreen,
  taskScreen,
  makeTaskScreen,
  claimPaymentScreen,
  quotesScreen,
  quoteScreen,
  returnedItemScreen,
  returnedWhyScreen,
  liftCashOnlyScreen,
  returnsScreen,
  demandScreen,
  afterDemandScreen,
  waiveFeeScreen,
  lettersScreen,
  writeLetterScreen,
  letterScreen,
  sendLetterScreen,
  HELP,
];
