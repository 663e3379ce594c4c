// What a counted drawer means: the difference by tender, and the entry that closes the session.
import { credit, debit, type Posting } from './entry.ts';
import {
  CARD_IN_TRANSIT,
  FLOATS_ISSUED,
  OVER_SHORT,
  UNDEPOSITED_CASH,
  UNDEPOSITED_CHECKS,
  VAULT,
} from './ledger-accounts.ts';
import { type Cents, cents } from './money.ts';

/** What is counted apart: cash, paper (checks and money orders), and the card terminal's total. */
export const COUNT_GROUPS = ['cash', 'check', 'card'] as const;
export type CountGroup = (typeof COUNT_GROUPS)[number];

export type GroupDifference = {
  readonly group: CountGroup;
  readonly expectedCents: Cents;
  readonly countedCents: Cents;
};

const ACCOUNT: Readonly<Record<CountGroup, string>> = {
  cash: UNDEPOSITED_CASH,
  check: UNDEPOSITED_CHECKS,
  card: CARD_IN_TRANSIT,
};

/** Counted less expected: negative is short. */
export function differenceOf(row: GroupDifference): Cents {
  return cents(row.countedCents - row.expectedCents);
}

export function largestDifference(rows: readonly GroupDifference[]): Cents {
  return cents(Math.max(0, ...rows.map((row) => Math.abs(differenceOf(row)))));
}

export type DrawerClose = {
  readonly postings: readonly Posting[];
  readonly floatReturnedCents: Cents;
  readonly cashToDepositCents: Cents;
};

/**
 * The float goes back to the vault as far as the counted cash reaches; over and short are recorded
 * on their own account, never netted into revenue (core.md A.5).
 */
export function closeDrawer(floatCents: Cents, rows: readonly GroupDifference[]): DrawerClose {
  const cash = rows.find((row) => row.group === 'cash')?.countedCents ?? cents(0);
  const floatReturnedCents = cents(Math.min(floatCents, cash));
  return {
    postings: [
      debit(VAULT, floatReturnedCents),
      debit(UNDEPOSITED_CASH, cents(floatCents - floatReturnedCents)),
      credit(FLOATS_ISSUED, floatCents),
      ...rows.flatMap(overShortPostings),
    ],
    floatReturnedCents,
    cashToDepositCents: cents(cash - floatReturnedCents),
  };
}

function overShortPostings(row: GroupDifference): readonly Posting[] {
  const difference = differenceOf(row);
  const amount = cents(Math.abs(difference));
  if (difference === 0) return [];
  return difference < 0
    ? [debit(OVER_SHORT, amount), credit(ACCOUNT[row.group], amount)]
    : [debit(ACCOUNT[row.group], amount), credit(OVER_SHORT, amount)];
}
