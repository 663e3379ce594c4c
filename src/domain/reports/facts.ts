// The rows that reports are made of, as the store hands them over. Times are words in the city's
// own time zone already, people are named by number and name.

import type { DateText } from '../clock.ts';
import type { DayFacts, NumberRange } from '../day-proof.ts';
import type { CountGroup } from '../drawer-close.ts';
import type { Side } from '../entry.ts';
import type { Fine } from '../imports/fines.ts';
import type { Cents } from '../money.ts';
import type { AgingRows } from './aging-facts.ts';
import type { ArrangementFact } from './arrangements.ts';
import type { ContactFact } from './contacts.ts';
import type { CreditRows } from './credits.ts';
import type { DepositRow, DepositSlipFact } from './deposit-facts.ts';
import type { DrawerLogFact } from './drawer-log-facts.ts';
import type { HoldFact } from './holds.ts';
import type { LetterFact } from './letters.ts';
import type { MemoFact, RefundFact } from './memo-facts.ts';
import type { PaperSlipRows } from './paper-slip-facts.ts';
import type { PaymentClaimFact } from './payment-claims.ts';
import type { PlacementFact } from './placements.ts';
import type { PaymentFact } from './posted-payments.ts';
import type { RecoveryFact } from './recoveries.ts';
import type { RedepositFact } from './redeposits.ts';
import type { RefundEventFact } from './refund-events.ts';
import type { ReportBody, Span } from './report.ts';
import type { ReturnedFact } from './returned-facts.ts';
import type { ChangeFundRows, CounterfeitFact, DropFact, SurpriseFact } from './safe-facts.ts';
import type { TabulationFact } from './tabulation-facts.ts';
import type { TrailLink } from './trail-facts.ts';
import type { TransferFact } from './transfers.ts';
import type { UnclaimedFact, UnclaimedNoticeFact } from './unclaimed.ts';
import type { WriteOffFact } from './write-off-register.ts';
import type { WriteOffListFact } from './write-offs.ts';

/** One receipt, voided or not, with its tenders as they stand now. */
export type ReceiptFact = {
  readonly id: number;
  /** `1-000101` */
  readonly number: string;
  readonly at: string;
  readonly clerk: string;
  readonly payer: string;
  readonly lines: number;
  readonly totalCents: Cents;
  readonly changeCents: Cents;
  /** `cash, check 4471` */
  readonly tenders: string;
  readonly corrected: boolean;
  readonly voided: boolean;
};

export type ReceiptRows = {
  readonly receipts: readonly ReceiptFact[];
  readonly ranges: readonly NumberRange[];
};

/** An act on a receipt that stands already: when, how long after it, by whom. */
type LaterAct = {
  readonly receiptId: number;
  readonly receipt: string;
  /** The business date. */
  readonly date: DateText;
  /** When the receipt was posted. */
  readonly takenAt: string;
  readonly at: string;
  /** Whole minutes from the receipt to the act. */
  readonly minutes: number;
  /** Who took the payment. */
  readonly clerk: string;
  readonly amountCents: Cents;
  readonly by: string;
  /** Empty where nobody had to approve. */
  readonly approvedBy: string;
};

export type VoidFact = LaterAct & { readonly reason: string; readonly copyReturned: boolean };

/** `from` and `to` are tenders in words: `cash`, `check, card`. */
export type CorrectionFact = LaterAct & { readonly from: string; readonly to: string };

/** A drawer opened without a sale. */
export type OpeningFact = {
  readonly sessionId: number;
  readonly session: string;
  readonly date: DateText;
  readonly at: string;
  readonly by: string;
  readonly approvedBy: string;
  readonly reason: string;
};

/** What was asked and what became of it; its record is left out, since it may tell amounts. */
export type RequestFact = {
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  /** Empty while nobody has answered. */
  readonly decidedBy: string;
  readonly words: string;
};

/** Everything that needed, or would have needed, a second person. */
export type ApprovalRows = {
  readonly voids: readonly VoidFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly openings: readonly OpeningFact[];
  readonly requests: readonly RequestFact[];
};

/** One tender of a closed session: every attempt, what was expected, who signed. */
export type CountFact = {
  readonly sessionId: number;
  readonly session: string;
  readonly date: DateText;
  readonly register: number;
  readonly clerk: string;
  readonly group: CountGroup;
  readonly attemptCents: readonly Cents[];
  readonly expectedCents: Cents;
  readonly approvedBy: string;
  readonly reason: string;
};

export type CountRows = {
  readonly counts: readonly CountFact[];
  /** Registers whose drawer is not closed yet: nothing of them is shown. */
  readonly uncounted: readonly number[];
};

export type JournalLine = {
  readonly entryId: number;
  /** `RCP-000012` */
  readonly number: string;
  readonly memo: string;
  readonly account: string;
  readonly accountName: string;
  readonly department: string;
  readonly side: Side;
  readonly amountCents: Cents;
};

/** Receipts that stand, by the hour of the city's clocks in which they were posted. */
export type HourFact = {
  /** 0 to 23 */
  readonly hour: number;
  readonly receipts: number;
  readonly amountCents: Cents;
};

export type AbandonedFact = {
  readonly sessionId: number;
  readonly session: string;
  readonly date: DateText;
  readonly at: string;
  readonly by: string;
  /** The total that was given up, or what it lost. */
  readonly totalCents: Cents;
  /** `given up: payer left`, or `less: 100.00 of 166.00` */
  readonly became: string;
  /** What was given up or got less, in the words of its lines. */
  readonly lines: readonly string[];
};

/** A drawer session; what would tell the cash of one that is not counted is null. */
export type SessionRow = {
  readonly id: number;
  readonly number: string;
  readonly date: DateText;
  readonly register: number;
  readonly clerk: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly absences: number;
  readonly floatCents: Cents;
  readonly receipts: number;
  readonly toBankCents: Cents | null;
  readonly overShortCents: Cents | null;
  readonly approvedBy: string;
};

/** A control account against the open items it stands for, at the end of a date. */
export type ControlFact = {
  readonly account: string;
  readonly name: string;
  /** Debits less credits. */
  readonly ledgerCents: Cents;
  /** The same of the movements of its open items. */
  readonly itemsCents: Cents;
  /** Components of items that have something open. */
  readonly open: number;
};

/** Something done to a person's record: made, a PIN set, a role given. */
export type PersonDeed = {
  readonly date: DateText;
  readonly at: string;
  readonly person: string;
  readonly what: string;
  /** Who did it; empty where the book does not say. */
  readonly by: string;
  readonly approvedBy: string;
};

/** Somebody looked at an account or a party without a payment in hand. */
export type LookUpFact = {
  readonly kind: 'account' | 'party';
  readonly id: number;
  readonly date: DateText;
  readonly at: string;
  /** Where what was shown is a record of its line, which tells no register, null. */
  readonly register: number | null;
  readonly by: string;
  /** Of an account; empty for a party. */
  readonly number: string;
  readonly name: string;
  /** A receipt on it followed on the same date, and stands. */
  readonly paid: boolean;
  /** What is masked elsewhere and was shown whole, and why; empty where nothing was. */
  readonly shown: string;
};

/** `since` says from when and by whose decision, in words. */
export type FinesInForce = { readonly fines: readonly Fine[]; readonly since: string | undefined };

/** Which rows a report is made of. */
export type Family = {
  readonly day: DayFacts;
  readonly receipts: ReceiptRows;
  readonly approvals: ApprovalRows;
  readonly counts: CountRows;
  readonly deposits: readonly DepositSlipFact[];
  readonly journal: readonly JournalLine[];
  readonly hours: readonly HourFact[];
  readonly abandoned: readonly AbandonedFact[];
  readonly drops: readonly DropFact[];
  readonly sessions: readonly SessionRow[];
  readonly bankings: readonly DepositRow[];
  readonly control: readonly ControlFact[];
  readonly people: readonly PersonDeed[];
  readonly trail: readonly TrailLink[];
  readonly lookUps: readonly LookUpFact[];
  readonly paperSlips: PaperSlipRows;
  readonly tabulation: readonly TabulationFact[];
  readonly changeFund: ChangeFundRows;
  readonly surprises: readonly SurpriseFact[];
  readonly counterfeits: readonly CounterfeitFact[];
  readonly fines: FinesInForce;
  readonly drawerLog: readonly DrawerLogFact[];
  readonly memos: readonly MemoFact[];
  readonly transfers: readonly TransferFact[];
  readonly refunds: readonly RefundFact[];
  readonly returned: readonly ReturnedFact[];
  readonly placements: readonly PlacementFact[];
  readonly redeposits: readonly RedepositFact[];
  readonly letters: readonly LetterFact[];
  readonly arrangements: readonly ArrangementFact[];
  readonly aging: AgingRows;
  readonly claims: readonly PaymentClaimFact[];
  readonly credits: CreditRows;
  readonly writeOffLists: readonly WriteOffListFact[];
  readonly writeOffs: readonly WriteOffFact[];
  readonly recoveries: readonly RecoveryFact[];
  readonly holds: readonly HoldFact[];
  readonly contacts: readonly ContactFact[];
  readonly unclaimed: readonly UnclaimedFact[];
  readonly unclaimedNotices: readonly UnclaimedNoticeFact[];
  readonly payments: readonly PaymentFact[];
  readonly refundEvents: readonly RefundEventFact[];
};
export type FamilyName = keyof Family;

export type Described<Name extends FamilyName> = {
  readonly name: string;
  readonly title: string;
  /** What it lists. */
  readonly describe: string;
  /** Why one reads it, a sentence. */
  readonly why: string;
  readonly family: Name;
  /** One date, any from one to another, the 30 days that end with one, or the week it is in. */
  readonly spans: 'date' | 'period' | '30-days' | 'week';
  /** True where a drawer's expected cash follows from it: refused until every drawer is counted. */
  readonly showsCash: boolean;
  // A method, so that a report of one family is a report of some family: `family` says which.
  make(facts: Family[Name], span: Span): ReportBody;
};
/** A report as the catalogue lists it. */
export type ListedReport<Name extends FamilyName = FamilyName> = Name extends FamilyName
  ? Described<Name>
  : never;
