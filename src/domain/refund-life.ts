// What becomes of a refund once it is granted: it waits for its file or is stopped, is handed to
// accounts payable, paid by a check, and may come back.
import { addDays } from './calendar.ts';
import type { DateText } from './clock.ts';

/** Why the credit of a refund stands again that accounts payable was given. */
export const RETURN_KINDS = ['mail', 'stale', 'unpaid'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

export const RETURN_WORDS: Readonly<Record<ReturnKind, string>> = {
  mail: 'came back in the mail',
  stale: 'not cashed in time',
  unpaid: 'not paid by accounts payable',
};

/** A bank need not pay a check that is older (UCC 4-404: six months); where no city said it. */
export const STALE_DAYS = 180;

export type RefundState = 'waits' | 'stopped' | 'sent' | 'paid' | 'returned' | 'stale' | 'unpaid';

/** What is on record of a refund; what is not stands as null. */
export type RefundLife = {
  readonly file: number | null;
  /** The return of the check that paid its money. */
  readonly stoppedBy: string | null;
  readonly check: string | null;
  readonly back: ReturnKind | null;
};

export function refundState({ file, stoppedBy, check, back }: RefundLife): RefundState {
  if (stoppedBy !== null) return 'stopped';
  if (back !== null) return back === 'mail' ? 'returned' : back;
  if (check !== null) return 'paid';
  return file === null ? 'waits' : 'sent';
}

/** Nobody is paid by it any more: its credit stands again. */
export function isOver(state: RefundState): boolean {
  return !['waits', 'sent', 'paid'].includes(state);
}

/** The first day on which a check that nobody cashed is stale. */
export function staleFrom(checkDate: DateText, days: number): DateText {
  return addDays(checkDate, days);
}

/** Zeros before a number mean nothing; undefined where it is none. */
export function plainCheckNumber(typed: string): string | undefined {
  return /^0*([1-9]\d{0,11})$/.exec(typed.trim())?.[1];
}
