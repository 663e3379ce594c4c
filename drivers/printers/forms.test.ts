// What is printed on forms that are laid in: on the form alone, whole, or not at all.
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { endorsementPaper, validationPaper } from '../../src/domain/papers/endorsement.ts';
import { CITY } from '../paper/sample-day.ts';
import { SAMPLE_FORMS } from '../paper/sample-forms.ts';
import { joinRuns } from './byte-run.ts';
import { encodeForm, prepareJob } from './encode-job.ts';
import { PROFILES } from './profile.ts';
import { readPaper } from './virtual/read-paper.ts';

const H6000 = PROFILES['epson-tm-h6000'];
const { validation } = SAMPLE_FORMS;

describe('on a form', () => {
  test('a validation is one line, and nothing is on the roll', async () => {
    const bytes = joinRuns(await encodeForm({ kind: 'slip', paper: validation }, H6000));
    const lines = readPaper(bytes).filter(({ thing }) => thing === 'line');
    expect(lines).toMatchObject([{ station: 'slip' }]);
  });
  test('any amount fits; what has no room is refused before a byte', async () => {
    const endless = { ...CITY, name: 'W\x1bp\0'.repeat(900) };
    const facts = { receiptNumber: '99-999999', businessDate: '2026-09-15', clerkNumber: '101' };
    const amountCents = cents(9_000_000_000_000);
    const paper = endorsementPaper({
      ...{ ...facts, city: endless, bankAccount: 'X', checkNumber: '1'.repeat(40), amountCents },
    });
    expect(await prepareJob({ kind: 'slip', paper, side: 'back' }, H6000)).toMatchObject({
      outcome: 'not-printed',
      reason: expect.stringContaining('lines on a form of 24'),
    });
    const most = validationPaper({ ...facts, city: CITY, paidCents: amountCents });
    const bytes = joinRuns(await encodeForm({ kind: 'slip', paper: most }, H6000));
    expect(Buffer.from(bytes).toString('latin1')).toContain('90,000,000,000.00');
  });
});

test('a printer without a slot for forms says so, and sends nothing', async () => {
  const job = { kind: 'slip', paper: validation } as const;
  expect(await prepareJob(job, PROFILES['epson-tm-t88v'])).toMatchObject({
    outcome: 'not-printed',
    reason: 'Epson TM-T88V, 80 mm roll: it cannot print on the front of a form.',
  });
});
