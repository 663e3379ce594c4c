// Whether somebody held a role at a moment, as checks ask it.
import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../domain/person.ts';

/** True where the person of a column did not hold the role at the moment of another column. */
export function lacks(person: string, role: Role, at: string): RawBuilder<unknown> {
  return sql`NOT EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = ${sql.ref(person)} AND h.role = ${sql.lit(role)}
      AND h.from_at <= ${sql.ref(at)} AND ${sql.ref(at)} < h.until_at)`;
}
