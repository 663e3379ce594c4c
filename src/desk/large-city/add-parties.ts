// Made-up parties with their accounts, a few thousand a transaction, each thousand under a link.
import type { PlainRecord } from '../../domain/canonical.ts';
import { type MadeUpAccount, madeUpParty } from '../../domain/made-up.ts';
import type { Bulk } from '../../store/bulk.ts';
import { OFFICE } from '../../store/chain.ts';

/** Where the accounts of each party begin: they are numbered on from there, in their order. */
export type AccountsOf = Int32Array;

type Adding = {
  readonly bulk: Bulk;
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  readonly at: string;
  readonly accountsOf: AccountsOf;
};

/** Returns how many accounts there are more. */
export function addParties({ bulk, seed, first, end, at, accountsOf }: Adding): number {
  const records: PlainRecord[] = [];
  let accounts = 0;
  for (let place = first; place < end; place += 1) {
    const { name, known, accounts: own } = madeUpParty(seed, place);
    const [id, record] = bulk.party(name, known);
    records.push(record);
    for (const account of own) {
      const [accountId, covered] = bulk.account(account, { id, name });
      if (account === own[0]) accountsOf[place] = accountId;
      records.push(covered);
      accounts += 1;
    }
  }
  bulk.link({ chain: OFFICE, kind: 'accounts-added', record: joined(records), at });
  return accounts;
}

/** One record of many: by table, all their rows. */
export function joined(records: readonly PlainRecord[]): PlainRecord {
  const tables = new Map<string, PlainRecord[]>();
  for (const record of records) {
    for (const [table, rows] of Object.entries(record)) {
      if (!Array.isArray(rows) || rows.length === 0) continue;
      const all = tables.get(table) ?? [];
      for (const row of rows) all.push(row);
      tables.set(table, all);
    }
  }
  return Object.fromEntries(tables);
}

export type Billed = { readonly account: MadeUpAccount; readonly accountId: number };

/** Accounts of a party that are billed on a visit; a citation only the first time. */
export function billedOf(
  seed: number,
  place: number,
  visit: number,
  accountsOf: AccountsOf,
): readonly Billed[] {
  const from = accountsOf[place] ?? 0;
  return madeUpParty(seed, place)
    .accounts.map((account, index) => ({ account, accountId: from + index }))
    .filter(({ account: { line } }) => line !== 'parcels' && (line !== 'parking' || visit === 0));
}
