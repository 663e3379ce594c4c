// The names screens know each other by.

import type { Subject } from '../src/desk/look-at.ts';
import type { OfferedQuote } from '../src/desk/quote.ts';
import type { OfferedAct } from '../src/desk/read-line.ts';
import type { PersonAct } from '../src/desk/read-people.ts';
import type { ReturnSight } from '../src/desk/read-returned.ts';
import type { RuleGroup, RuleSight } from '../src/desk/read-rules.ts';
import type { CheckHit } from '../src/desk/returned-check.ts';
import type { AskedLetter } from '../src/desk/write-letter.ts';
import type { AccountLine } from '../src/domain/basket.ts';
import type { LetterKind } from '../src/domain/letters/kinds.ts';
import type { MemoKind } from '../src/domain/memo.ts';
import type { Cents } from '../src/domain/money.ts';
import type { Named, Role } from '../src/domain/person.ts';
import type { ReturnKind } from '../src/domain/refund-life.ts';
import type { UnclaimedKind } from '../src/domain/unclaimed.ts';

export const SCREEN = {
  signIn: 'sign-in',
  notice: 'notice',
  newPin: 'new-pin',
  home: 'home',
  pay: 'pay',
  hits: 'hits',
  more: 'more',
  voidReceipt: 'void-receipt',
  noSale: 'no-sale',
  giveUp: 'give-up',
  reprint: 'reprint',
  heldBaskets: 'held-baskets',
  whichItem: 'which-item',
  wrongTender: 'wrong-tender',
  approve: 'approve',
  answered: 'answered',
  requests: 'requests',
  lookUp: 'look-up',
  lookAt: 'look-at',
  accountMore: 'account-more',
  memo: 'memo',
  arrangement: 'arrangement',
  arrangementLetters: 'arrangement-letters',
  reverseMemo: 'reverse-memo',
  writeNote: 'write-note',
  logContact: 'log-contact',
  logEnquiry: 'log-enquiry',
  changePayer: 'change-payer',
  collectionHold: 'collection-hold',
  askRefund: 'ask-refund',
  lineOpenings: 'line-openings',
  lineAct: 'line-act',
  lineRuns: 'line-runs',
  lineRun: 'line-run',
  due: 'due',
  transfer: 'transfer',
  reverseTransfer: 'reverse-transfer',
  writeOffs: 'write-offs',
  writeOff: 'write-off',
  prepareWriteOff: 'prepare-write-off',
  writeOffStep: 'write-off-step',
  unclaimedLists: 'unclaimed-lists',
  unclaimedList: 'unclaimed-list',
  prepareUnclaimed: 'prepare-unclaimed',
  unclaimedStep: 'unclaimed-step',
  refunds: 'refunds',
  refund: 'refund',
  refundStep: 'refund-step',
  task: 'task',
  makeTask: 'make-task',
  claimPayment: 'claim-payment',
  quotes: 'quotes',
  quote: 'quote',
  returnedItem: 'returned-item',
  returnedWhy: 'returned-why',
  liftCashOnly: 'lift-cash-only',
  returns: 'returns',
  demand: 'demand',
  afterDemand: 'after-demand',
  waiveFee: 'waive-fee',
  letters: 'letters',
  writeLetter: 'write-letter',
  letter: 'letter',
  sendLetter: 'send-letter',
  lock: 'lock',
  drawer: 'drawer',
  openDrawer: 'open-drawer',
  closeDrawer: 'close-drawer',
  takeOver: 'take-over',
  endSession: 'end-session',
  countEnded: 'count-ended',
  drop: 'drop',
  xReading: 'x-reading',
  papers: 'papers',
  forms: 'forms',
  sheets: 'sheets',
  sheet: 'sheet',
  differences: 'differences',
  tape: 'tape',
  keptTapes: 'kept-tapes',
  deposit: 'deposit',
  sealDeposit: 'seal-deposit',
  verifyDeposit: 'verify-deposit',
  dayBoard: 'day-board',
  delegations: 'delegations',
  dayClose: 'day-close',
  liftClose: 'lift-close',
  exportLedger: 'export-ledger',
  paperReceipts: 'paper-receipts',
  reports: 'reports',
  report: 'report',
  resetPin: 'reset-pin',
  rules: 'rules',
  rule: 'rule',
  askRule: 'ask-rule',
  scanner: 'scanner',
  printer: 'printer',
  changeFund: 'change-fund',
  countByTwo: 'count-by-two',
  fundDifference: 'fund-difference',
  counterfeit: 'counterfeit',
  policeReport: 'police-report',
  standingFloat: 'standing-float',
  people: 'people',
  person: 'person',
  askPerson: 'ask-person',
  rights: 'rights',
} as const;

/** What `take-over` is opened with: the closed session of who hands the drawer over. */
export type TakeOverParams = { readonly sessionId: number; readonly drawer: number };

/** What `look-at` is opened with. */
export type LookAtParams = { readonly subject: Subject };

/** What `forms` is opened with: a job that waits for its form. Without it: the last receipt. */
export type FormParams = { readonly jobId: number; readonly subject: string };
/** What `account-more`, `letters`, `returns` and `write-note` are opened with. */
export type AccountParams = { readonly accountId: number };
/** A report of the catalogue or of a line by its number, with its dates. */
export type ReportParams = { readonly number: number; readonly from: string; readonly to: string };

/** What `task` is opened with; `make-task` and `claim-payment` are with an account, or none. */
export type TaskParams = { readonly taskId: number };
/** What `line-run` is opened with. */
export type LineRunParams = { readonly line: string; readonly run: string; readonly words: string };

/** What `line-act` is opened with; without an account the act opens one. */
export type LineActParams = OfferedAct & { readonly accountId: number | undefined };
/** What `write-letter` is opened with. */
export type WriteLetterParams = AccountParams & { readonly letter: LetterKind };
/** What `letter` is opened with: one that is not written yet, or the number of one that is. */
export type LetterParams = { readonly draft: AskedLetter } | { readonly number: number };
/** What `send-letter` is opened with: one letter, or all of a print run. */
export type SendLetterParams = { readonly number: number } | { readonly run: number };
/** What `quote` is opened with. */
export type QuoteParams = { readonly of: 'fees' } | ({ readonly of: 'line' } & OfferedQuote);
/** What `memo` is opened with. */
export type MemoParams = AccountParams & { readonly kind: MemoKind };

/** What `write-off` is opened with: the number of a list. */
export type WriteOffParams = { readonly number: number };
/** What `write-off-step` is opened with. */
export type WriteOffStepParams = WriteOffParams & {
  readonly step: 'ask' | 'withdraw' | 'reverse' | 'place' | 'recall';
};
/** What `unclaimed-list` is opened with: the number of a list. */
export type UnclaimedParams = { readonly number: number };
/** What `unclaimed-step` is opened with. */
export type UnclaimedStepParams = UnclaimedParams & {
  readonly step: 'publish' | 'ask' | 'withdraw' | 'reverse';
};
/** What `prepare-unclaimed` is opened with. */
export type PrepareUnclaimedParams = { readonly of: UnclaimedKind };
/** What `refund` is opened with: the number of one. */
export type RefundParams = { readonly number: number };
/** What `refund-step` is opened with, and between which dates its check may be. */
export type RefundStepParams = RefundParams & {
  readonly step: 'check' | ReturnKind;
  readonly sentOn: string;
  readonly date: string;
};
/** What `prepare-write-off` is opened with: one account alone, or none. */
export type PrepareWriteOffParams = { readonly accountId?: number };

/** What `returned-why` is opened with: the check that came back, and when. */
export type ReturnedParams = { readonly hit: CheckHit; readonly bankDate: string };

/** What `demand` and `waive-fee` are opened with. */
export type ReturnParams = { readonly sight: ReturnSight };
/** What `after-demand` is opened with. */
export type AfterDemandParams = ReturnParams & {
  readonly act: 'case' | 'judgment' | 'aside' | 'place' | 'recall';
  /** What the law lets be asked besides the check. */
  readonly claimCents: Cents;
};

/** What `rule` is opened with. */
export type RuleParams = { readonly group: RuleGroup; readonly key: string };
/** What `ask-rule` is opened with: the rule to change or to end, or that a fee or a day is new. */
export type AskRuleParams = {
  readonly sight?: RuleSight;
  readonly ends?: true;
  readonly fresh?: 'fee' | 'day';
};
/** What `count-by-two` is opened with. */
export type CountByTwoParams = {
  readonly job: 'fund' | 'drawer' | 'bank' | 'surprise-drawer' | 'surprise-fund';
};

/** What `lift-close` is opened with: the date whose close was a mistake. */
export type LiftParams = { readonly date: string };
/** What `person` is opened with. */
export type PersonParams = { readonly number: number };
/** What `rights` is opened with: a role, or a person by number. */
export type RightsParams = { readonly role: Role } | { readonly number: number };
/** What `ask-person` is opened with. */
export type AskPersonParams = { readonly act: 'entered' } | AskChangeParams;
/** What may be asked for about one who is in the book. */
export type AskChangeParams = { readonly act: PersonAct; readonly person: Named };

/** What `approve` is opened with, and what it hands back. */
export type ApproveParams = {
  readonly requestId: number;
  /** The whole record of what is asked, a line each. */
  readonly lines: readonly string[];
  /** What a yes will have done, said on the screen below. */
  readonly done?: string;
};
/** What `which-item` is opened with: a line of the basket, by its place. */
export type WhichItemParams = { readonly index: number; readonly line: AccountLine };
/** Undefined is the oldest first. */
export type NamedItemResult = {
  readonly kind: 'item';
  readonly index: number;
  readonly itemId: number | undefined;
};

export type ApproveResult =
  | { readonly kind: 'approved'; readonly words: string }
  | { readonly kind: 'refused' }
  /** Left in the list of requests; the clerk serves on. */
  | { readonly kind: 'waiting' };
