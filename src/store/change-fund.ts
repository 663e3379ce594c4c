// The change fund: what moved in and out of it, by denomination. What is in it is their sum.
import { sql } from 'kysely';
import {
  type ByDenomination,
  type FundLine,
  linesOf,
  NOT_BY_PIECE,
} from '../domain/change-fund.ts';
import { VAULT } from '../domain/ledger-accounts.ts';
import { cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { ChangeFundMovementTable } from './tables/change-fund.ts';

export type NewMovement = {
  readonly kind: Exclude<ChangeFundMovementTable['kind'], 'opening'>;
  readonly businessDate: string;
  readonly lines: readonly FundLine[];
  readonly sessionId?: number;
  readonly entryId?: number;
  readonly by: number;
  readonly second?: number;
  readonly at: string;
};

const insertLines = insertRows('change_fund_line');

const amounts = compileOnce((book, until: { movement: number }) =>
  book
    .selectFrom('change_fund_line')
    .select('denomination_cents as piece')
    .select(
      sql<number>`SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END)`.as('net'),
    )
    .where('movement_id', '<=', until.movement)
    .groupBy('denomination_cents')
    .orderBy('denomination_cents', 'desc'),
);

/** What is in the fund by denomination, now or after the movement named. */
export async function changeFund(
  book: Book,
  until = Number.MAX_SAFE_INTEGER,
): Promise<ByDenomination> {
  const rows = await amounts(book, { movement: until });
  return new Map(rows.flatMap(({ piece, net }) => (net === 0 ? [] : [[piece, cents(net)]])));
}

const lastMovementId = compileOnce((book) =>
  book.selectFrom('change_fund_movement').select('id').orderBy('id', 'desc').limit(1),
);

/** The newest movement's number; undefined while the fund was never opened. */
export async function lastMovement(book: Book): Promise<number | undefined> {
  const [row] = await lastMovementId(book, {});
  return row?.id;
}

/**
 * Begins the fund with what the ledger says it holds, up to the entry named. Pieces are known when
 * the city's files name them; else it is money that nobody counted by piece yet.
 */
export async function openChangeFund(
  book: Book,
  opening: {
    readonly at: string;
    readonly businessDate: string;
    readonly throughEntry?: number;
    readonly pieces?: ByDenomination;
  },
): Promise<void> {
  const { at, businessDate, throughEntry = Number.MAX_SAFE_INTEGER } = opening;
  const { rows } = await sql<{ readonly last: number | null; readonly net: number | null }>`
    SELECT MAX(e.id) AS last, (SELECT SUM(CASE side WHEN 'D' THEN amount_cents
        ELSE -amount_cents END)
      FROM posting WHERE account = ${VAULT} AND entry_id <= ${throughEntry}) AS net
    FROM entry e WHERE e.id <= ${throughEntry}`.execute(book);
  const { last = null, net = 0 } = rows[0] ?? {};
  const unsorted = new Map([[NOT_BY_PIECE, cents(net ?? 0)]]);
  const { pieces = unsorted } = opening;
  const { id } = await book
    .insertInto('change_fund_movement')
    .values({ ...row('opening', businessDate, at), through_entry_id: last })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sealMovement(book, id, linesOf(pieces), at);
}

/** Writes a movement with its lines and its link, in the caller's transaction. */
export async function moveChangeFund(book: Book, fresh: NewMovement): Promise<number> {
  const id = await insertMovement(book, fresh);
  await sealMovement(book, id, fresh.lines, fresh.at);
  return id;
}

/** The movement without its lines and link: a count's settlement comes between. */
export async function insertMovement(
  book: Book,
  fresh: Omit<NewMovement, 'lines'>,
): Promise<number> {
  const { kind, businessDate, at, entryId } = fresh;
  if ((await lastMovement(book)) === undefined) {
    const before = entryId === undefined ? {} : { throughEntry: entryId - 1 };
    await openChangeFund(book, { at, businessDate, ...before });
  }
  const { id } = await book
    .insertInto('change_fund_movement')
    .values({
      ...row(kind, businessDate, at),
      session_id: fresh.sessionId ?? null,
      entry_id: entryId ?? null,
      moved_by: fresh.by,
      second_id: fresh.second ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function sealMovement(
  book: Book,
  id: number,
  lines: readonly FundLine[],
  at: string,
): Promise<void> {
  await insertLines(
    book,
    lines.map((line) => lineRow(id, line)),
  );
  await linkRow(book, OFFICE, 'change-fund', id, at);
}

function lineRow(movement_id: number, line: FundLine) {
  const { side, denominationCents, amountCents } = line;
  return { movement_id, side, denomination_cents: denominationCents, amount_cents: amountCents };
}

function row(kind: ChangeFundMovementTable['kind'], business_date: string, moved_at: string) {
  const none = { session_id: null, entry_id: null, through_entry_id: null };
  return { kind, business_date, ...none, moved_by: null, second_id: null, moved_at };
}

/** The pieces of the float a session was issued; empty for one from before they were kept. */
export async function issuedPieces(book: Book, sessionId: number): Promise<ByDenomination> {
  const rows = await book
    .selectFrom('change_fund_movement as m')
    .innerJoin('change_fund_line as l', 'l.movement_id', 'm.id')
    .select(['l.denomination_cents', 'l.amount_cents'])
    .where('m.session_id', '=', sessionId)
    .where('m.kind', '=', 'issue')
    .execute();
  return new Map(rows.map((one) => [one.denomination_cents, one.amount_cents]));
}

/** Neither the city's files nor a count ever said what the fund holds. */
export async function neverOpened(book: Book): Promise<boolean> {
  const { rows } = await sql<{ readonly said: 0 | 1 }>`
    SELECT EXISTS (SELECT 1 FROM change_fund_settlement)
      OR EXISTS (SELECT 1 FROM change_fund_movement m
        JOIN change_fund_line l ON l.movement_id = m.id WHERE m.kind = 'opening') AS said
  `.execute(book);
  return rows[0]?.said !== 1;
}
