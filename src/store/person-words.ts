// People as reports name them: number and name.
import { type RawBuilder, sql } from 'kysely';

/** `101 Halvorsen` of the person table under an alias; null where there is none. */
export function personWords(alias: string): RawBuilder<string> {
  return sql<string>`${sql.ref(`${alias}.number`)} || ' ' || ${sql.ref(`${alias}.name`)}`;
}
