// Rows of the reports of deposits.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';

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

export type DepositRow = {
  readonly number: number;
  readonly date: DateText;
  readonly bag: string;
  readonly cashCents: Cents;
  readonly checks: number;
  readonly checksCents: Cents;
  readonly sealedBy: string;
  /** Empty while nobody has verified it. */
  readonly verifiedBy: string;
  readonly verifiedAt: string;
  /** Verifications that did not agree. */
  readonly failedAttempts: number;
  /** Verified later than this it was late: nobody carries a bag to the bank before. */
  readonly dueOn: DateText;
  readonly late: boolean;
};
