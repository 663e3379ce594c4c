// Whether somebody held a role, or stood for a supervisor, at a moment, and whether a request was
// granted, as checks ask it.
import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../domain/person.ts';

/** True where the person of a column did not hold the role at the moment of another column. */
export function lacks(person: string, role: Role, at: string): RawBuilder<unknown> {
  return sql`NOT EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = ${sql.ref(person)} AND h.role = ${sql.lit(role)}
      AND h.from_at <= ${sql.ref(at)} AND ${sql.ref(at)} < h.until_at)`;
}

/** True of a signature whose person had no right to it at that moment. */
export function unfit(person: string, at: string, only = ''): RawBuilder<unknown> {
  return sql`NOT EXISTS (SELECT 1 FROM supervising u WHERE u.person_id = ${sql.ref(person)}
    AND u.from_at <= ${sql.ref(at)} AND ${sql.ref(at)} < u.until_at ${sql.raw(only)})`;
}

export type Granted = {
  readonly kind: string;
  /** Columns of whoever records it: the request, who asked, who said yes. */
  readonly request: string;
  readonly asker: string;
  readonly granter: string;
};

/** True where no such request of that person was granted by the other. */
export function ungranted(
  { kind, request, asker, granter }: Granted,
  more: RawBuilder<unknown> = sql`1`,
): RawBuilder<unknown> {
  return sql`NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.id = ${sql.ref(request)} AND q.kind = ${sql.lit(kind)} AND d.decision = 'yes'
      AND q.requested_by = ${sql.ref(asker)} AND d.decided_by = ${sql.ref(granter)} AND ${more})`;
}
