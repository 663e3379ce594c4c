// Days of the calendar and slips of paper books, put in behind the program's back.
import { findsEach } from '../support/tampered-book.ts';

const AT = `'2026-09-15T16:00:00.000Z'`;
const BOOK = `INSERT INTO paper_book VALUES (1, 101, 110, 1, ${AT})`;
const MOVE = `INSERT INTO paper_book_move VALUES (1, 1, 'issued', 1, 4, ${AT})`;
const slip = (
  id: number,
  number: number,
  receipt: string,
  keyedBy: string,
  written = '2026-09-14',
) =>
  `INSERT INTO paper_slip VALUES (${id}, ${number}, ${receipt}, '${written}', 2, NULL, ${keyedBy},
    '2026-09-15T16:00:00.000Z')`;
const FIRST = '(SELECT MIN(id) FROM receipt)';
const NEXT = '(SELECT MIN(id) + 1 FROM receipt)';
const CLERK = `(SELECT clerk_id FROM receipt WHERE id = ${FIRST})`;

findsEach([
  [
    'a day off made up',
    `INSERT INTO calendar_day VALUES (900, '2026-09-16', 'holiday', 'Harvest', 'nobody')`,
    'city',
    'calendar_day 900 came with no link',
  ],
  [
    'a holiday made a working day',
    `UPDATE calendar_day SET kind = 'open' WHERE day = '2026-11-26'`,
    'records',
    'calendar_day no longer holds',
  ],
  ['a book nobody received', BOOK, 'links', 'paper-book 1 (table paper_book) is in no chain'],
  ['a slip of no book', slip(1, 99, FIRST, CLERK), 'paper-slips', 'P-000099 is in no book'],
  [
    'a number used by two receipts',
    [BOOK, MOVE, slip(1, 101, FIRST, CLERK), slip(2, 101, NEXT, CLERK)],
    'paper-slips',
    'P-000101 is used twice',
  ],
  [
    'a slip written after its receipt',
    [BOOK, MOVE, slip(1, 101, FIRST, CLERK, '2026-09-16')],
    'paper-slips',
    'P-000101 belongs to a receipt of somebody else or of an earlier date',
  ],
  [
    'a slip checked by whoever keyed it',
    [
      BOOK,
      MOVE,
      slip(1, 101, FIRST, CLERK),
      `INSERT INTO paper_slip_check VALUES (1, 1, ${CLERK}, '2026-09-15T16:00:00.000Z')`,
    ],
    'paper-slips',
    'P-000101 was checked by whoever keyed it',
  ],
]);
