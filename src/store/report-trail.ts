// Rows for the audit trail: the links of all chains on local dates, and whether each follows the
// one before it. That a link still tells the truth is for `tenkey verify` to prove.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import type { Span, Subject } from '../domain/reports/report.ts';
import type { TrailLink } from '../domain/reports/trail-facts.ts';
import { instantsAround, isWithin, type LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { nameNow } from './person-words.ts';

/** Enough of a hash to find the link again. */
const HASH_SHOWN = 12;

type LinkRow = {
  readonly chain: string;
  readonly sequence: number;
  readonly kind: string;
  readonly subjectId: number | null;
  /** The record, or nothing where it can no longer be read. */
  readonly content: string;
  readonly at: string;
  readonly hash: string;
  readonly follows: 0 | 1;
  readonly receiptId: number | null;
  readonly register: number | null;
  readonly number: number | null;
  readonly sessionId: number | null;
  readonly session: string | null;
};

export async function trailLinks(
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<readonly TrailLink[]> {
  const people = await peopleWords(book);
  const links = await linksOf(book, instantsAround(span));
  return links.flatMap((row) => {
    const { date, time } = local(row.at);
    if (!isWithin(span, date)) return [];
    const record = JSON.parse(row.content) as Readonly<Record<string, unknown>>;
    return [
      {
        ...subjectOf(row, record, people),
        chain: row.chain.replace('-', ' '),
        sequence: row.sequence,
        date,
        at: time,
        kind: row.kind.replaceAll('-', ' '),
        by: doerOf(record, people),
        hash: row.hash.slice(0, HASH_SHOWN),
        follows: row.follows === 1,
      },
    ];
  });
}

async function linksOf(
  book: Book,
  [first, last]: readonly [string, string],
): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    WITH link AS (
      SELECT chain, sequence, kind, subject_id, at, hash, previous_hash,
        CASE WHEN json_valid(content) THEN content ELSE '{}' END AS content
      FROM chain_link WHERE at >= ${first} AND at < ${last})
    SELECT l.chain, l.sequence, l.kind, l.subject_id AS subjectId, l.content, l.at, l.hash,
      CASE WHEN l.sequence = 1 THEN l.previous_hash = '' ELSE l.previous_hash IS (
        SELECT b.hash FROM chain_link b WHERE b.chain = l.chain AND b.sequence = l.sequence - 1)
      END AS follows,
      r.id AS receiptId, r.register, r.number, s.id AS sessionId, s.number AS session
    FROM link l
    LEFT JOIN receipt r ON r.id = CASE WHEN l.kind IN ('receipt', 'void') THEN l.subject_id
      ELSE json_extract(l.content, '$.receipt_id') END
    LEFT JOIN drawer_session s ON s.id = CASE
      WHEN l.kind IN ('session-open', 'session-close') THEN l.subject_id
      ELSE json_extract(l.content, '$.session_id') END
    ORDER BY l.at, l.chain, l.sequence`.execute(book);
  return rows;
}

type People = {
  readonly byId: ReadonlyMap<number, string>;
  readonly byNumber: ReadonlyMap<number, string>;
};

async function peopleWords(book: Book): Promise<People> {
  const people = await book
    .selectFrom('person as p')
    .select(['p.id', 'p.number', nameNow('p').as('name')])
    .execute();
  const words = people.map(({ id, number, name }) => ({ id, number, words: `${number} ${name}` }));
  return {
    byId: new Map(words.map((person) => [person.id, person.words])),
    byNumber: new Map(words.map((person) => [person.number, person.words])),
  };
}

type Found = { readonly subject: string; readonly of?: Subject };
type LinkRecord = Readonly<Record<string, unknown>>;

/** The receipt it is about, else the drawer session, else what its record calls itself. */
function subjectOf(row: LinkRow, record: LinkRecord, people: People): Found {
  const { receiptId, register, number, sessionId, session, subjectId } = row;
  if (receiptId !== null && register !== null && number !== null) {
    const of = { kind: 'receipt', id: receiptId } as const;
    return { subject: receiptNumber(register, number), of };
  }
  if (sessionId !== null && session !== null) {
    return { subject: session, of: { kind: 'session', id: sessionId } };
  }
  if (row.kind === 'assessment' && subjectId !== null) {
    return { subject: 'entry', of: { kind: 'entry', id: subjectId } };
  }
  return { subject: nameOf(record, people) };
}

/** Members of a record that name it, the first that is there. */
const NAMES = ['outcome', 'kind', 'department', 'bag_number', 'decision', 'name'];

function nameOf(record: LinkRecord, people: People): string {
  const person = people.byId.get(Number(record['person_id']));
  if (person !== undefined) return person;
  const name = NAMES.map((key) => record[key]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name.replaceAll('-', ' ') : dateOf(record);
}

function dateOf({ business_date: date }: LinkRecord): string {
  return typeof date === 'string' ? date : '';
}

/** Members that name the second person of a deed. */
const SECOND = new Set(['approved_by', 'agreed_by']);

/**
 * Whose deed it is: `clerk_id`, `voided_by`, `by_id` or the like; a sign-in has a number. Who
 * counted comes last: of a drop that is the second person.
 */
function doerOf(record: LinkRecord, people: People): string {
  const doers = Object.keys(record)
    .sort((a, b) => Number(a === 'counted_by') - Number(b === 'counted_by'))
    .filter((key) => /_by$|^by_id$|^clerk_id$/.test(key) && !SECOND.has(key))
    .flatMap((key) => people.byId.get(Number(record[key])) ?? []);
  return doers[0] ?? people.byNumber.get(Number(record['person_number'])) ?? '';
}
