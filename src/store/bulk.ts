// Entries, receipts, accounts and links by the million, inside one transaction: the rows are those
// of the nouns beside this file, only written by the row writer and numbered from what was there.
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import type { AccountData, KnownData } from '../domain/city-data.ts';
import { cents } from '../domain/money.ts';
import { nameWords, soughtWords } from '../domain/name-words.ts';
import type { Component, OpenItem } from '../domain/open-item.ts';
import type { Paper } from '../domain/papers/paper.ts';
import type { NewReceipt } from '../domain/receipt.ts';
import { chainHead, type Link, linkHash } from './chain.ts';
import { entryRows, type NewEntry } from './entries.ts';
import { identifierRow } from './new-accounts.ts';
import { componentRow, itemRow, type NewItem, shareRows } from './open-items.ts';
import type { Store } from './open-store.ts';
import { headRow, lineRow, tenderRow } from './receipts.ts';
import type { RowWriter, WholeRow } from './row-writer.ts';
import type { Tables } from './tables.ts';

type Numbered =
  | 'party'
  | 'account'
  | 'account_words'
  | 'identifier'
  | 'open_item'
  | 'open_item_component'
  | 'open_item_movement'
  | 'entry'
  | 'receipt'
  | 'receipt_tender'
  | 'print_job'
  | 'print_job_event';

/** Tables in an order that every trigger and reference is content with. */
const ORDER = [
  'party',
  'party_word',
  'account',
  'identifier',
  'open_item',
  'open_item_component',
  'component_share',
  'entry',
  'posting',
  'open_item_movement',
  'entry_seal',
  'receipt',
  'receipt_line',
  'receipt_tender',
  'chain_link',
  'print_job',
  'print_job_event',
] as const satisfies readonly (keyof Tables)[];
type Written = (typeof ORDER)[number];

type Head = { readonly sequence: number; readonly hash: string };

/** For one transaction, in which nobody else writes what it numbers. */
export class Bulk {
  readonly #rows: RowWriter;
  readonly #newest = new Map<Numbered, number>();
  readonly #heads: Map<string, Head>;
  readonly #waiting = new Map<Written, WholeRow<Written>[]>();
  readonly #series = new Map<string, { readonly next: number; readonly taken: number }>();
  readonly #words: WholeRow<'account_words'>[] = [];
  readonly #payers = new Map<string, string>();

  private constructor(rows: RowWriter, heads: Map<string, Head>) {
    this.#rows = rows;
    this.#heads = heads;
  }

  /** `chains`: those that will be linked to. */
  static async on(store: Store, chains: readonly string[]): Promise<Bulk> {
    const heads = new Map<string, Head>();
    for (const chain of chains) heads.set(chain, await chainHead(store.book, chain));
    return new Bulk(store.rows, heads);
  }

  /** The next number of a series. */
  take(series: string, first = 1): number {
    const { next, taken } = this.#series.get(series) ?? {
      next: this.#rows.nextOf(series, first),
      taken: 0,
    };
    this.#series.set(series, { next: next + 1, taken: taken + 1 });
    return next;
  }

  party(name: string, known: KnownData): readonly [number, PlainRecord] {
    const id = this.#next('party');
    const party = { id, name, language: 'en', cash_only_until: null, alert: null };
    this.#put('party', party);
    const words = nameWords(name).map((word) => ({ word, party_id: id }));
    for (const word of words) this.#put('party_word', word);
    const identifier = this.#identifiers(known, { party_id: id, account_id: null });
    return [id, { party: [party], party_word: words, identifier }];
  }

  account(
    data: Pick<AccountData, 'line' | 'number' | 'place' | 'opened' | 'identifiers'>,
    party: { readonly id: number; readonly name: string },
  ): readonly [number, PlainRecord] {
    const id = this.#next('account');
    const { line, number, place, opened } = data;
    const account = { id, line, number, party_id: party.id, place, opened_on: opened };
    this.#put('account', account);
    const words = soughtWords(`${party.name} ${place}`);
    this.#words.push({ id: this.#next('account_words'), account_id: id, words });
    const identifier = this.#identifiers(data, { party_id: null, account_id: id });
    return [id, { account: [account], identifier }];
  }

  item(fresh: NewItem): readonly [OpenItem, PlainRecord] {
    const id = this.#next('open_item');
    const item = { id, ...itemRow(fresh) };
    this.#put('open_item', item);
    const components: Component[] = [];
    const record = { open_item: [item], open_item_component: [], component_share: [] };
    const [componentRows, shares]: [PlainRecord[], PlainRecord[]] = [[], []];
    for (const one of fresh.components) {
      const componentId = this.#next('open_item_component');
      const row = { id: componentId, ...componentRow(id, one) };
      this.#put('open_item_component', row);
      componentRows.push(row);
      for (const share of shareRows(componentId, one)) {
        this.#put('component_share', share);
        shares.push(share);
      }
      components.push({ ...one, id: componentId, openCents: cents(one.originalCents) });
    }
    const { accountId, ...rest } = fresh;
    const made = { ...rest, ...(accountId === null ? {} : { accountId }), id, components };
    return [made, { ...record, open_item_component: componentRows, component_share: shares }];
  }

  /** Returns what a link covers of it. */
  entry(fresh: NewEntry): PlainRecord & { readonly id: number } {
    const number = this.take(`entry-${fresh.source}`);
    const rows = entryRows(fresh, this.#next('entry'), number);
    this.#put('entry', rows.entry);
    for (const posting of rows.postings) this.#put('posting', posting);
    const movements = rows.movements.map((row) => ({
      id: this.#next('open_item_movement'),
      ...row,
    }));
    for (const movement of movements) this.#put('open_item_movement', movement);
    this.#put('entry_seal', rows.seal);
    return { ...rows.entry, postings: rows.postings, movements };
  }

  receipt(fresh: NewReceipt, entry: PlainRecord & { readonly id: number }): number {
    const id = this.#next('receipt');
    const { lines, tenders, ...head } = fresh;
    const receipt = { id, ...headRow({ ...head, entryId: entry.id }) };
    this.#put('receipt', receipt);
    if (fresh.payer !== '') this.#payers.set(fresh.payer, soughtWords(fresh.payer));
    const lineRows = lines.map((line, index) => lineRow(id, line, index + 1));
    for (const line of lineRows) this.#put('receipt_line', line);
    const tenderRows = tenders.map((tender) => ({
      id: this.#next('receipt_tender'),
      ...tenderRow(id, tender),
    }));
    for (const tender of tenderRows) this.#put('receipt_tender', tender);
    const record = { ...receipt, receipt_line: lineRows, receipt_tender: tenderRows, entry };
    const chain = `register-${fresh.register}`;
    this.link({ chain, kind: 'receipt', subjectId: id, record, at: fresh.postedAt });
    return id;
  }

  /** A paper that was printed when it was made: it is there for reprints, not in the queue. */
  printed(register: number, subject: string, paper: Paper, at: string): void {
    const id = this.#next('print_job');
    const content = JSON.stringify({ kind: 'paper', paper });
    const job = { id, register, kind: 'paper', subject, content, created_at: at };
    this.#put('print_job', job);
    const event = { id: this.#next('print_job_event'), job_id: id, state: 'printed' };
    this.#put('print_job_event', { ...event, detail: '', at, fence: null });
  }

  /** As appendLink does it. */
  link({ chain, kind, subjectId, record, at }: Link): void {
    const head = this.#heads.get(chain) ?? { sequence: 0, hash: '' };
    const row = {
      chain,
      sequence: head.sequence + 1,
      kind,
      subject_id: subjectId ?? null,
      content: canonical(record),
      at,
      previous_hash: head.hash,
    };
    const hash = linkHash(row);
    this.#put('chain_link', { ...row, hash });
    this.#heads.set(chain, { sequence: row.sequence, hash });
  }

  /**
   * Writes what was gathered: a table after the other, since a statement that follows itself is
   * several times as fast. What find looks for comes last, in one piece.
   */
  write(): void {
    for (const [name, { next, taken }] of this.#series) {
      this.#rows.take(name, taken);
      this.#series.set(name, { next, taken: 0 });
    }
    for (const table of ORDER) this.#rows.put(table, this.#waiting.get(table) ?? []);
    this.#waiting.clear();
    this.#rows.putWords(this.#words, this.#payers);
    this.#words.length = 0;
    this.#payers.clear();
  }

  #put<T extends Written>(table: T, row: WholeRow<T>): void {
    const rows = this.#waiting.get(table);
    if (rows) rows.push(row);
    else this.#waiting.set(table, [row]);
  }

  #identifiers(
    { identifiers }: Pick<KnownData, 'identifiers'>,
    whose: { readonly party_id: number | null; readonly account_id: number | null },
  ): readonly PlainRecord[] {
    return identifiers.map((one) => {
      const row = { id: this.#next('identifier'), ...identifierRow(one), ...whose };
      this.#put('identifier', row);
      return row;
    });
  }

  #next(table: Numbered): number {
    const id = (this.#newest.get(table) ?? this.#rows.newest(table)) + 1;
    this.#newest.set(table, id);
    return id;
  }
}
