// Rows for the report of arrangements: those that stand, that broke and wait for their notice, and
// what ended on the date itself.
import { sql } from 'kysely';
import { arrangementNumber, isEnd, standingOf } from '../domain/arrangement.ts';
import { present } from '../domain/assert.ts';
import { addDays } from '../domain/calendar.ts';
import { ZERO } from '../domain/money.ts';
import type { ArrangementFact } from '../domain/reports/arrangements.ts';
import type { Span } from '../domain/reports/report.ts';
import { arrangementsEndingFrom, type KnownArrangement } from './arrangements.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

/** How long one that nobody declared broken is listed after its last day. */
const LISTED_DAYS = 366;

type Told = {
  readonly id: number;
  readonly account: string;
  readonly payer: string | null;
  readonly by: string;
  readonly approvedBy: string | null;
};

export async function arrangementFacts(
  book: Book,
  { to }: Span,
): Promise<readonly ArrangementFact[]> {
  const from = addDays(to, -LISTED_DAYS);
  const listed = (await arrangementsEndingFrom(book, from, to)).filter((one) => isListed(one, to));
  const facts: ArrangementFact[] = [];
  for (const one of listed) facts.push(factOf(one, await toldOf(book, one.id), to));
  return facts;
}

function isListed(one: KnownArrangement, date: string): boolean {
  const ended = one.events.find(({ kind, on }) => isEnd(kind) && on <= date);
  if (ended !== undefined) return ended.on === date;
  const { state, leftCents } = standingOf(one, date);
  return state === 'completed' ? one.past.at(-1)?.on === date : leftCents > 0;
}

function factOf(one: KnownArrangement, told: Told, date: string): ArrangementFact {
  const { state, next, leftCents } = standingOf(one, date);
  return {
    accountId: one.account_id,
    arrangement: arrangementNumber(one.number),
    account: told.account,
    payer: told.payer ?? '',
    kind: one.kind,
    madeOn: one.business_date,
    by: told.by,
    approvedBy: told.approvedBy ?? '',
    state,
    nextOn: next?.dueOn ?? '',
    nextCents: next?.leftCents ?? ZERO,
    principalCents: one.principalCents,
    leftCents,
  };
}

async function toldOf(book: Book, id: number): Promise<Told> {
  const { rows } = await sql<Told>`SELECT r.id, a.number AS account, ${payerNow()} AS payer,
      ${personWords('b')} AS by, ${signedWords('s', 'r.made_at')} AS approvedBy
    FROM arrangement r JOIN account a ON a.id = r.account_id
    LEFT JOIN party p ON p.id = a.party_id JOIN person b ON b.id = r.made_by
    LEFT JOIN person s ON s.id = r.approved_by WHERE r.id = ${id}`.execute(book);
  return present(rows[0], `arrangement ${id}`);
}
