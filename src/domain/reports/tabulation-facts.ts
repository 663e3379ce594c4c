// What the report of tabulation exceptions is made of.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';

/** A version of a tape that holds receipts of the person who keyed it. */
export type TabulationFact = {
  readonly date: DateText;
  readonly department: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** Numbers of those who also worked, with spaces between. */
  readonly others: string;
  readonly stubs: number;
  readonly amountCents: Cents;
};
