// The proof of a business date: what was receipted by account equals what came in by tender equals
// deposits, tenders that are not deposited, and what was over or short (duties 7 and 9).
import { type DrawerClose, differenceOf, type GroupDifference } from './drawer-close.ts';
import { addCents, type Cents, cents, formatCents, sumCents } from './money.ts';

/** A total under a code and its name: an account, a tender, a department, a clerk. */
export type NamedTotal = {
  readonly code: string;
  readonly name: string;
  readonly items: number;
  readonly amountCents: Cents;
};

export type TenderTotal = NamedTotal & {
  /** Goes to the bank in the bag; card and credit do not. */
  readonly deposited: boolean;
  readonly ledgerAccount: string;
};

/** The numbers a register used on the date. */
export type NumberRange = {
  readonly register: number;
  readonly first: number;
  readonly last: number;
  readonly used: number;
  readonly voided: number;
  readonly missing: readonly number[];
};

export type SessionFact = {
  readonly number: string;
  readonly register: number;
  readonly clerk: string;
  readonly floatCents: Cents;
  readonly dropsCents: Cents;
  /** Absent until the session is closed. */
  readonly close?: Pick<DrawerClose, 'floatReturnedCents' | 'cashToDepositCents'>;
  readonly differences: readonly GroupDifference[];
};

export type DepositFact = {
  readonly number: number;
  readonly bag: string;
  readonly currencyCents: Cents;
  readonly coinCents: Cents;
  readonly checks: number;
  readonly checksCents: Cents;
  readonly sealedBy: string;
  /** Absent until somebody verified it. */
  readonly verifiedBy?: string;
};

/** What stands of a date: voided receipts are counted and left out of every amount. */
export type DayFacts = {
  readonly receipts: number;
  readonly voided: number;
  readonly voidedCents: Cents;
  readonly totalCents: Cents;
  readonly linesCents: Cents;
  readonly byAccount: readonly NamedTotal[];
  readonly byTender: readonly TenderTotal[];
  readonly byDepartment: readonly NamedTotal[];
  readonly byClerk: readonly NamedTotal[];
  readonly sessions: readonly SessionFact[];
  readonly deposits: readonly DepositFact[];
  /** Cash and checks of the date's sessions that are in verified deposits. */
  readonly inDepositsCents: Cents;
  /** Debits less credits of over/short by the closes of the date's sessions. */
  readonly overShortPostedCents: Cents;
  /** Counterfeit notes found in drawers: short, and in no bag. */
  readonly counterfeitCents: Cents;
  readonly ranges: readonly NumberRange[];
};

export type DayProof = {
  readonly receipts: number;
  readonly voided: number;
  readonly totalCents: Cents;
  readonly byAccountCents: Cents;
  readonly byTenderCents: Cents;
  readonly depositedTendersCents: Cents;
  readonly otherTendersCents: Cents;
  /** Counted less expected over all sessions: negative is short. */
  readonly overShortCents: Cents;
  readonly inDepositsCents: Cents;
  readonly ranges: readonly NumberRange[];
  /** What does not agree, in words; empty when the date is proved. */
  readonly failures: readonly string[];
};

const amountOf = (row: { readonly amountCents: Cents }) => row.amountCents;
const money = (amount: Cents) => formatCents(amount, true);

/** Counted less expected of the groups that go to the bank: cash and checks. */
function deposited(rows: readonly GroupDifference[]): readonly GroupDifference[] {
  return rows.filter((row) => row.group !== 'card');
}

/** Float that did not come back, since the drawer held less than its float. */
function floatKept({ floatCents, close }: SessionFact): Cents {
  return close === undefined ? floatCents : cents(floatCents - close.floatReturnedCents);
}

export function proveDay(facts: DayFacts): DayProof {
  const differences = facts.sessions.flatMap((session) => session.differences);
  const [inBag, outside] = [true, false].map((wanted) =>
    sumCents(
      facts.byTender.filter((tender) => tender.deposited === wanted),
      amountOf,
    ),
  ) as [Cents, Cents];
  const proof = {
    receipts: facts.receipts,
    voided: facts.voided,
    totalCents: facts.totalCents,
    byAccountCents: sumCents(facts.byAccount, amountOf),
    byTenderCents: addCents(inBag, outside),
    depositedTendersCents: inBag,
    otherTendersCents: outside,
    overShortCents: cents(sumCents(differences, differenceOf) - facts.counterfeitCents),
    inDepositsCents: facts.inDepositsCents,
    ranges: facts.ranges,
  };
  const bagCents = addCents(
    inBag,
    sumCents(deposited(differences), differenceOf),
    sumCents(facts.sessions, floatKept),
    cents(-facts.counterfeitCents),
  );
  return { ...proof, failures: [...failuresOf(facts, proof, bagCents)] };
}

function* failuresOf(
  facts: DayFacts,
  proof: Omit<DayProof, 'failures'>,
  bagCents: Cents,
): Iterable<string> {
  yield* unequal('the lines of the receipts', facts.linesCents, 'the receipts', proof.totalCents);
  yield* unequal('receipts by account', proof.byAccountCents, 'the receipts', proof.totalCents);
  yield* unequal('receipts by tender', proof.byTenderCents, 'the receipts', proof.totalCents);
  const posted = cents(-facts.overShortPostedCents);
  yield* unequal('over/short on the ledger', posted, 'the counts', proof.overShortCents);
  yield* unequal('the verified deposits', proof.inDepositsCents, 'what was counted', bagCents);
  for (const { code, name, amountCents } of misplaced(facts)) {
    yield `${code} ${name} holds ${money(amountCents)} that no tender explains`;
  }
  for (const { register, missing } of facts.ranges) {
    if (missing.length > 0) yield `register ${register}: missing receipt ${missing.join(', ')}`;
  }
}

function* unequal(what: string, is: Cents, than: string, should: Cents): Iterable<string> {
  if (is === should) return;
  const difference = money(cents(is - should));
  yield `${what} are ${money(is)}, ${than} ${money(should)}: ${difference} apart`;
}

/** A tender's own account must come to nothing among what was paid for. */
function misplaced({ byAccount, byTender }: DayFacts): readonly NamedTotal[] {
  const accounts = new Set(
    byTender.filter(({ code }) => code !== 'credit').map((tender) => tender.ledgerAccount),
  );
  return byAccount.filter((row) => accounts.has(row.code));
}
