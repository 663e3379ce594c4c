// What is known of people, who looked at it, and the indexes of find, changed behind their back.
import { findsEach } from '../support/tampered-book.ts';

findsEach([
  [
    'a phone of another',
    "UPDATE identifier SET key = '8055550199' WHERE shown = '805-555-0119'",
    'records',
    'identifier no longer holds',
  ],
  [
    'a hold taken away',
    "DELETE FROM hold WHERE kind = 'medical'",
    'records',
    'hold no longer holds',
  ],
  [
    'a note in other words',
    "UPDATE note SET words = 'nothing' WHERE kind = 'letter'",
    'records',
    'note no longer holds',
  ],
  [
    'a hold slipped in',
    "INSERT INTO hold VALUES (900, 'legal', '', '2026-09-15', NULL, 1, NULL)",
    'city',
    'hold 900 came with no link',
  ],
  [
    'a look-up slipped in',
    "INSERT INTO look_up VALUES (900, 'account', 1, 1, '2026-09-15', '2026-09-15T16:00:00Z', 1)",
    'links',
    'look-up 900 (table look_up) is in no chain',
  ],
  [
    'an account hidden from find',
    'DELETE FROM find_account WHERE rowid = 1',
    'find',
    'find_account differs from account_words at row 1',
  ],
  [
    'an account found under another name',
    "UPDATE find_account SET words = ' somebody else ' WHERE rowid = 2",
    'find',
    'find_account differs from account_words at row 2',
  ],
  [
    'an account found that is not there',
    "INSERT INTO find_account (rowid, words) VALUES (999999, ' nobody ')",
    'find',
    'find_account differs from account_words at row 999999',
  ],
  [
    'a payer hidden from find',
    'DELETE FROM find_payer WHERE rowid = (SELECT MIN(rowid) FROM find_payer)',
    'find',
    'find_payer differs from payer at row 1',
  ],
  [
    'an account under another name, in the table and in the index',
    [
      "UPDATE account_words SET words = ' SOMEBODY ' WHERE id = 3",
      "UPDATE find_account SET words = ' SOMEBODY ' WHERE rowid = 3",
    ],
    'find',
    'account 500397 is not found by its name',
  ],
  [
    'a payer forgotten',
    ['DELETE FROM find_payer WHERE rowid = 1', 'DELETE FROM payer WHERE id = 1'],
    'find',
    'is not found by its name',
  ],
]);
