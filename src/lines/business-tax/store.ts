// What business tax asks of the book beyond one account: which businesses a run concerns, and all
// of them as they stood for a listing.
import { sql } from 'kysely';
import type { DateText } from '../../domain/clock.ts';
import { type Cents, cents, ZERO } from '../../domain/money.ts';
import { type LineRecord, lineRecordsUntil } from '../../store/line-records.ts';
import type { Book } from '../../store/open-store.ts';
import { ACT } from './business.ts';

const LINE = 'business-tax';

/** Those of these businesses that did not close and are no agency's. */
export async function openBusinesses(
  book: Book,
  accountIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('line_record')
    .select(['account_id as id', 'act'])
    .where('account_id', 'in', accountIds)
    .where('act', 'in', [ACT.close, ACT.reopen, ACT.remit, ACT.stateFile])
    .orderBy('id')
    .execute();
  const newest = new Map(rows.map(({ id, act }) => [id, act]));
  return accountIds.filter((id) => (newest.get(id) ?? ACT.reopen) === ACT.reopen);
}

/** A business as it stood at the end of a date, without what the line makes of it. */
export type BusinessRow = {
  readonly accountId: number;
  readonly number: string;
  readonly name: string;
  readonly place: string;
  /** Where letters go, else its place. */
  readonly address: string;
  /** Another name it goes by. */
  readonly alias: string;
  readonly openedOn: DateText;
  readonly records: readonly LineRecord[];
  /** Years that an imported item tells of. */
  readonly importedYears: readonly number[];
  readonly owedCents: Cents;
};

/** The rows that counted when something was made, so that it can be made again the same. */
export type Limits = {
  readonly accounts: number;
  readonly addresses: number;
  readonly aliases: number;
  readonly records: number;
};

/** By number. */
export async function readBusinesses(
  book: Book,
  { date, limits }: { readonly date: DateText; readonly limits?: Limits },
): Promise<readonly BusinessRow[]> {
  const records = await recordsByAccount(book, date, limits?.records);
  const items = await itemsByAccount(book, date);
  const { rows } = await sql<Found>`
    SELECT a.id AS accountId, a.number, a.place, a.opened_on AS openedOn,
      COALESCE(p.name, '') AS name,
      (SELECT x.address FROM party_address x WHERE x.party_id = a.party_id
        AND x.id <= ${limits?.addresses ?? Number.MAX_SAFE_INTEGER}
        ORDER BY x.id DESC LIMIT 1) AS address,
      (SELECT s.text FROM account_alias s WHERE s.account_id = a.id AND s.kind = 'name'
        AND s.id <= ${limits?.aliases ?? Number.MAX_SAFE_INTEGER}
        ORDER BY s.id LIMIT 1) AS alias
    FROM account a LEFT JOIN party p ON p.id = a.party_id
    WHERE a.line = ${LINE} AND a.opened_on <= ${date}
      AND a.id <= ${limits?.accounts ?? Number.MAX_SAFE_INTEGER}
    ORDER BY a.number`.execute(book);
  return rows.map(({ address, alias, ...row }) => ({
    ...{ ...row, address: address ?? row.place, alias: alias ?? '' },
    records: records.get(row.accountId) ?? [],
    importedYears: items.get(row.accountId)?.years ?? [],
    owedCents: items.get(row.accountId)?.owed ?? ZERO,
  }));
}

type Found = Pick<BusinessRow, 'accountId' | 'number' | 'name' | 'place' | 'openedOn'> & {
  readonly address: string | null;
  readonly alias: string | null;
};

async function recordsByAccount(book: Book, date: DateText, until?: number) {
  const byAccount = new Map<number, LineRecord[]>();
  for (const record of await lineRecordsUntil(book, LINE, { date, until })) {
    const before = byAccount.get(record.accountId);
    if (before === undefined) byAccount.set(record.accountId, [record]);
    else before.push(record);
  }
  return byAccount;
}

async function itemsByAccount(book: Book, date: DateText) {
  const { rows } = await sql<{ id: number; document: string; owed: number }>`
    SELECT i.account_id AS id, i.document_number AS document,
      SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS owed
    FROM open_item i JOIN account a ON a.id = i.account_id
    JOIN open_item_component c ON c.item_id = i.id
    JOIN open_item_movement m ON m.component_id = c.id JOIN entry e ON e.id = m.entry_id
    WHERE a.line = ${LINE} AND i.side = 'D' AND e.business_date <= ${date}
    GROUP BY i.id ORDER BY i.id`.execute(book);
  const byAccount = new Map<number, { years: number[]; owed: Cents }>();
  for (const { id, document, owed } of rows) {
    const of = byAccount.get(id) ?? { years: [], owed: ZERO };
    const year = Number(/^BT-[^-]+-(\d{4})/.exec(document)?.[1] ?? 0);
    const years = year === 0 ? of.years : [...of.years, year];
    byAccount.set(id, { years, owed: cents(of.owed + owed) });
  }
  return byAccount;
}

/** The newest of each, now. */
export async function limitsNow(book: Book): Promise<Limits> {
  const { rows } = await sql<Limits>`SELECT
    (SELECT COALESCE(MAX(id), 0) FROM account) AS accounts,
    (SELECT COALESCE(MAX(id), 0) FROM party_address) AS addresses,
    (SELECT COALESCE(MAX(id), 0) FROM account_alias) AS aliases,
    (SELECT COALESCE(MAX(id), 0) FROM line_record) AS records`.execute(book);
  return rows[0] ?? { accounts: 0, addresses: 0, aliases: 0, records: 0 };
}
