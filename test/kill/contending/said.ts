// What a register of the contention run says of its work, a line each: how long a step took, and
// what the desk acknowledged. The test adds the acknowledged up and compares it with the book.

export type Kind = 'cash' | 'check' | 'money-order' | 'card' | 'credit';

/** What was acknowledged. */
export type Fact =
  | { readonly is: 'opened'; readonly session: number; readonly register: number }
  | {
      readonly is: 'paid';
      readonly session: number;
      readonly register: number;
      readonly receipt: number;
      readonly number: string;
      readonly total: number;
      /** Cents of each kind that stayed in the drawer; a credit is in none. */
      readonly tenders: readonly (readonly [Kind, number])[];
      /** Cents off what each account owes; less than nothing where its credit was used. */
      readonly accounts: readonly (readonly [number, number])[];
    }
  | { readonly is: 'voided'; readonly receipt: number }
  | {
      readonly is: 'corrected';
      readonly receipt: number;
      readonly from: Kind;
      readonly to: Kind;
      readonly cents: number;
    }
  | {
      readonly is: 'dropped';
      readonly session: number;
      readonly bag: string;
      readonly cents: number;
    }
  | { readonly is: 'counterfeit'; readonly session: number; readonly cents: number }
  | { readonly is: 'handed-over'; readonly from: number; readonly to: number }
  | { readonly is: 'ended' | 'closed'; readonly session: number }
  | { readonly is: 'row'; readonly table: Counted };

/** Tables in which each of these steps leaves one row. */
export type Counted =
  | 'drawer_opening'
  | 'reprint'
  | 'look_up'
  | 'kept_tape'
  | 'abandoned_basket'
  | 'surprise_count'
  | 'deposit'
  | 'deposit_verification'
  | 'day_close'
  | 'tape'
  | 'sheet_signature'
  | 'counterfeit_note';

export type Said =
  | {
      readonly said: 'step';
      readonly step: string;
      readonly ms: number;
      readonly lockMs: number;
      readonly outcome: string;
    }
  | { readonly said: 'fact'; readonly fact: Fact }
  /** Somebody may grant it; what is then a fact. */
  | { readonly said: 'asked'; readonly request: number; readonly fact: Fact }
  | { readonly said: 'granted'; readonly request: number }
  /** The drawer is counted: the register waits for the others. */
  | { readonly said: 'counted' }
  /** Something reached the clerk that must not. */
  | { readonly said: 'fault'; readonly step: string; readonly outcome: string };
