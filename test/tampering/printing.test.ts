// Print jobs, changed behind the book's back: a drawer opened for nothing, a paper sent twice.
import { findsEach } from '../support/tampered-book.ts';

const KICK = "(SELECT MIN(id) FROM print_job WHERE kind = 'kick')";
const AT = "'2026-09-15T18:00:00.000Z'";
const event = (state: string, fence = 'NULL') =>
  `INSERT INTO print_job_event (job_id, state, detail, at, fence)
    VALUES (${KICK}, '${state}', '', ${AT}, ${fence})`;

findsEach([
  [
    'a drawer opened for a receipt that is none',
    `INSERT INTO print_job (register, kind, subject, content, created_at)
      VALUES (1, 'kick', 'receipt 1-000999', '{"kind":"kick","reason":"receipt 1-000999"}', ${AT})`,
    'printing',
    'opens a drawer for receipt 1-000999',
  ],
  [
    'the reason of a kick changed to another receipt',
    `UPDATE print_job SET content = json_replace(content, '$.reason', 'receipt 1-000102')
      WHERE id = ${KICK}`,
    'printing',
    'opens a drawer for receipt 1-000102',
  ],
  [
    'a kick that came out sent again',
    [event('sending', '1'), event('printed'), event('sending', '2')],
    'printing',
    'was sent again when it was printed',
  ],
  [
    'the paper of a receipt taken away',
    "DELETE FROM print_job WHERE subject = 'receipt 1-000101' AND kind = 'paper'",
    'printing',
    'receipt 1-000101 has no paper',
  ],
]);
