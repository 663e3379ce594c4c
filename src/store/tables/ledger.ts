// Row shapes: series, entries, postings and chains.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type SeriesTable = {
  name: string;
  first: number;
  next: number;
};

export type EntryTable = {
  id: Generated<number>;
  source: string;
  number: number;
  business_date: string;
  made_at: string;
  made_by: number | null;
  memo: string;
  reverses_entry_id: number | null;
  seal_id: number;
};

export type PostingTable = {
  entry_id: number;
  line: number;
  account: string;
  side: 'D' | 'C';
  amount_cents: Cents;
  department: string | null;
};

export type EntrySealTable = {
  entry_id: number;
  postings: number;
  total_cents: Cents;
};

export type ChainLinkTable = {
  chain: string;
  sequence: number;
  kind: string;
  subject_id: number | null;
  content: string;
  at: string;
  previous_hash: string;
  hash: string;
};

export type LedgerTables = {
  series: SeriesTable;
  entry: EntryTable;
  posting: PostingTable;
  entry_seal: EntrySealTable;
  chain_link: ChainLinkTable;
};
