// Facts of the safe and the change fund, of surprise counts and counterfeit notes, as reports take
// them.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';

export type ChangeFundFact = {
  readonly date: string;
  readonly at: string;
  readonly what: string;
  readonly session: string;
  readonly by: string;
  readonly second: string;
  /** 0 where nobody counted the pieces. */
  readonly pieceCents: Cents;
  readonly inCents: Cents;
  readonly outCents: Cents;
};

export type FundCountFact = {
  readonly date: string;
  readonly at: string;
  readonly attempt: number;
  readonly by: string;
  readonly second: string;
  readonly cashCents: Cents;
  /** Null until it is settled. */
  readonly differenceCents: Cents | null;
  readonly approvedBy: string;
  readonly reason: string;
};

export type ChangeFundRows = {
  readonly moved: readonly ChangeFundFact[];
  readonly counts: readonly FundCountFact[];
};

export type SurpriseFact = {
  readonly date: string;
  readonly at: string;
  readonly place: string;
  readonly by: string;
  readonly present: string;
  readonly countedCents: Cents;
  readonly expectedCents: Cents;
};

export type CounterfeitFact = {
  readonly date: string;
  readonly at: string;
  readonly serial: string;
  readonly bearer: string;
  readonly found: string;
  readonly takenBy: string;
  readonly police: string;
  readonly noteCents: Cents;
  readonly shortCents: Cents;
};

/** A drop of cash into the safe. */
export type DropFact = {
  readonly sessionId: number;
  readonly session: string;
  readonly date: DateText;
  readonly at: string;
  readonly bag: string;
  readonly amountCents: Cents;
  readonly droppedBy: string;
  readonly countedBy: string;
  /** The deposit it went to the bank in; null while it lies in the safe. */
  readonly deposit: number | null;
};
