// A letter is the one of its row: its number, its language, whom it goes to; and the print log
// counts every copy of it once.
import { sql } from 'kysely';
import { letterNumber } from '../../domain/letters/kinds.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `letter ${letterNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT l.number FROM letter l LEFT JOIN account a ON a.id = l.account_id
    WHERE json_extract(l.content, '$.number') IS NOT printf('LTR-%06d', l.number)
      OR json_extract(l.content, '$.language') IS NOT l.language
      OR json_extract(l.content, '$.account') IS NOT COALESCE(a.number, '')
      OR (SELECT group_concat(value, char(10)) FROM json_each(l.content, '$.to'))
        IS NOT l.addressee
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its row says`,
};

const copies: Rule<Found> = {
  finds: sql`SELECT l.number FROM letter l JOIN
    (SELECT letter_id, COUNT(*) AS counted, MAX(copy) AS highest, MIN(copy) AS lowest
      FROM letter_print WHERE copy IS NOT NULL GROUP BY letter_id) p ON p.letter_id = l.id
    WHERE p.highest <> p.counted OR p.lowest <> 1 ORDER BY l.number LIMIT 1`,
  says: (row) => `the copies of ${named(row)} are not counted through`,
};

type Run = { readonly id: number };

const counted: Rule<Run> = {
  finds: sql`SELECT r.id FROM letter_run r WHERE r.letters <> (SELECT COUNT(*) FROM letter_print p
      WHERE p.run_id = r.id AND (p.copy IS NULL) = (r.form = 'labels'))
    ORDER BY r.id LIMIT 1`,
  says: ({ id }) => `print run ${id} does not hold as many letters as it says`,
};

const again: Rule<Run> = {
  finds: sql`SELECT r.id FROM letter_run r WHERE r.again_of IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM letter_run o WHERE o.id = r.again_of AND o.sha256 = r.sha256
        AND (SELECT group_concat(letter_id) FROM (SELECT letter_id FROM letter_print
            WHERE run_id = o.id ORDER BY position))
          IS (SELECT group_concat(letter_id) FROM (SELECT letter_id FROM letter_print
            WHERE run_id = r.id ORDER BY position)))
    ORDER BY r.id LIMIT 1`,
  says: ({ id }) => `print run ${id} is not the one that it repeats`,
};

export const letters: Check = {
  name: 'letters',
  title: 'every letter is the one of its row, and every copy of it is counted',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM letter`),
      await firstOf([
        () => firstBroken(book, otherwise),
        () => firstBroken(book, copies),
        () => firstBroken(book, counted),
        () => firstBroken(book, again),
      ]),
    ),
};
