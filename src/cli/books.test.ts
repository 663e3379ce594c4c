// The commands over a finished book: report, export gl, verify and nightly, as a person or a
// scheduler meets them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { demoDesk, deskOn, temporaryPath } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import { runTenkey, runTenkeyWith } from '../../test/support/command-line.ts';
import { needs } from '../../test/support/debian.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { DATE, takeTheMoney } from '../../test/support/short-day.ts';
import { tamper } from '../../test/support/tamper.ts';
import { closedDayCopy } from '../../test/support/tampered-book.ts';
import { CHECKS } from '../desk/verify-book.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { lineReports } from '../lines/line-reports.ts';

let folders = 0;
function folder(): string {
  folders += 1;
  return temporaryPath(`out-${folders}`);
}

async function paidBook(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await takeTheMoney(desk);
  await close();
  return path;
}

test('without a name the reports are listed', async () => {
  const { code, out } = await runTenkey('no-store.sqlite', 'report');
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('  1  daily-cash-receipts          the whole day with its proof');
  const listed = await runTenkey('no-store.sqlite', 'report', '--json');
  expect(JSON.parse(listed.out)).toHaveLength(REPORTS.length + (await lineReports()).length);
});

test('a report as text, CSV and JSON; the date is the one of the book unless told', async () => {
  const path = await closedDayCopy();
  const text = await runTenkey(path, 'report', '3');
  expect(text.out).toContain('Tue 15 Sep 2026\n3 RECEIPTS BY TENDER\n');
  const wide = await runTenkey(path, 'report', 'voids', '--columns', '132');
  expect(wide.out).toContain('wrong account; copy not returned');
  const csv = await runTenkey(path, 'report', 'by-tender', '--csv', '--date', DATE);
  expect(csv.out).toMatch(/^row,tender,name,items,amount\nline,cash,Cash,2,212\.80\n/);
  const json = await runTenkey(path, 'report', 'by-tender', '--json');
  expect(JSON.parse(json.out).control).toEqual({ items: 4, amountCents: 44080 });
});

test('a report of several dates, and as a PDF beside what is there', async () => {
  const path = await closedDayCopy();
  const months = ['--from', '2026-08-01', '--to', DATE] as const;
  const voids = await runTenkey(path, 'report', 'voided-receipts', ...months, '--json');
  expect(JSON.parse(voids.out)).toMatchObject({
    from: '2026-08-01',
    to: DATE,
    madeBy: 'the command line',
    control: { items: 1, amountCents: 7500 },
  });
  const file = join(folder(), 'voids.pdf');
  const pdf = ['report', 'voided-receipts', ...months, '--pdf', file] as const;
  expect(await runTenkey(path, ...pdf)).toEqual({ code: 0, out: `${file}\n`, err: '' });
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(dirname(file))).toEqual(['voids.pdf']);
  await runTenkey(path, ...pdf);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('an unknown report and an uncounted drawer are refused with a next step', async () => {
  const path = await paidBook();
  expect(await runTenkey(path, 'report', 'profit')).toEqual({
    code: 1,
    out: '',
    err:
      'There is no report profit.\n' +
      `Next: Take one of the list, by its name or a number from 1 to ${REPORTS.length}.\n`,
  });
  expect(await runTenkey(path, 'report', 'journal', '--json')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Drawer 1 is not counted yet.'),
  });
});

test('the ledger file is written with its hash, and again gives the same bytes', async () => {
  const path = await closedDayCopy();
  const out = folder();
  const words = ['export', 'gl', '--date', DATE, '--out', out] as const;
  const first = await runTenkey(path, ...words);
  expect(first.code).toBe(0);
  expect(first.out).toContain('19 lines, debits = credits = 933.60\n');
  const bytes = readFileSync(join(out, 'GL_20260915_001.csv'), 'utf8');
  await expect(bytes.replace(/[0-9a-f]{64}/g, 'HASH')).toMatchFileSnapshot('golden/short-day.csv');
  expect((await runTenkey(path, ...words)).out).toBe(first.out);
  expect(readFileSync(join(out, 'GL_20260915_001.csv'), 'utf8')).toBe(bytes);
  const detail = await runTenkey(path, ...words, '--detail', '--format', 'hledger', '--json');
  expect(JSON.parse(detail.out)).toMatchObject({ again: false, lines: 51 });
  expect(readdirSync(out).sort()).toEqual([
    'GL_20260915_001.csv',
    'GL_20260915_001.csv.sha256',
    'GL_20260915_002.journal',
    'GL_20260915_002.journal.sha256',
  ]);
});

needs('hledger', 'hledger accepts the exported day and finds its balances', async () => {
  const path = await closedDayCopy();
  const out = folder();
  for (const detail of [[], ['--detail']]) {
    const words = ['export', 'gl', '--date', DATE, '--out', out, '--format', 'hledger', ...detail];
    expect((await runTenkey(path, ...words)).code).toBe(0);
  }
  const balances = ['001', '002'].map((number) => {
    const file = join(out, `GL_20260915_${number}.journal`);
    expect(spawnSync('hledger', ['-f', file, 'check', '--strict']).status).toBe(0);
    const words = ['-f', file, 'balance', '--flat', '-N', '-O', 'csv'];
    return spawnSync('hledger', words, { encoding: 'utf8' }).stdout;
  });
  expect(balances[0]).toContain('"990-1130","$382.80"');
  expect(balances[1]).toBe(balances[0]);
});

test('nothing is exported before the day is closed', async () => {
  const path = await paidBook();
  expect(await runTenkey(path, 'export', 'gl', '--date', DATE)).toMatchObject({
    code: 1,
    err: expect.stringContaining('The business date Tue 15 Sep 2026 is not closed.\nNext: '),
  });
});

test('verify says what holds, and ends with 3 when something does not', async () => {
  const path = await closedDayCopy();
  const sound = await runTenkey(path, 'verify');
  expect(sound).toMatchObject({ code: 0, err: '' });
  expect(sound.out).toMatch(/^ok {6}file {10} {2}the file is whole/);
  tamper(path, "UPDATE receipt SET payer = 'Nobody' WHERE number = 103");
  const broken = await runTenkey(path, 'verify');
  expect(broken.code).toBe(3);
  expect(broken.out).toContain('BROKEN  records: register-1 link ');
  // The index of find still has the name that the receipt had; what lines say is two checks more.
  expect(broken.err).toBe(
    `The book is broken: 2 of ${CHECKS.length + 2} checks failed.\n` +
      'Next: Take no more payments on this book. Copy the file as it is and call the auditor.\n',
  );
  const json = await runTenkey(path, 'verify', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ sound: false });
});

test('the night is quiet when all is well', async () => {
  const path = await closedDayCopy();
  const out = folder();
  const words = ['nightly', '--date', DATE, '--out', out] as const;
  expect(await runTenkey(path, ...words)).toEqual({ code: 0, out: '', err: '' });
  expect(readdirSync(out)).toContain('GL_20260915_001.csv');
  expect(await runTenkey(path, ...words)).toEqual({ code: 0, out: '', err: '' });
  expect(readdirSync(out)).toHaveLength(2);
});

test('the night copies the book also when its day is not closed', async () => {
  const path = await paidBook();
  const copies = folder();
  mkdirSync(copies);
  const name = basename(path, '.sqlite');
  const old = ['20240229T050000Z', '20240301T050000Z', '20240302T050000Z'];
  for (const stamp of old) {
    writeFileSync(join(copies, `${name}-${stamp}.sqlite`), 'old');
    writeFileSync(join(copies, `${name}-${stamp}.sqlite.sha256`), 'old');
  }
  tamper(path, "UPDATE policy SET value = 1 WHERE name LIKE 'copies.keep-%'");
  const broken = await runTenkey(path, 'nightly', '--copies', copies);
  expect(broken).toMatchObject({ code: 3, err: expect.stringMatching(/^records: office link/) });
  expect(readdirSync(copies)).toHaveLength(6);
  tamper(
    path,
    "UPDATE policy SET value = 14 WHERE name = 'copies.keep-days'",
    "UPDATE policy SET value = 8 WHERE name = 'copies.keep-weeks'",
    "UPDATE policy SET value = 24 WHERE name = 'copies.keep-months'",
  );
  const { code, err } = await runTenkey(path, 'nightly', '--copies', copies);
  expect([code, err]).toEqual([1, expect.stringContaining(' is not closed.')]);
  const copy = `${name}-20260915T153000Z.sqlite`;
  expect(readdirSync(copies)).toContain(`${copy}.sha256`);
  expect((await runTenkey(join(copies, copy), 'verify')).code).toBe(0);
});

test('without --copies the copies lie beside the store, and the old ones go', async () => {
  const path = await closedDayCopy();
  const name = basename(path, '.sqlite');
  const copies = join(dirname(path), 'copies');
  mkdirSync(copies, { recursive: true });
  // Thirty nights of one old month: eight weeks and two months are covered by the newest of them.
  const stamps = Array.from({ length: 30 }, (_, day) => `202401${`${day + 1}`.padStart(2, '0')}`);
  for (const stamp of stamps) {
    writeFileSync(join(copies, `${name}-${stamp}T050000Z.sqlite`), 'old');
  }
  const said = await runTenkey(path, 'nightly', '--json', '--out', folder());
  const { removed, copy } = JSON.parse(said.out);
  expect(copy).toMatchObject({ path: join(copies, `${name}-20260915T153000Z.sqlite`) });
  // 13 days before tonight's, and the Sundays 14 and 7 January that are none of them.
  const left = readdirSync(copies).filter((one) => one.startsWith(`${name}-2024`));
  const day = (one: string) => Number(one.slice(name.length + 7, name.length + 9));
  expect(left.map(day)).toEqual([7, 14, ...Array.from({ length: 13 }, (_, at) => 18 + at)]);
  expect(removed).toHaveLength(15);
});

test('the night of a Sunday in the middle of the book is quiet', async () => {
  const { path, close } = await realDesk();
  await close();
  const openDesk = async (file: string) =>
    ({ ok: true, value: deskOn(file, morningOf(8)).desk }) as const;
  const words = ['nightly', '--date', '2026-09-20', '--out', folder()] as const;
  expect(await runTenkeyWith({ openDesk }, path, ...words)).toEqual({ code: 0, out: '', err: '' });
});

test('the night says which deposit is late', async () => {
  const { desk, path, close } = await realDesk();
  await takeTheMoney(desk);
  await close();
  const openDesk = async (file: string) =>
    ({ ok: true, value: deskOn(file, morningOf(2)).desk }) as const;
  const words = ['nightly', '--date', '2026-09-16', '--out', folder()] as const;
  expect(await runTenkeyWith({ openDesk }, path, ...words)).toEqual({
    code: 0,
    out: 'deposit of Tue 15 Sep 2026 is late: it was due on Wed 16 Sep 2026\n',
    err: '',
  });
});

test('without a date the night is about the last day a drawer was open', async () => {
  const fresh = await demoDesk();
  await fresh.close();
  expect(await runTenkey(fresh.path, 'nightly')).toEqual({ code: 0, out: '', err: '' });
  const path = await closedDayCopy();
  // Moving the book's date by hand is noticed, but only after the ledger file of the 15th is made.
  tamper(path, "UPDATE city SET demo_date = '2026-09-18'");
  const said = await runTenkey(path, 'nightly', '--json', '--out', folder());
  expect(said.err).toContain('city');
  tamper(path, "UPDATE city SET demo_date = '2026-09-15'");
  const night = await runTenkey(path, 'nightly', '--json', '--out', folder());
  expect(JSON.parse(night.out)).toMatchObject({ date: DATE, exported: { again: true } });
});

test.each([
  ['2062-09-15', 'Fri 15 Sep 2062'],
  ['2026-09-16', 'Wed 16 Sep 2026'],
  ['1926-09-15', 'Wed 15 Sep 1926'],
])('the night refuses the mistyped %s', async (date, words) => {
  const path = await closedDayCopy();
  expect(await runTenkey(path, 'nightly', '--date', date, '--out', folder())).toEqual({
    code: 1,
    out: '',
    err:
      `The book has no ${words}: it goes from Mon 14 Sep 2026 to Tue 15 Sep 2026.\n` +
      'Next: Name a date in between with --date, as YYYY-MM-DD.\n',
  });
});

test('the night refuses a day that is not closed and stops at a broken book', async () => {
  const open = await paidBook();
  expect(await runTenkey(open, 'nightly')).toMatchObject({ code: 1, out: '' });
  const path = await closedDayCopy();
  tamper(path, "UPDATE receipt SET payer = 'Nobody' WHERE number = 103");
  const words = ['nightly', '--date', DATE, '--out', folder()] as const;
  expect(await runTenkey(path, ...words)).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/^records: register-1 link \d+ \(receipt 3\): payer was .*\nNext: /),
  });
  tamper(path, 'UPDATE receipt SET total_cents = 1 WHERE number = 101');
  expect((await runTenkey(path, ...words)).err).toContain(
    'The proof of 2026-09-15 no longer comes out as it was closed.',
  );
});
