// A complaint, or what somebody has to do, has its task, about the same account and of the same
// person and step. Contacts from before tasks were made with them have none.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

const taskless: Rule<{ readonly id: number }> = {
  finds: sql`SELECT c.id FROM contact c LEFT JOIN contact_task x ON x.contact_id = c.id
    LEFT JOIN task t ON t.id = x.task_id
    WHERE c.outcome IN ('task', 'complaint')
        AND c.id >= (SELECT MIN(l.subject_id) FROM chain_link l JOIN contact o
          ON o.id = l.subject_id WHERE l.kind = 'contact' AND o.outcome IN ('task', 'complaint')
            AND l.content LIKE '%"contact_task"%')
        AND t.id IS NULL
      OR x.task_id IS NOT NULL AND (c.outcome NOT IN ('task', 'message', 'complaint')
        OR t.account_id IS NOT c.account_id OR t.made_by <> c.recorded_by
        OR t.made_at <> c.recorded_at OR t.kind = 'claim'
        OR c.outcome = 'complaint' AND t.kind <> 'complaint')
    ORDER BY c.id LIMIT 1`,
  says: ({ id }) => `contact ${id} has no task of its own`,
};

const unfollowed: Rule<{ readonly id: number }> = {
  finds: sql`SELECT c.id FROM enquiry c LEFT JOIN enquiry_task x ON x.enquiry_id = c.id
    LEFT JOIN task t ON t.id = x.task_id LEFT JOIN phone_message m ON m.task_id = t.id
    WHERE (c.outcome IN ('task', 'complaint', 'message')) <> (t.id IS NOT NULL)
      OR t.account_id IS NOT NULL OR t.made_by <> c.recorded_by OR t.made_at <> c.recorded_at
      OR c.outcome = 'complaint' AND t.kind <> 'complaint'
      OR (c.outcome = 'message') <> (m.task_id IS NOT NULL)
      OR m.caller <> c.caller OR m.callback <> c.callback
    ORDER BY c.id LIMIT 1`,
  says: ({ id }) => `call ${id} has no task of its own`,
};

export const contacts: Check = {
  name: 'contacts',
  title: 'what somebody has to do after a contact is a task of its own',
  run: async (book) =>
    finding(
      await countRows(
        book,
        sql`SELECT (SELECT COUNT(*) FROM contact) + (SELECT COUNT(*) FROM enquiry) AS count`,
      ),
      await firstOf([() => firstBroken(book, taskless), () => firstBroken(book, unfollowed)]),
    ),
};
