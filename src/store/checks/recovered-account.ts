// The account that earns back what was revenue when it was billed, by the policy of the day on
// which it came in: of a row `o` with that date, and its component `c`.
import { type RawBuilder, sql } from 'kysely';

const toMiscellaneous = sql`COALESCE((SELECT value FROM policy p
  WHERE p.name = 'recovery.to-miscellaneous' AND p.effective_from <= o.business_date
  ORDER BY p.effective_from DESC LIMIT 1), 0)`;

export const recoveredAccount: RawBuilder<string> = sql`substr(c.control_account, 1, 3) ||
  CASE ${toMiscellaneous} WHEN 1 THEN '-4490' ELSE '-5900' END`;
