// What parking asks of the book beyond one account.
import { sql } from 'kysely';
import type { DateText } from '../../domain/clock.ts';
import type { Cents } from '../../domain/money.ts';
import type { Span } from '../../domain/reports/report.ts';
import type { Book } from '../../store/open-store.ts';
import { personWords, signedWords } from '../../store/person-words.ts';

const LINE = 'parking';

/** Those of these citations that have a record of an act. */
export async function accountsWith(
  book: Book,
  accountIds: readonly number[],
  act: string,
): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('line_record')
    .select('account_id as id')
    .where('account_id', 'in', accountIds)
    .where('act', '=', act)
    .groupBy('account_id')
    .execute();
  return rows.map(({ id }) => id);
}

export type IssuedCitation = {
  readonly id: number;
  readonly number: string;
  readonly place: string;
  readonly plate: string;
  readonly issuedOn: DateText;
  readonly violation: string;
  readonly raisedCents: Cents;
  /** What was paid, by whatever way, less what was taken back. */
  readonly paidCents: Cents;
  readonly openCents: Cents;
};

/**
 * Citations whose first item is of these dates, as they stand now, in the order of their issue. A
 * step that takes one amount off and puts another on counts by what it comes to.
 */
export async function citationsIssued(
  book: Book,
  { from, to }: Span,
): Promise<readonly IssuedCitation[]> {
  const { rows } = await sql<IssuedCitation>`
    SELECT a.id, a.number, a.place, f.document_date AS issuedOn, f.description AS violation,
      COALESCE((SELECT n.shown FROM identifier n WHERE n.account_id = a.id AND n.kind = 'plate'
        ORDER BY n.id LIMIT 1), '') AS plate,
      SUM(CASE WHEN s.raises AND s.net > 0 AND NOT s.reverses THEN s.net ELSE 0 END) AS raisedCents,
      SUM(CASE WHEN s.raises THEN 0 ELSE -s.net END) AS paidCents, SUM(s.net) AS openCents
    FROM account a JOIN open_item f ON f.id = (SELECT MIN(o.id) FROM open_item o
        WHERE o.account_id = a.id AND o.side = 'D')
    JOIN (SELECT i.account_id, e.source IN ('OPN', 'BIL', 'LIN', 'MEM', 'WOF', 'CRT') AS raises,
        e.reverses_entry_id IS NOT NULL AS reverses,
        SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS net
      FROM open_item i JOIN open_item_component c ON c.item_id = i.id
      JOIN open_item_movement m ON m.component_id = c.id JOIN entry e ON e.id = m.entry_id
      WHERE i.side = 'D' AND i.account_id IN (SELECT b.id FROM account b WHERE b.line = ${LINE})
      GROUP BY i.account_id, e.id) s ON s.account_id = a.id
    WHERE a.line = ${LINE} AND f.document_date BETWEEN ${from} AND ${to}
    GROUP BY a.id ORDER BY f.document_date, a.number`.execute(book);
  return rows;
}

export type HeldRegistration = {
  readonly id: number;
  readonly number: string;
  readonly plate: string;
  readonly heldOn: DateText;
  readonly facts: string;
  readonly openCents: Cents;
};

type HoldActs = {
  readonly hold: string;
  /** Its amount became another. */
  readonly changed: string;
  readonly release: string;
};

/** Holds that stood at the end of a date, the oldest first; what is open is what is so now. */
export async function registrationsHeld(
  book: Book,
  { hold, changed, release, date }: HoldActs & { readonly date: DateText },
): Promise<readonly HeldRegistration[]> {
  const { rows } = await sql<HeldRegistration>`
    SELECT a.id, a.number, r.business_date AS heldOn,
      COALESCE((SELECT c.facts FROM line_record c WHERE c.account_id = r.account_id
        AND c.act = ${changed} AND c.sequence > r.sequence AND c.business_date <= ${date}
        ORDER BY c.sequence DESC LIMIT 1), r.facts) AS facts,
      COALESCE((SELECT n.shown FROM identifier n WHERE n.account_id = a.id AND n.kind = 'plate'
        ORDER BY n.id LIMIT 1), '') AS plate,
      COALESCE((SELECT o.owed_cents FROM account_owed o WHERE o.account_id = a.id), 0) AS openCents
    FROM line_record r JOIN account a ON a.id = r.account_id
    WHERE r.line = ${LINE} AND r.act = ${hold} AND r.business_date <= ${date}
      AND NOT EXISTS (SELECT 1 FROM line_record x WHERE x.account_id = r.account_id
        AND x.act = ${release} AND x.sequence > r.sequence AND x.business_date <= ${date})
    ORDER BY r.business_date, a.number`.execute(book);
  return rows;
}

export type OwnerOwing = {
  readonly owner: string;
  readonly plates: string;
  readonly citations: number;
  /** The oldest day by which one was to be paid. */
  readonly since: DateText;
  /** Citations for which the registry holds the registration. */
  readonly held: number;
  readonly openCents: Cents;
};

type OwnersAsked = {
  readonly date: DateText;
  readonly overCents: Cents;
  readonly hold: string;
  readonly release: string;
};

/**
 * Owners with what is open on all their citations: the person the book knows, else who was named
 * on the newest step. Past due on the date, by what is open now; those that owe most come first.
 * Nobody is sued whose name is not known.
 */
export async function ownersOwing(
  book: Book,
  { date, overCents, hold, release }: OwnersAsked,
): Promise<readonly OwnerOwing[]> {
  const named = sql`COALESCE(NULLIF(json_extract(r.facts, '$.name'), ''),
    NULLIF(json_extract(r.facts, '$.owner'), ''))`;
  const { rows } = await sql<OwnerOwing>`
    WITH past AS (
      SELECT o.owed_cents AS open, (SELECT MIN(i.due_on) FROM open_item i
          WHERE i.account_id = a.id AND i.side = 'D') AS due,
        COALESCE(p.name, (SELECT ${named} FROM line_record r WHERE r.account_id = a.id
          AND ${named} IS NOT NULL ORDER BY r.sequence DESC LIMIT 1)) AS owner,
        COALESCE((SELECT n.shown FROM identifier n WHERE n.account_id = a.id AND n.kind = 'plate'
          ORDER BY n.id LIMIT 1), '') AS plate,
        EXISTS (SELECT 1 FROM line_record h WHERE h.account_id = a.id AND h.act = ${hold}
          AND NOT EXISTS (SELECT 1 FROM line_record x WHERE x.account_id = a.id
            AND x.act = ${release} AND x.sequence > h.sequence)) AS held
      FROM account a JOIN account_owed o ON o.account_id = a.id AND o.owed_cents > 0
      LEFT JOIN party p ON p.id = a.party_id WHERE a.line = 'parking')
    SELECT owner, group_concat(DISTINCT plate) AS plates, COUNT(*) AS citations, MIN(due) AS since,
      SUM(held) AS held, SUM(open) AS openCents
    FROM past WHERE due < ${date} AND owner IS NOT NULL
    GROUP BY owner HAVING SUM(open) > ${overCents}
    ORDER BY openCents DESC, owner`.execute(book);
  return rows;
}

export type HearingSet = {
  readonly id: number;
  readonly number: string;
  /** Empty while no date is set. */
  readonly heldOn: string;
  readonly time: string;
  readonly mode: string;
  readonly examiner: string;
  readonly heldBy: string;
  readonly security: string;
  /** The act that ended it; empty while none did. */
  readonly end: string;
  /** Empty while nobody has decided. */
  readonly result: string;
};

type HearingActs = {
  readonly hearing: string;
  readonly slots: readonly string[];
  /** Its decision, and whatever else ends it. */
  readonly ends: readonly string[];
};

/** Set in these dates, or asked for until then and neither set nor ended. */
export async function hearingsSet(
  book: Book,
  { hearing, slots, ends }: HearingActs,
  { from, to }: { readonly from: DateText; readonly to: DateText },
): Promise<readonly HearingSet[]> {
  const slotActs = sql.join(slots);
  const fact = (of: string, name: string) =>
    sql`COALESCE(json_extract(${sql.ref(of)}, ${sql.lit(`$.${name}`)}), '')`;
  const { rows } = await sql<HearingSet>`
    SELECT a.id, a.number, ${fact('s.facts', 'on')} AS heldOn, ${fact('s.facts', 'time')} AS time,
      ${fact('h.facts', 'mode')} AS mode, ${fact('s.facts', 'examiner')} AS examiner,
      ${fact('h.facts', 'heldBy')} AS heldBy, ${fact('h.facts', 'security')} AS security,
      COALESCE(d.act, '') AS end, ${fact('d.facts', 'result')} AS result
    FROM line_record h JOIN account a ON a.id = h.account_id
    LEFT JOIN line_record d ON d.id = (SELECT MIN(x.id) FROM line_record x
      WHERE x.account_id = h.account_id AND x.act IN (${sql.join([...ends])}) AND x.id > h.id)
    LEFT JOIN line_record s ON s.id = (SELECT MAX(x.id) FROM line_record x
      WHERE x.account_id = h.account_id AND x.act IN (${slotActs}) AND x.id > h.id
        AND (d.id IS NULL OR x.id < d.id))
    WHERE h.line = ${LINE} AND h.act = ${hearing} AND h.business_date <= ${to}
      AND (s.id IS NULL AND d.id IS NULL
        OR json_extract(s.facts, '$.on') BETWEEN ${from} AND ${to})
    ORDER BY s.id IS NULL, heldOn, time, heldBy, a.number`.execute(book);
  return rows;
}

export type TakenOff = {
  readonly id: number;
  readonly number: string;
  /** Empty where no vehicle is known. */
  readonly plate: string;
  readonly date: DateText;
  readonly act: string;
  readonly result: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** Of this person for this vehicle, or on this citation, in the 30 days up to then. */
  readonly inThirtyDays: number;
  /** Off what was open or written off, back of what was paid, and waived. */
  readonly amountCents: Cents;
};

const centsOf = (fact: string) =>
  sql`CAST(replace(COALESCE(json_extract(r.facts, ${sql.lit(`$.${fact}`)}), '0'), '.', '')
    AS INTEGER)`;

/** Of one person the oldest first. A plan says of each citation what it waived there. */
export async function takenOff(
  book: Book,
  acts: readonly string[],
  { from, to }: Span,
): Promise<readonly TakenOff[]> {
  const { rows } = await sql<TakenOff>`
    WITH off AS (SELECT r.id, r.account_id, r.act, r.made_by, r.approved_by,
        r.business_date AS date, r.made_at AS at,
        COALESCE(json_extract(r.facts, '$.result'), 'waived') AS result,
        COALESCE(json_extract(r.facts, '$.why'), json_extract(r.facts, '$.proof'), '') AS reason,
        ${centsOf('off')} + ${centsOf('cancelled')} + ${centsOf('back')} + ${centsOf('ownWaived')}
          AS amount,
        COALESCE((SELECT n.shown FROM identifier n
          WHERE n.account_id = r.account_id AND n.kind = 'plate' ORDER BY n.id LIMIT 1), '')
          AS plate
      FROM line_record r WHERE r.line = ${LINE} AND r.act IN (${sql.join([...acts])})
        AND r.business_date > date(${from}, '-30 days') AND r.business_date <= ${to})
    SELECT a.id, a.number, o.plate, o.date, o.act, o.result, o.reason, ${personWords('b')} AS by,
      COALESCE(${signedWords('s', 'o.at')}, '') AS approvedBy, o.amount AS amountCents,
      (SELECT COUNT(*) FROM off x WHERE x.made_by = o.made_by AND x.amount > 0
        AND (x.account_id = o.account_id OR o.plate <> '' AND x.plate = o.plate)
        AND x.date > date(o.date, '-30 days') AND x.date <= o.date) AS inThirtyDays
    FROM off o JOIN account a ON a.id = o.account_id JOIN person b ON b.id = o.made_by
    LEFT JOIN person s ON s.id = o.approved_by
    WHERE o.amount > 0 AND o.date BETWEEN ${from} AND ${to}
    ORDER BY b.number, o.date, o.id`.execute(book);
  return rows;
}

export type HoldMove = {
  readonly id: number;
  readonly act: string;
  readonly facts: string;
  readonly date: DateText;
  readonly number: string;
  /** Empty where no vehicle is known; its state where it was posted by hand. */
  readonly plate: string;
  readonly state: string;
  readonly issuedOn: DateText;
};

type Between = {
  readonly acts: readonly string[];
  /** Records after this one, and up to that one. */
  readonly after: number;
  readonly until: number | undefined;
};

/** What was recorded of some acts, with the citation, in the order in which it was. */
export async function recordsBetween(
  book: Book,
  { acts, after, until = Number.MAX_SAFE_INTEGER }: Between,
): Promise<readonly HoldMove[]> {
  const { rows } = await sql<HoldMove>`
    SELECT r.id, r.act, r.facts, r.business_date AS date, a.number,
      COALESCE((SELECT n.shown FROM identifier n WHERE n.account_id = a.id AND n.kind = 'plate'
        ORDER BY n.id LIMIT 1), '') AS plate,
      COALESCE((SELECT json_extract(p.facts, '$.state') FROM line_record p
        WHERE p.account_id = a.id AND p.act = 'post'), '') AS state,
      COALESCE((SELECT f.document_date FROM open_item f
        WHERE f.account_id = a.id AND f.side = 'D' ORDER BY f.id LIMIT 1), '') AS issuedOn
    FROM line_record r JOIN account a ON a.id = r.account_id
    WHERE r.line = ${LINE} AND r.act IN (${sql.join([...acts])})
      AND r.id > ${after} AND r.id <= ${until}
    ORDER BY r.id`.execute(book);
  return rows;
}
