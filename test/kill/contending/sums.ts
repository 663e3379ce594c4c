// What the registers of the contention run acknowledged, added up: the model the book must equal.
import type { Fact, Kind, Said } from './said.ts';

type Paid = Extract<Fact, { readonly is: 'paid' }>;
export type Drawer = Record<'cash' | 'check' | 'money-order' | 'card', number>;

export type Sums = {
  /** Receipts by id, with the tenders that stand. */
  readonly receipts: ReadonlyMap<number, Paid & { readonly isVoid: boolean }>;
  /** What each session holds by kind, its float left out. */
  readonly drawers: ReadonlyMap<number, Drawer>;
  /** Cents off what each account owes. */
  readonly accounts: ReadonlyMap<number, number>;
  /** How many rows each of these steps must have left, by table. */
  readonly rows: ReadonlyMap<string, number>;
};

/** What was done at once, and what was asked for and then granted. */
export function factsOf(said: readonly Said[]): readonly Fact[] {
  const asked = new Map<number, Fact>();
  for (const one of said) if (one.said === 'asked') asked.set(one.request, one.fact);
  return said.flatMap((one): Fact[] => {
    if (one.said === 'fact') return [one.fact];
    const what = one.said === 'granted' ? asked.get(one.request) : undefined;
    return what ? [what] : [];
  });
}

export function sumsOf(facts: readonly Fact[]): Sums {
  const paid = facts.filter((fact): fact is Paid => fact.is === 'paid');
  const voided = new Set(facts.flatMap((fact) => (fact.is === 'voided' ? [fact.receipt] : [])));
  const receipts = new Map(
    paid.map((one) => [one.receipt, { ...one, isVoid: voided.has(one.receipt) }]),
  );
  const standing = [...receipts.values()].filter((one) => !one.isVoid);
  const accounts = new Map<number, number>();
  for (const [account, cents] of standing.flatMap((one) => one.accounts)) {
    accounts.set(account, (accounts.get(account) ?? 0) + cents);
  }
  return { receipts, drawers: drawersOf(facts, receipts), accounts, rows: rowsOf(facts) };
}

function drawersOf(facts: readonly Fact[], receipts: Sums['receipts']): Map<number, Drawer> {
  const drawers = new Map<number, Drawer>();
  const put = (session: number, kind: Kind, cents: number) => {
    const drawer = drawers.get(session);
    if (!drawer) throw new Error(`session ${session} was never opened`);
    if (kind !== 'credit') drawer[kind] += cents;
  };
  for (const fact of facts) {
    if (fact.is === 'opened') {
      drawers.set(fact.session, { cash: 0, check: 0, 'money-order': 0, card: 0 });
    }
  }
  for (const { session, tenders, isVoid } of receipts.values()) {
    for (const [kind, cents] of isVoid ? [] : tenders) put(session, kind, cents);
  }
  for (const fact of facts) {
    if (fact.is === 'dropped' || fact.is === 'counterfeit') put(fact.session, 'cash', -fact.cents);
    if (fact.is !== 'corrected') continue;
    const receipt = receipts.get(fact.receipt);
    if (!receipt) throw new Error(`receipt ${fact.receipt} was never posted`);
    if (receipt.isVoid) continue;
    put(receipt.session, fact.from, -fact.cents);
    put(receipt.session, fact.to, fact.cents);
  }
  return drawers;
}

/** The table of each kind of fact that leaves one row. */
const TABLES: Partial<Record<Fact['is'], string>> = {
  paid: 'receipt',
  voided: 'receipt_void',
  corrected: 'tender_correction',
  dropped: 'drawer_drop',
  counterfeit: 'counterfeit_note',
  'handed-over': 'session_hand_over',
  ended: 'session_end',
  opened: 'drawer_session',
};

function rowsOf(facts: readonly Fact[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const fact of facts) {
    const table = fact.is === 'row' ? fact.table : TABLES[fact.is];
    if (table !== undefined) rows.set(table, (rows.get(table) ?? 0) + 1);
  }
  return rows;
}
