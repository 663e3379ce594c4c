// The rows that reports are made of, as the store hands them over. Times are words in the city's
// own time zone already, people are named by number and name.
import type { DayFacts, NumberRange } from '../day-proof.ts';
import type { CountGroup } from '../drawer-close.ts';
import type { Side } from '../entry.ts';
import type { Cents } from '../money.ts';
import type { ReportBody } from './report.ts';

/** One receipt, voided or not, with its tenders as they stand now. */
export type ReceiptFact = {
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

/** Something that needed, or would have needed, a second person. */
export type ApprovalFact = {
  readonly section: 'void' | 'correction' | 'opening' | 'request';
  /** The receipt, session or request it is about. */
  readonly subject: string;
  readonly at: string;
  readonly amountCents: Cents | null;
  readonly by: string;
  /** Empty where nobody had to approve. */
  readonly approvedBy: string;
  readonly words: string;
};

/** One tender of a closed session: every attempt, what was expected, who signed. */
export type CountFact = {
  readonly session: string;
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

export type DepositCheckFact = {
  readonly receipt: string;
  readonly payer: string;
  /** `check` or `money-order` */
  readonly kind: string;
  readonly checkNumber: string;
  readonly routingNumber: string;
  readonly amountCents: Cents;
};

export type DepositSlipFact = {
  readonly number: number;
  readonly bag: string;
  readonly cash: readonly { readonly denominationCents: Cents; readonly amountCents: Cents }[];
  readonly checks: readonly DepositCheckFact[];
  readonly sealedBy: string;
  readonly verifiedBy: string;
};

export type JournalLine = {
  /** `RCP-000012` */
  readonly number: string;
  readonly memo: string;
  readonly account: string;
  readonly accountName: string;
  readonly department: string;
  readonly side: Side;
  readonly amountCents: Cents;
};

/** Which rows a report is made of. */
export type Family = {
  readonly day: DayFacts;
  readonly receipts: ReceiptRows;
  readonly approvals: readonly ApprovalFact[];
  readonly counts: CountRows;
  readonly deposits: readonly DepositSlipFact[];
  readonly journal: readonly JournalLine[];
};
export type FamilyName = keyof Family;

type Described<Name extends FamilyName> = {
  readonly name: string;
  readonly title: string;
  readonly describe: string;
  readonly family: Name;
  /** True where a drawer's expected cash follows from it: refused until every drawer is counted. */
  readonly showsCash: boolean;
  readonly make: (facts: Family[Name]) => ReportBody;
};
/** A report as the catalogue lists it. */
export type ListedReport<Name extends FamilyName = FamilyName> = Name extends FamilyName
  ? Described<Name>
  : never;
