// What an account is called and where it is, once its line of business recorded that this changed:
// the newest record tells it, what came with the account holds where none does.
import { type RawBuilder, sql } from 'kysely';

/** The act of such a record, in any line; its facts name what is called so now: `called.place`. */
export const CALLED = 'name-or-place';

/** Of an account `a`; null where nothing changed. */
export function nameNow(): RawBuilder<string | null> {
  return sql`(SELECT json_extract(named.facts, '$.called.name') FROM line_record named
    WHERE named.account_id = a.id AND named.act = ${sql.lit(CALLED)}
      AND json_extract(named.facts, '$.called.name') IS NOT NULL
    ORDER BY named.id DESC LIMIT 1)`;
}

/** The payer of an account `a` as it is called now; of its party `p` where nothing changed. */
export function payerNow(): RawBuilder<string> {
  return sql`COALESCE(${nameNow()}, p.name, '')`;
}

export function placeNow(): RawBuilder<string | null> {
  return sql`(SELECT json_extract(sited.facts, '$.called.place') FROM line_record sited
    WHERE sited.account_id = a.id AND sited.act = ${sql.lit(CALLED)}
      AND json_extract(sited.facts, '$.called.place') IS NOT NULL
    ORDER BY sited.id DESC LIMIT 1)`;
}
