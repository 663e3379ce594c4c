// What the auditor believes the book to hold. It starts from what stands in the tables when the
// book is opened and from then on does its own sums: nothing here comes from the rules it checks.
import type { BasketLine } from '../../src/domain/basket.ts';
import type { Printing } from './printing-model.ts';
import type { PaidPiece, Receivables } from './receivables-model.ts';

const DAY_MS = 86_400_000;

export type Component = {
  readonly id: number;
  readonly rank: number;
  readonly control: string;
  readonly deferred: string | null;
  readonly original: number;
  readonly shares: readonly { readonly account: string; readonly cents: number }[];
  open: number;
  /** What each share was given of the payments that stand. */
  given: number[];
  /** The date of its last movement. */
  movedOn?: string;
  /** What memos that stand took off, in all and of each share. */
  credited?: { total: number; readonly shares: number[] };
};

export type Item = {
  readonly id: number;
  readonly accountId: number;
  readonly side: 'D' | 'C';
  readonly dueOn: string;
  readonly department: string;
  /** The number of the bill that it is, or is part of. */
  readonly bill?: string;
  readonly components: readonly Component[];
};

export type Account = {
  readonly id: number;
  readonly number: string;
  readonly line: string;
  readonly partyId: number | null;
  cashOnlyUntil: string | null;
};

/** What an entry does: signed debits by account, and cents that leave or join components. */
export type Effect = {
  readonly lines: readonly (readonly [account: string, debit: number])[];
  readonly moves: readonly {
    readonly component: Component;
    /** Added to what is open. */
    readonly open: number;
    readonly given: readonly number[];
  }[];
};

export type Tender = {
  readonly id: number;
  readonly kind: 'cash' | 'check' | 'money-order' | 'card' | 'credit';
  readonly cents: number;
  readonly number: string | null;
};

export type Receipt = {
  readonly id: number;
  readonly number: number;
  readonly session: Session;
  readonly total: number;
  readonly code: string;
  readonly lines: readonly {
    readonly department: string;
    readonly accountId: number | null;
    readonly cents: number;
  }[];
  /** What it paid, in the order in which tenders pay it. */
  readonly pieces: readonly PaidPiece[];
  readonly credits: readonly Component[];
  readonly effects: Effect[];
  tenders: Tender[];
  isVoid: boolean;
  copies: number;
};

export type PaperSlip = {
  readonly number: number;
  /** Undefined where the number is void. */
  readonly receipt: Receipt | undefined;
  readonly keyedBy: number;
  checked: boolean;
};

export type PaperBook = { readonly first: number; holder: number | undefined; wasIssued: boolean };

export type Drop = { readonly bag: string; readonly cents: number; banked: boolean };

export type EndedCount = {
  readonly by: number;
  readonly cash: number;
  readonly check: number;
  readonly card: number;
};

export type Session = {
  readonly id: number;
  readonly register: number;
  readonly date: string;
  readonly clerk: number;
  readonly float: number;
  readonly receipts: Receipt[];
  readonly drops: Drop[];
  state: 'open' | 'suspended' | 'stopped' | 'counting' | 'closed';
  /** Counterfeit notes that left the drawer. */
  counterfeit: number;
  attempts: number;
  counted: { cash: number; check: number; card: number };
  /** By whom it was ended in its clerk's absence, and what others counted since. */
  ended: { readonly by: number; readonly counts: EndedCount[] } | undefined;
  /** Physically gone: the tender of a check that was short at the count. */
  missing: number | undefined;
  /** Cents of a check that lay in the drawer though no receipt lists it. */
  found: number;
  banked: boolean;
  handedOver: number;
};

export type Request = {
  readonly id: number;
  readonly by: number;
  readonly date: string;
  readonly words: string;
  /** Roles that may say yes. */
  readonly roles: readonly string[];
  readonly signers?: readonly number[];
  /** What a yes would lead to now: `done`, or the code of the refusal. */
  readonly outcome: (approver: number) => string | Promise<string>;
  readonly carryOut: (approver: number) => void | Promise<void>;
  /** What a no leads to, beside the end of the request. */
  readonly refuse?: () => void;
  open: boolean;
};

export type Basket = {
  readonly id: number;
  readonly date: string;
  readonly register: number;
  readonly lines: readonly BasketLine[];
  /** The payer heard the total. */
  readonly shown: boolean;
};

export type Register = {
  readonly number: number;
  nextReceipt: number;
  voids: number;
  corrections: number;
  /** Baskets given up, and made smaller, after their total was shown. */
  givenUp: number;
  reduced: number;
  session: Session | undefined;
  basket: Basket | undefined;
  /** The newest opening count of a date, where it differed. */
  readonly differing: Map<
    string,
    { readonly id: number; readonly cents: number; readonly date: string }
  >;
};

export type Tape = {
  readonly id: number;
  readonly total: number;
  readonly by: number;
  readonly version: number;
  signed: ('clerk' | 'second')[];
  /** The tape beside which it was keyed unseen. */
  readonly first?: number;
  /** Who has looked at it. */
  readonly looked: Set<number>;
};

export type Deposit = {
  readonly id: number;
  readonly date: string;
  readonly bag: string;
  readonly cash: number;
  readonly drops: number;
  readonly checks: readonly number[];
  /** The tenders of those that receipts list. */
  readonly tenders: readonly number[];
  readonly sealedBy: number;
  readonly clerks: readonly number[];
  verified: boolean;
};

export type Person = {
  readonly number: number;
  /** Also of a supervisor while a clerk stands in for one. */
  role: string;
  readonly pin: string;
  wrong: number;
  lastWrongAt: number;
};

export type Fee = {
  readonly code: string;
  readonly account: string;
  readonly department: string;
  /** What is charged today. */
  cents: number;
  readonly coming: { readonly from: string; readonly cents: number }[];
};

export type SpecialDay = { readonly kind: string; readonly words: string };

export type Model = Receivables & {
  date: string;
  readonly ledger: Map<string, number>;
  readonly accounts: Map<number, Account>;
  readonly items: Map<number, Item>;
  readonly fees: readonly Fee[];
  readonly people: ReadonlyMap<number, Person>;
  readonly registers: readonly Register[];
  readonly sessions: Session[];
  readonly receipts: Receipt[];
  readonly requests: Request[];
  readonly held: Basket[];
  readonly books: PaperBook[];
  readonly slips: PaperSlip[];
  readonly bags: Set<string>;
  readonly tapes: Map<string, Tape[]>;
  /** How many tapes of the adding machine were kept. */
  keptTapes: number;
  readonly deposits: Deposit[];
  readonly closedDates: Set<string>;
  readonly exportedDates: Set<string>;
  readonly liftedDates: Set<string>;
  /** Days that are no weekday like any other. */
  readonly specialDays: Map<string, SpecialDay>;
  /** How many files of rules were taken in. */
  ruleFiles: number;
  /** Rows of the late penalty, by date. */
  readonly latePenalties: { readonly from: string; readonly value: string }[];
  /** The last day a clerk stands in for a supervisor; undefined when nobody does. */
  standsIn: string | undefined;
  /** Cents in the change fund by denomination. */
  readonly changeFund: Map<number, number>;
  /** Counts of the change fund since the last settled one of this date. */
  fundCount: { date: string; attempts: number; pieces: Map<number, number>; off: number };
  /** The newest movement of the change fund that the model knows of. */
  fundMoved: number;
  readonly printing: Printing;
  /** Net debits by date and account, for the ledger files. */
  readonly byDate: Map<string, Map<string, number>>;
};

export function itemsOf(model: Model, accountId: number): readonly Item[] {
  return [...model.items.values()]
    .filter((item) => item.accountId === accountId)
    .sort((a, b) => (a.dueOn === b.dueOn ? a.id - b.id : a.dueOn < b.dueOn ? -1 : 1));
}

export function openOf(item: Item): number {
  return item.components.reduce((sum, component) => sum + component.open, 0);
}

/** What is in the drawer by kind, from the receipts that stand. */
export function expectedOf(session: Session): { cash: number; check: number; card: number } {
  const expected = { cash: session.float, check: 0, card: 0 };
  for (const receipt of session.receipts) {
    if (receipt.isVoid) continue;
    for (const { kind, cents } of receipt.tenders) {
      if (kind === 'cash') expected.cash += cents;
      if (kind === 'check' || kind === 'money-order') expected.check += cents;
      if (kind === 'card') expected.card += cents;
    }
  }
  for (const drop of session.drops) expected.cash -= drop.cents;
  expected.cash -= session.counterfeit;
  return expected;
}

export function isCountedOn(model: Model, date: string): boolean {
  return model.sessions.every((one) => one.date !== date || one.state === 'closed');
}

/** What a department's receipts of a date come to. */
export function postedOn(model: Model, date: string, department: string): number {
  return model.receipts
    .filter((receipt) => receipt.session.date === date && !receipt.isVoid)
    .flatMap((receipt) => receipt.lines)
    .filter((line) => line.department === department)
    .reduce((sum, line) => sum + line.cents, 0);
}

/** The first day after the model's that is open: the demo city rests on Saturday and Sunday. */
export function nextOpenDay({ date, specialDays }: Model): string {
  for (let day = Date.parse(date) / DAY_MS + 1; ; day += 1) {
    const later = new Date(day * DAY_MS);
    const text = later.toISOString().slice(0, 10);
    const kind = specialDays.get(text)?.kind;
    if (kind === 'open' || (kind === undefined && later.getUTCDay() % 6 !== 0)) return text;
  }
}
