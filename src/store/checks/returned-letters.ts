// What follows a returned check is of that check: its letters and its demand go to who owes it, the
// demand was made once by certified mail, and what its mailing cost is what was raised.
import { sql } from 'kysely';
import { returnedNumber } from '../../domain/returned-item.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `returned item ${returnedNumber(number)}`;

/** The account on which the return is owed. */
const OWED_ON = sql`COALESCE(n.account_id,
  (SELECT i.account_id FROM open_item i WHERE i.id = n.unaccounted_item_id))`;

const letterOfAnother: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_letter w JOIN returned_item n ON n.id = w.returned_id
    JOIN letter l ON l.id = w.letter_id
    WHERE l.account_id IS NOT ${OWED_ON} OR l.business_date <> n.business_date
      OR l.kind <> CASE w.purpose WHEN 'notice' THEN 'returned-item'
        WHEN 'suspension' THEN 'suspension-notice' ELSE 'cash-only' END
    ORDER BY n.number LIMIT 1`,
  says: (row) => `a letter of ${named(row)} was written to somebody else`,
};

const demandOfAnother: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_demand d JOIN returned_item n ON n.id = d.returned_id
    JOIN letter l ON l.id = d.letter_id JOIN letter_sending s ON s.id = d.sending_id
    LEFT JOIN entry e ON e.id = d.entry_id
    WHERE l.account_id IS NOT ${OWED_ON} OR l.kind <> 'check-demand' OR s.letter_id <> l.id
      OR s.method <> 'certified' OR d.business_date < n.business_date
      OR json_extract(l.fields, '$.pay_by') IS NOT d.answer_by
      OR json_extract(l.fields, '$.certified_no') IS NOT s.certified_number
      OR json_extract(l.fields, '$.mailing_cost') IS NOT d.mailing_cents
      OR d.mailing_cents <> COALESCE((SELECT SUM(m.amount_cents) FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id
        WHERE m.entry_id = d.entry_id AND c.item_id = d.mailing_item_id AND m.side = 'D'), 0)
      OR (d.entry_id IS NOT NULL AND (e.source <> 'NSF' OR e.business_date <> d.business_date))
    ORDER BY n.number LIMIT 1`,
  says: (row) => `the demand of ${named(row)} is not what its letter says`,
};

const unpaidDocument: Rule<Found> = {
  finds: sql`SELECT n.number FROM suspended_document s JOIN returned_item n ON n.id = s.returned_id
    WHERE NOT EXISTS (SELECT 1 FROM receipt_line l WHERE l.receipt_id = n.receipt_id
      AND l.line = s.receipt_line AND l.account_id IS s.account_id)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} suspends what its receipt never sold`,
};

const sentEarly: Rule<{ readonly number: number }> = {
  finds: sql`SELECT l.number FROM letter_sending s JOIN letter l ON l.id = s.letter_id
    WHERE s.sent_on < l.business_date OR s.business_date < l.business_date
    ORDER BY l.number LIMIT 1`,
  says: ({ number }) => `letter ${number} left before it was written`,
};

export const returnedLetters: Check = {
  name: 'returned-letters',
  title: 'what follows a returned check is of that check, and letters left after they were written',
  run: async (book) =>
    finding(
      await countRows(
        book,
        sql`SELECT (SELECT COUNT(*) FROM returned_letter) + (SELECT COUNT(*) FROM returned_demand)
          + (SELECT COUNT(*) FROM letter_sending) AS count`,
      ),
      await firstOf([
        () => firstBroken(book, letterOfAnother),
        () => firstBroken(book, demandOfAnother),
        () => firstBroken(book, unpaidDocument),
        () => firstBroken(book, sentEarly),
      ]),
    ),
};
