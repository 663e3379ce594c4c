// What the file refuses of print jobs: nothing is sent without the printer's lease, nor again when
// it may be out already.
import type { Case } from './guard-cases.ts';

const OUT = "(SELECT MAX(job_id) FROM print_job_event WHERE state = 'printed')";
const WAITING = '(SELECT MAX(id) FROM print_job)';
const FENCE = '(SELECT MAX(fence) FROM printer_lease)';
const held = `UPDATE printer_lease SET held = 1 WHERE fence = ${FENCE};`;
const sending = (fence: string, job = WAITING) =>
  `INSERT INTO print_job_event (job_id, state, detail, at, fence)
    VALUES (${job}, 'sending', '', '2026-09-16T17:00:00.000Z', ${fence});`;

export const PRINTING: readonly Case[] = [
  ['a job sent by nobody', sending('NULL'), 'does not hold the printer'],
  ['a job sent under a lease that ended', sending(FENCE), 'does not hold the printer'],
  ['a job sent that is out already', held + sending(FENCE, OUT), 'may be out already'],
  [
    'a drawer shut that nothing was noted of',
    `INSERT INTO drawer_notice VALUES (900, 1, NULL, 'shut', '2026-09-16T17:00:00.000Z',
      '2026-09-16T17:00:09.000Z');`,
    'nothing was noted',
  ],
  [
    'something noted of a drawer after it was shut',
    `INSERT INTO drawer_notice SELECT 900, register, NULL, 'shut', opened_at, noted_at
        FROM drawer_notice LIMIT 1;
      INSERT INTO drawer_notice SELECT 901, register, NULL, 'left-open', opened_at, noted_at
        FROM drawer_notice WHERE id = 900;`,
    'was shut after',
  ],
];
