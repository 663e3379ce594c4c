// People as reports name them: number and name, and that somebody signed for a supervisor.
import { type RawBuilder, sql } from 'kysely';

/** `101 Halvorsen` of the person table under an alias; null where there is none. */
export function personWords(alias: string): RawBuilder<string> {
  return sql<string>`${sql.ref(`${alias}.number`)} || ' ' || ${nameNow(alias)}`;
}

/** The newest name of the person table under an alias. */
export function nameNow(alias: string): RawBuilder<string> {
  return sql<string>`COALESCE((SELECT renamed.name FROM person_change renamed
    WHERE renamed.person_id = ${sql.ref(`${alias}.id`)} AND renamed.kind = 'name'
    ORDER BY renamed.id DESC LIMIT 1), ${sql.ref(`${alias}.name`)})`;
}

/** The same where the row may be missing. */
export function nameOrNone(alias: string): RawBuilder<string | null> {
  return sql<string | null>`${nameNow(alias)}`;
}

/**
 * `acting 102 Abarquez` of who signed at a moment and stood in for a supervisor then. Only for what
 * a second person signs: a clerk's own work is nobody's but the clerk's.
 */
export function signedWords(alias: string, at: string): RawBuilder<string> {
  return sql<string>`CASE WHEN EXISTS (SELECT 1 FROM delegation delegated
      LEFT JOIN delegation_end delegated_until ON delegated_until.delegation_id = delegated.id
      WHERE delegated.person_id = ${sql.ref(`${alias}.id`)}
        AND delegated.begins_at <= ${sql.ref(at)}
        AND ${sql.ref(at)} < COALESCE(delegated_until.ended_at, delegated.ends_at))
    THEN 'acting ' ELSE '' END || ${personWords(alias)}`;
}
