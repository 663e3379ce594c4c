// What became of each task is of whom it was, and a payment that a customer claims is in no hands
// that take money.
import { sql } from 'kysely';
import { taskNumber } from '../../domain/task.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `task ${taskNumber(number)}`;

/** True of somebody who looks for money at that moment and holds none. */
const away = (person: string, at: string) => sql`EXISTS (SELECT 1 FROM held_role h
  WHERE h.person_id = ${sql.ref(person)} AND h.role IN ('accounting', 'finance-director')
    AND h.from_at <= ${sql.ref(at)} AND ${sql.ref(at)} < h.until_at)`;

const inCashHands: Rule<Found> = {
  finds: sql`SELECT t.number FROM task t WHERE t.kind = 'claim' AND (t.person_id IS t.made_by
      OR t.role NOT IN ('accounting', 'finance-director')
      OR t.role IS NULL AND NOT ${away('t.person_id', 't.made_at')})
    UNION ALL SELECT t.number FROM task t JOIN task_event e ON e.task_id = t.id
    WHERE t.kind = 'claim' AND (e.made_by = t.made_by OR NOT ${away('e.made_by', 'e.made_at')})
    ORDER BY 1 LIMIT 1`,
  says: (row) => `${named(row)}, a claimed payment, was in hands that take money`,
};

const noClaim: Rule<Found> = {
  finds: sql`SELECT t.number FROM task t LEFT JOIN payment_claim c ON c.task_id = t.id
    WHERE (t.kind = 'claim') <> (c.task_id IS NOT NULL) OR c.paid_on > t.business_date
    ORDER BY t.number LIMIT 1`,
  says: (row) => `${named(row)} does not say which payment is claimed`,
};

const astray: Rule<Found> = {
  finds: sql`SELECT t.number FROM task t JOIN task_event e ON e.task_id = t.id
    WHERE e.business_date < t.business_date
      OR EXISTS (SELECT 1 FROM task_event x WHERE x.task_id = t.id AND x.id < e.id
        AND x.state IN ('done', 'cancelled'))
      OR t.kind <> 'claim' AND e.made_by NOT IN (COALESCE(t.person_id, t.made_by), t.made_by)
        AND NOT EXISTS (SELECT 1 FROM supervising u WHERE u.person_id = e.made_by
          AND u.from_at <= e.made_at AND e.made_at < u.until_at)
        AND NOT EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = e.made_by
          AND h.role = t.role AND h.from_at <= e.made_at AND e.made_at < h.until_at)
    ORDER BY t.number LIMIT 1`,
  says: (row) => `${named(row)} went on after its end, or by whom it was not of`,
};

export const tasks: Check = {
  name: 'tasks',
  title: 'every task is done by whom it is of, and no claim by who takes money',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM task`),
      await firstOf([
        () => firstBroken(book, inCashHands),
        () => firstBroken(book, noClaim),
        () => firstBroken(book, astray),
      ]),
    ),
};
