// Write-offs: what cannot be collected stays owed in law and leaves the books. The debt is taken
// off against the allowance that was made for it, or against the year's expense; what waits to be
// recognised until it is paid never was revenue, and is taken off where it waits (P5).
import { credit, debit, fundOf } from './entry.ts';
import { allowanceOf, badDebtOf } from './ledger-accounts.ts';
import { type Cents, cents } from './money.ts';
import type { Allocated, Component, OpenItem } from './open-item.ts';

/** `W-000012` */
export function writeOffNumber(number: number): string {
  return `W-${String(number).padStart(6, '0')}`;
}

export type WriteOffState = 'prepared' | 'asked' | 'posted' | 'withdrawn' | 'reversed';

/** Longer than any resolution is named. */
export const AUTHORITY_MOST = 40;

/** What the rest of it is charged to. */
export type WriteOffAgainst = 'allowance' | 'bad-debt';

/** The ledger account that is debited for it. */
export function chargedTo(
  { controlAccount, deferredAccount }: Component,
  against: WriteOffAgainst,
): string {
  const fund = fundOf(controlAccount);
  return deferredAccount ?? (against === 'allowance' ? allowanceOf(fund) : badDebtOf(fund));
}

/** Never more than was listed, and nothing of what was paid since. */
export function writtenOf(listedCents: Cents, openCents: Cents): Cents {
  return cents(Math.max(0, Math.min(listedCents, openCents)));
}

export function writeOff(
  { department }: Pick<OpenItem, 'department'>,
  component: Component,
  amountCents: Cents,
  against: WriteOffAgainst,
): Allocated {
  return {
    postings: [
      debit(chargedTo(component, against), amountCents, department),
      credit(component.controlAccount, amountCents, department),
    ],
    movements: [{ componentId: component.id, side: 'C', amountCents }],
  };
}

/** Who may sign an amount: the finance director up to a limit, above it the city manager. */
export type WriteOffRank = 'finance-director' | 'city-manager';

export function writeOffRank(totalCents: Cents, limitCents: Cents): WriteOffRank {
  return totalCents > limitCents ? 'city-manager' : 'finance-director';
}
