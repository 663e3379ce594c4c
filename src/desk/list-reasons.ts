// The numbered reasons of a kind, in the city's words.
import { reasons } from '../store/policies.ts';
import type { Desk } from './desk.ts';

export type ReasonKind =
  | 'absent'
  | 'void'
  | 'no-sale'
  | 'over-short'
  | 'float-difference'
  | 'abandon'
  | 'lift-close'
  | 'credit-memo'
  | 'debit-memo'
  | 'reverse-memo'
  | 'transfer'
  | 'refund'
  | 'write-off'
  | 'lift-cash-only'
  | 'lift-hold'
  | 'change-arrangement';

export function listReasons(
  desk: Desk,
  kind: ReasonKind,
): Promise<readonly { readonly number: number; readonly words: string }[]> {
  return reasons(desk.store.book, kind);
}
