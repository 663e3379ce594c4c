// Reports on paper, read back as a reader reads them, and the same bytes for the same report.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import {
  count,
  head,
  line,
  money,
  type Report,
  type ReportRow,
  sum,
  text,
} from '../../src/domain/reports/report.ts';
import { needs } from '../../test/support/debian.ts';
import { reportPdf } from './report-pdf.ts';

function report(rows: readonly ReportRow[], more: Partial<Report> = {}): Report {
  return {
    city: 'City of Robles Canyon',
    from: '2026-09-15',
    to: '2026-09-15',
    madeAt: '2026-09-16T01:12:00.000Z',
    madeWords: 'Tue 15 Sep 2026 18:12',
    madeBy: '902 Castellan',
    number: 10,
    name: 'receipts',
    title: 'REGISTER OF RECEIPTS',
    columns: [
      text('payer', 'payer', 20),
      text('reason', 'reason', 20),
      count('items', 'items'),
      money('amountCents', 'amount'),
    ],
    rows,
    totals: [sum('TOTAL', null, 2, cents(1_234_567_00))],
    notes: ['A note below.'],
    control: { items: 2, amountCents: cents(1_234_567_00) },
    ...more,
  };
}

function lines(quantity: number): readonly ReportRow[] {
  return Array.from({ length: quantity }, (_, index) =>
    line(`Payer ${index + 1}`, 'paid', 1, cents(100 + index)),
  );
}

/** The pages as text, in their layout, without the spaces at their edges. */
async function read(of: Report): Promise<readonly string[]> {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: await reportPdf(of),
    encoding: 'utf8',
  });
  return stdout.split('\f').slice(0, -1);
}

test('the same report is the same file, and begins like one', async () => {
  const first = Buffer.from(await reportPdf(report(lines(200))));
  const second = Buffer.from(await reportPdf(report(lines(200))));
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.equals(second)).toBe(true);
  const later = { madeAt: '2026-09-16T01:13:00.000Z' };
  const third = Buffer.from(await reportPdf(report(lines(200), later)));
  expect(first.equals(third)).toBe(false);
});

needs('pdftotext', 'every page says what it is, who read it when, and its place', async () => {
  const pages = await read(report(lines(120), { signatures: ['Prepared by', 'Accounting'] }));
  expect(pages.length).toBe(3);
  pages.forEach((page, index) => {
    expect(page).toMatch(/City of Robles Canyon +Tue 15 Sep 2026\n+REGISTER OF RECEIPTS/);
    expect(page).toMatch(/payer +reason +items +amount/);
    expect(page).toContain('Report 10 receipts. Read Tue 15 Sep 2026 18:12 by 902 Castellan.');
    expect(page).toContain(`page ${index + 1} of 3`);
  });
  const all = pages.join('');
  expect(all.match(/Payer \d+ +paid +1 +\d\.\d\d/g)).toHaveLength(120);
  const last = pages.at(-1) ?? '';
  expect(last).toMatch(/TOTAL +2 +1,234,567\.00/);
  expect(last).toMatch(/A note below\.\s+Control: 2 items, 1,234,567\.00/);
  expect(last).toMatch(/Prepared by\s+name +signature +date\s+Accounting\s+name +signature/);
  expect(pages[0]).not.toContain('TOTAL');
});

needs('pdftotext', 'a head goes over to the next page with what it heads', async () => {
  for (const before of [48, 49, 50, 51, 52]) {
    const pages = await read(report([...lines(before), head('Second drawer'), ...lines(3)]));
    const page = pages.find((words) => words.includes('Second drawer')) ?? '';
    expect(page.slice(page.indexOf('Second drawer'))).toContain('Payer 1 ');
  }
});

needs('pdftotext', 'words that are long are broken, never amounts', async () => {
  const long = 'an explanation that goes on about the reason until it must be told in lines';
  const huge = line(long.repeat(2), `${long} ${'x'.repeat(200)}`, 1, cents(-1_234_567_890_12));
  const pages = await read(report([huge]));
  const words = pages.join('').replace(/\s+/g, ' ');
  expect(words).toContain('-1,234,567,890.12');
  for (const word of new Set(long.split(' '))) expect(words).toContain(word);
  expect(words.match(/x/g)?.length).toBeGreaterThanOrEqual(200);
});

needs('pdftotext', 'letters beyond Latin lose their marks or become question marks', async () => {
  const [page = ''] = await read(report([line('Żółkiewska, Núñez 水道', 'ok', 1, cents(1))]));
  expect(page).toContain('Zó?kiewska, Núñez ??');
});

needs('pdftotext', 'a chart says its amounts', async () => {
  const chart = {
    title: 'Over and short',
    bars: [
      { label: '101 Halvorsen', amountCents: cents(150) },
      { label: '102 Abarquez', amountCents: cents(-2500) },
    ],
  };
  const [page = ''] = await read(report(lines(2), { chart }));
  expect(page).toMatch(/Over and short\s+101 Halvorsen +1\.50\s+102 Abarquez +-25\.00/);
});
