// One paper of every kind, for golden files and for trying a printer: a day at the counter of the
// demo city, with the figures that day must give.
import { cents } from '../../src/domain/money.ts';
import { countSheetPaper } from '../../src/domain/papers/count-sheet.ts';
import { depositSlipPaper } from '../../src/domain/papers/deposit-slip.ts';
import { markDuplicate, type Paper } from '../../src/domain/papers/paper.ts';
import { receiptPaper } from '../../src/domain/papers/receipt.ts';
import { signatureSheetPaper } from '../../src/domain/papers/signature-sheet.ts';
import { tapePaper } from '../../src/domain/papers/tape.ts';
import { voidSlipPaper } from '../../src/domain/papers/void-slip.ts';
import { xReadingPaper } from '../../src/domain/papers/x-reading.ts';
import { zReportPaper } from '../../src/domain/papers/z-report.ts';
import { accountPapers } from './sample-account.ts';
import { CITY, CLERK, DAY, SUPERVISOR } from './sample-day.ts';
import { DRAWER_PAPERS } from './sample-drawer-papers.ts';

const receipt = receiptPaper({
  ...DAY,
  receiptNumber: '1-000101',
  at: '2026-09-15T17:42:00.000Z',
  clerk: CLERK,
  payer: 'José Ortega',
  lines: [
    line('Water', 9720, 'Jul 10 to Sep 8, 2026'),
    line('Sewer', 6880, 'Jul 10 to Sep 8, 2026'),
  ],
  tenders: [{ name: 'Cash', amountCents: cents(18000), conditional: false }],
  changeCents: cents(1400),
  voidCode: '4827',
});

function line(title: string, paid: number, period: string) {
  const balanceCents = cents(0);
  return { title, account: '41002379', period, paidCents: cents(paid), balanceCents };
}

const citationReceipt = receiptPaper({
  ...DAY,
  receiptNumber: '1-000102',
  at: '2026-09-15T17:58:00.000Z',
  clerk: CLERK,
  lines: [
    {
      title: 'Parking citation 7000412',
      agency: 'Robles Canyon Police, Parking Enforcement',
      details: ['Time limit, issued Sep 3, 2026'],
      paidCents: cents(5300),
      balanceCents: cents(0),
    },
  ],
  tenders: [
    {
      name: 'Card',
      lastFour: '4242',
      authorisation: '081733',
      amountCents: cents(5300),
      conditional: false,
    },
  ],
  changeCents: cents(0),
  voidCode: '0915',
});

const spanishReceipt = receiptPaper({
  ...DAY,
  language: 'es',
  receiptNumber: '1-000107',
  at: '2026-09-15T18:31:00.000Z',
  clerk: CLERK,
  payer: 'José Núñez',
  lines: [
    line('Water', 9720, 'Jul 10 to Sep 8, 2026'),
    { ...line('Sewer', 6880, 'Jul 10 to Sep 8, 2026'), balanceCents: cents(1200) },
  ],
  tenders: [
    { name: 'Cheque', number: '4471', amountCents: cents(10000), conditional: true },
    { name: 'Efectivo', amountCents: cents(7000), conditional: false },
  ],
  changeCents: cents(400),
  voidCode: '2219',
});

const splitReceipt = receiptPaper({
  ...DAY,
  receiptNumber: '1-000103',
  at: '2026-09-15T18:20:00.000Z',
  clerk: CLERK,
  payer: 'Canyon Rim Service Company of Southern California, a Partnership',
  lines: [
    { title: 'Business tax 2026', account: '60010288', paidCents: cents(10080) },
    { title: 'Application fee', account: '60010288', paidCents: cents(4200) },
    { title: 'State disability access fee', account: '60010288', paidCents: cents(400) },
  ],
  tenders: [
    { name: 'Check', number: '4471', amountCents: cents(10000), conditional: true },
    { name: 'Cash', amountCents: cents(4680), conditional: false },
  ],
  changeCents: cents(0),
  voidCode: '7310',
});

const voidSlip = voidSlipPaper({
  ...DAY,
  voidNumber: '1-V0001',
  receiptNumber: '1-000104',
  receiptAt: '2026-09-15T19:05:00.000Z',
  at: '2026-09-15T19:09:00.000Z',
  clerk: CLERK,
  approver: SUPERVISOR,
  reason: 'Wrong account',
  copyReturned: true,
  lines: [{ title: 'Water, irrigation', account: '41005513', amountCents: cents(7500) }],
  returned: [{ name: 'Check no. 2208', amountCents: cents(7500) }],
});

const NOTES = [
  { label: '20.00', pieces: 14, amountCents: cents(28000) },
  { label: '10.00', pieces: 5, amountCents: cents(5000) },
  { label: '5.00', pieces: 6, amountCents: cents(3000) },
  { label: '1.00', pieces: 32, amountCents: cents(3200) },
];
const COINS = [
  { label: '.25', pieces: 40, amountCents: cents(1000) },
  { label: '.10', pieces: 40, amountCents: cents(400) },
  { label: '.05', pieces: 30, amountCents: cents(150) },
  { label: '.01', pieces: 30, amountCents: cents(30) },
];

const countSheet = countSheetPaper({
  ...DAY,
  reference: '1-0915 attempt 1',
  occasion: 'Close',
  at: '2026-09-15T23:48:00.000Z',
  attempt: 1,
  countedBy: CLERK,
  rows: [...NOTES, ...COINS],
  checks: { count: 2, amountCents: cents(17500) },
  cardTerminal: { count: 1, amountCents: cents(5300) },
});

const xReading = xReadingPaper({
  ...DAY,
  reference: '1-0915 X1',
  clerk: CLERK,
  at: '2026-09-15T20:00:00.000Z',
  openedAt: '2026-09-15T15:02:00.000Z',
  firstReceipt: '1-000101',
  lastReceipt: '1-000105',
  receipts: 5,
  voids: 1,
  noSales: 0,
  drops: 0,
  heldBaskets: 1,
  abandonedBaskets: 0,
});

const zReport = zReportPaper({
  ...DAY,
  clerk: CLERK,
  openedAt: '2026-09-15T15:02:00.000Z',
  closedAt: '2026-09-16T00:05:00.000Z',
  firstReceipt: '1-000101',
  lastReceipt: '1-000105',
  receipts: 5,
  voids: 1,
  noSales: 0,
  duplicates: 1,
  abandonedBaskets: 0,
  floatCents: cents(20000),
  dropsCents: cents(0),
  changeGivenCents: cents(1400),
  tenders: [
    { name: 'Cash', attemptCents: [cents(40780), cents(40780)], expectedCents: cents(41280) },
    { name: 'Checks', attemptCents: [cents(17500), cents(17500)], expectedCents: cents(17500) },
    { name: 'Card', attemptCents: [cents(5300), cents(5300)], expectedCents: cents(5300) },
  ],
  floatBack: [
    { label: '100', pieces: 2, amountCents: cents(20_000) },
    { label: '5', pieces: 1, amountCents: cents(500) },
  ],
  fundGives: [{ label: '1', pieces: 5, amountCents: cents(500) }],
  approver: SUPERVISOR,
  reason: 'Counted twice, cause not found',
});

const depositSlip = depositSlipPaper({
  ...DAY,
  depositNumber: 'D-000001',
  bag: '00417733',
  bankAccount: 'General checking, ending 0042',
  sealedAt: '2026-09-16T00:20:00.000Z',
  currency: [
    { label: '20.00', pieces: 9, amountCents: cents(18000) },
    { label: '1.00', pieces: 20, amountCents: cents(2000) },
  ],
  coin: [{ label: '.25', pieces: 31, amountCents: cents(775) }, loosePennies(5)],
  checks: [
    { number: '4471', receipt: '1-000103', amountCents: cents(10000) },
    { number: '2208', receipt: '1-000105', amountCents: cents(7500) },
  ],
  preparedBy: CLERK,
  verifiedBy: SUPERVISOR,
  verifiedAt: '2026-09-16T00:31:00.000Z',
});

function loosePennies(pieces: number) {
  return { label: '.01', pieces, amountCents: cents(pieces) };
}

const signatureSheet = signatureSheetPaper({
  ...DAY,
  reference: '2026-09-15 business tax 1',
  department: 'Business tax',
  source: 'all sources',
  tapeVersion: 1,
  rows: [
    {
      tapeCents: cents(16480),
      postedCents: cents(14680),
      receipt: '1-000103',
      note: 'differs by 18.00',
    },
  ],
  causes: ['Transposition: 164.80 for 146.80, 18.00 is 9 x 2.00'],
  preparedBy: { by: CLERK, at: '2026-09-16T00:12:00.000Z' },
});

const tape = tapePaper({
  ...DAY,
  reference: '2026-09-15 water 1',
  at: '2026-09-16T00:10:00.000Z',
  operator: CLERK,
  stubs: { department: 'Water and sewer', version: 1 },
  entries: [
    { amountCents: cents(16600), sign: '+' },
    { amountCents: cents(5700), sign: '+', struck: true },
    { amountCents: cents(8000), sign: '+' },
    { amountCents: cents(500), sign: '-' },
  ],
});

const duplicate = markDuplicate(receipt, {
  copy: 2,
  at: '2026-09-15T18:01:00.000Z',
  by: '102 Clerk B',
});

/** Named as their golden files are. */
export const SAMPLE_PAPERS: Readonly<Record<string, Paper>> = {
  receipt,
  'receipt-citation': citationReceipt,
  'receipt-split': splitReceipt,
  'receipt-duplicate': duplicate,
  'receipt-spanish': markDuplicate(spanishReceipt, {
    copy: 2,
    at: '2026-09-15T21:04:00.000Z',
    by: SUPERVISOR,
  }),
  'void-slip': voidSlip,
  ...accountPapers(CITY, CLERK, SUPERVISOR),
  'count-sheet': countSheet,
  'x-reading': xReading,
  'z-report': zReport,
  'deposit-slip': depositSlip,
  'signature-sheet': signatureSheet,
  tape,
  ...DRAWER_PAPERS,
};
