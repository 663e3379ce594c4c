// Lists of unclaimed credits: what may stand on one, what they hold, how they were published, and
// what of them is kept.
import { type RawBuilder, sql } from 'kysely';
import type { DateText } from '../domain/clock.ts';
import { type Cents, cents } from '../domain/money.ts';
import {
  CLAIM_LAW,
  type ClaimTerms,
  NOTICE_LAW,
  type NoticeTerms,
  type UnclaimedKind,
} from '../domain/unclaimed.ts';
import { payerNow } from './called-now.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { policyOr } from './policies.ts';
import { linkRow } from './records.ts';
import type {
  KeptCreditReversalTable,
  KeptCreditTable,
  UnclaimedItemTable,
  UnclaimedKeepingTable,
  UnclaimedListTable,
  UnclaimedPublicationTable,
  UnclaimedWithdrawalTable,
} from './tables/unclaimed.ts';

export async function claimTerms(book: Book, date: DateText): Promise<ClaimTerms> {
  return {
    months: await policyOr(book, 'credit.unclaimed-months', date, CLAIM_LAW.months),
    smallMonths: await policyOr(book, 'credit.small-months', date, CLAIM_LAW.smallMonths),
    smallCents: cents(await policyOr(book, 'credit.small-cents', date, CLAIM_LAW.smallCents)),
  };
}

export async function noticeTerms(book: Book, date: DateText): Promise<NoticeTerms> {
  const law = NOTICE_LAW;
  return {
    againLeast: await policyOr(book, 'unclaimed.again-least-days', date, law.againLeast),
    againMost: await policyOr(book, 'unclaimed.again-most-days', date, law.againMost),
    claimLeast: await policyOr(book, 'unclaimed.claim-least-days', date, law.claimLeast),
    claimMost: await policyOr(book, 'unclaimed.claim-most-days', date, law.claimMost),
  };
}

/** The items first: with its link the list is made. */
export async function insertUnclaimedList(
  book: Book,
  list: Omit<UnclaimedListTable, 'id'>,
  items: readonly Omit<UnclaimedItemTable, 'list_id'>[],
): Promise<void> {
  const { id } = await book
    .insertInto('unclaimed_list')
    .values(list)
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const item of items) {
    await book
      .insertInto('unclaimed_item')
      .values({ list_id: id, ...item })
      .execute();
  }
  await linkRow(book, OFFICE, 'unclaimed-list', id, list.prepared_at);
}

export async function insertPublication(
  book: Book,
  row: Omit<UnclaimedPublicationTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('unclaimed_publication')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'unclaimed-publication', id, row.recorded_at);
}

export async function insertUnclaimedWithdrawal(
  book: Book,
  row: UnclaimedWithdrawalTable,
): Promise<void> {
  await book.insertInto('unclaimed_withdrawal').values(row).execute();
  await linkRow(book, OFFICE, 'unclaimed-withdrawal', row.list_id, row.withdrawn_at);
}

export async function insertKeptCredit(
  book: Book,
  row: Omit<KeptCreditTable, 'id'>,
  at: string,
): Promise<void> {
  const { id } = await book
    .insertInto('kept_credit')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'kept-credit', id, at);
}

/** The credits first: with the keeping itself it is whole. */
export async function insertKeeping(book: Book, row: UnclaimedKeepingTable): Promise<void> {
  await book.insertInto('unclaimed_keeping').values(row).execute();
  await linkRow(book, OFFICE, 'unclaimed-keeping', row.list_id, row.kept_at);
}

export async function insertKeptReversal(book: Book, row: KeptCreditReversalTable): Promise<void> {
  await book.insertInto('kept_credit_reversal').values(row).execute();
  await linkRow(book, OFFICE, 'kept-credit-reversal', row.kept_id, row.reversed_at);
}

export type Publication = Pick<
  UnclaimedPublicationTable,
  'newspaper' | 'first_on' | 'second_on' | 'claim_by'
>;

export type UnclaimedList = Omit<UnclaimedListTable, 'id'> & {
  readonly id: number;
  readonly credits: number;
  readonly listedCents: Cents;
  readonly isWithdrawn: 0 | 1;
  readonly authority: string | null;
  readonly keptCents: Cents | null;
  readonly keptOn: DateText | null;
};

async function lists(
  book: Book,
  where: RawBuilder<unknown>,
  most: number,
): Promise<readonly UnclaimedList[]> {
  const { rows } = await sql<UnclaimedList>`
    SELECT l.*, x.list_id IS NOT NULL AS isWithdrawn, k.authority, k.total_cents AS keptCents,
      k.business_date AS keptOn,
      (SELECT COUNT(*) FROM unclaimed_item i WHERE i.list_id = l.id) AS credits,
      (SELECT SUM(i.listed_cents) FROM unclaimed_item i WHERE i.list_id = l.id) AS listedCents
    FROM unclaimed_list l LEFT JOIN unclaimed_keeping k ON k.list_id = l.id
    LEFT JOIN unclaimed_withdrawal x ON x.list_id = l.id
    WHERE ${where} ORDER BY l.id DESC LIMIT ${sql.lit(most)}`.execute(book);
  return rows;
}

/** The newest first. */
export function newestUnclaimed(book: Book, most: number): Promise<readonly UnclaimedList[]> {
  return lists(book, sql`1`, most);
}

export async function unclaimedListBy(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<UnclaimedList | undefined> {
  const [found] = await lists(
    book,
    'id' in which ? sql`l.id = ${which.id}` : sql`l.number = ${which.number}`,
    1,
  );
  return found;
}

/** The newest of a list. */
export function publicationOf(book: Book, listId: number): Promise<Publication | undefined> {
  return book
    .selectFrom('unclaimed_publication')
    .select(['newspaper', 'first_on', 'second_on', 'claim_by'])
    .where('list_id', '=', listId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A credit that is listed, or may be. */
export type UnclaimedRow = {
  readonly componentId: number;
  readonly itemId: number;
  readonly accountId: number;
  readonly partyId: number | null;
  readonly account: string;
  readonly payer: string;
  readonly description: string;
  readonly department: string;
  readonly control: string;
  /** The business date on which it last moved. */
  readonly movedOn: DateText;
  /** What moved it last. */
  readonly entryId: number;
  readonly openCents: Cents;
};

const columns = sql`c.id AS componentId, i.id AS itemId, a.id AS accountId,
  a.party_id AS partyId, a.number AS account, ${payerNow()} AS payer, i.description, i.department,
  c.control_account AS control,
  (SELECT MAX(e.business_date) FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
    WHERE m.component_id = c.id) AS movedOn,
  (SELECT MAX(m.entry_id) FROM open_item_movement m WHERE m.component_id = c.id) AS entryId`;

export type Unclaimable = {
  readonly kind: UnclaimedKind;
  readonly since: DateText;
  readonly smallCents: Cents;
};

/**
 * Credits of accounts that did not move since a date and stand on no list that waits, the oldest
 * first: never a deposit that is held.
 */
export async function unclaimedRows(
  book: Book,
  { kind, since, smallCents }: Unclaimable,
): Promise<readonly UnclaimedRow[]> {
  const { rows } = await sql<UnclaimedRow>`
    SELECT * FROM (SELECT ${columns}, -o.cents AS openCents
      FROM component_open o JOIN open_item_component c ON c.id = o.component_id
      JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
      LEFT JOIN party p ON p.id = a.party_id
      WHERE i.side = 'C' AND o.cents < 0 AND c.control_account NOT LIKE '%-2140'
        AND (-o.cents < ${smallCents}) = ${sql.lit(kind === 'small' ? 1 : 0)}
        AND NOT EXISTS (SELECT 1 FROM unclaimed_item t JOIN waiting_unclaimed w ON w.id = t.list_id
          WHERE t.component_id = c.id))
    WHERE movedOn <= ${since} ORDER BY movedOn, account, componentId`.execute(book);
  return rows;
}

/**
 * Credits of which a refund was asked since a date, and that was not answered, or was refused after
 * the other. A request that lapsed when its day was closed was not answered; whoever took it back
 * claims nothing, and tells no reason.
 */
export async function itemsClaimed(
  book: Book,
  { since, refusedAfter }: { readonly since: DateText; readonly refusedAfter: DateText },
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ readonly itemId: number }>`
    SELECT json_extract(q.record, '$.itemId') AS itemId
    FROM request q LEFT JOIN request_decision d ON d.request_id = q.id
    WHERE q.kind = 'refund' AND (q.business_date >= ${since}
        AND (d.request_id IS NULL OR d.decision = 'withdrawn' AND d.reason <> '')
      OR q.business_date > ${refusedAfter} AND d.decision = 'no')`.execute(book);
  return new Set(rows.map(({ itemId }) => itemId));
}

export type UnclaimedListed = UnclaimedRow & {
  readonly listedCents: Cents;
  /** Nothing moved it since the list was made. */
  readonly isUnmoved: 0 | 1;
  /** The number under which it is kept; null where it is not. */
  readonly keptNumber: number | null;
  /** It was kept in error, and stands again. */
  readonly isReversed: 0 | 1;
};

/** What stands on a list, the payers in order as in its notice. */
export async function unclaimedListed(
  book: Book,
  listId: number,
): Promise<readonly UnclaimedListed[]> {
  const { rows } = await sql<UnclaimedListed>`
    SELECT ${columns}, COALESCE(-o.cents, 0) AS openCents, t.listed_cents AS listedCents,
      NOT EXISTS (SELECT 1 FROM open_item_movement y WHERE y.component_id = c.id
        AND y.entry_id > t.entry_id) AS isUnmoved,
      k.number AS keptNumber, r.kept_id IS NOT NULL AS isReversed
    FROM unclaimed_item t JOIN open_item_component c ON c.id = t.component_id
    LEFT JOIN component_open o ON o.component_id = c.id
    JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
    LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN kept_credit k ON k.list_id = t.list_id AND k.component_id = t.component_id
    LEFT JOIN kept_credit_reversal r ON r.kept_id = k.id
    WHERE t.list_id = ${listId} ORDER BY payer, account, componentId`.execute(book);
  return rows;
}

/** A credit that was kept. */
export type KeptCredit = {
  readonly id: number;
  readonly number: number;
  readonly list: number;
  readonly authority: string;
  readonly account: string;
  readonly payer: string;
  readonly amountCents: Cents;
  readonly entryId: number;
  readonly isReversed: 0 | 1;
};

export async function keptCreditBy(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<KeptCredit | undefined> {
  const of = 'id' in which ? sql`k.id = ${which.id}` : sql`k.number = ${which.number}`;
  const { rows } = await sql<KeptCredit>`
    SELECT k.id, k.number, l.number AS list, u.authority, a.number AS account,
      ${payerNow()} AS payer, t.listed_cents AS amountCents, k.entry_id AS entryId,
      r.kept_id IS NOT NULL AS isReversed
    FROM kept_credit k JOIN unclaimed_keeping u ON u.list_id = k.list_id
    JOIN unclaimed_list l ON l.id = k.list_id
    JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
    JOIN open_item_component c ON c.id = k.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN kept_credit_reversal r ON r.kept_id = k.id WHERE ${of}`.execute(book);
  return rows[0];
}
