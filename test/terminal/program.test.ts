// The built program on a real terminal: first start, a payment, bursts, windows, and every way out.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import type { TestDesk } from '../support/book.ts';
import { accepted, counterOf, lineFor } from '../support/counter.ts';
import {
  atPayment,
  buildProgram,
  counterFolder,
  emptyFolder,
  endAll,
  resized,
  sendFresh,
  startInShell,
  startProgram,
} from './program.ts';

const WATER = '1000410023792610050000166000\r';
const ESC = '\u001b';

let program: string;

beforeAll(() => {
  program = buildProgram();
});
afterEach(endAll);

describe('starting', () => {
  test('in an empty folder makes the demo city and asks who is there', async () => {
    const folder = emptyFolder();
    const terminal = startProgram(folder);
    await terminal.until('SIGN IN');
    expect(terminal.text()).toContain('Robles Canyon');
    expect(terminal.text()).toContain('is 101 with PIN 4827');
    expect(readdirSync(folder)).toContain('tenkey.sqlite');
    terminal.send('101\r4827\r');
    await terminal.until('CHOOSE [opens and counts the drawer]');
    terminal.send('9\r');
    await terminal.until('NUMBER _');
    terminal.send('0\r');
    expect(await terminal.ended).toMatchObject({ exitCode: 0 });
  });

  test('without a terminal says how to get one, and what there is', () => {
    const folder = emptyFolder();
    const said = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
    expect(said.stdout + said.stderr).toMatch(/terminal/);
    expect(said.stdout + said.stderr).toContain('tenkey play');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('at a register in use is refused by name; another works beside it', async () => {
    const folder = await counterFolder();
    const first = await atPayment(folder);
    const refused = startProgram(folder);
    expect(await refused.ended).toMatchObject({ exitCode: 1 });
    expect(refused.text()).toMatch(/Register 1 is in use by another\s+terminal since/);
    const second = await atPayment(folder, ['start', '--register', '2']);
    first.send(`${WATER}*\r`);
    second.send('7000412\r*\r');
    await first.until('Receipt 1-000101 is posted.');
    await second.until('Receipt 2-000101 is posted.');
  });
});

describe('a payment', () => {
  test('from a scan in one write to the paper', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(WATER);
    await terminal.until('PAY [166.00]');
    terminal.send('*18000\r');
    await terminal.until('Receipt 1-000101 is posted.');
    expect(terminal.text()).toContain('CHANGE');
    expect(terminal.text()).toContain('next receipt 1-000102');
    await terminal.until('PRINTER ok');
    await papersIn(folder, 1);
  });

  test('of 500 keys in one write takes every one of them, in order', async () => {
    const terminal = await atPayment(await counterFolder());
    terminal.send('1*31\r'.repeat(100));
    await terminal.until('100 items');
    expect(terminal.text()).toContain('500.00');
    terminal.send('2*91\r');
    await terminal.until('101 items');
    expect(terminal.text()).toContain('500.40');
  });

  test('takes keys that were sent while its screens were still opening', async () => {
    const folder = await counterFolder();
    const terminal = startProgram(folder);
    await terminal.until('SIGN IN');
    terminal.send('101\r4827\r');
    terminal.send(`\r${WATER}`);
    terminal.send('*\r');
    await terminal.until('Receipt 1-000101 is posted.');
  });

  test('goes on in every window, and in one too small no key acts unseen', async () => {
    const terminal = await atPayment(await counterFolder());
    terminal.send(`${WATER}\r7000412\r12`);
    await terminal.until('PAY 0.12_');
    for (const [columns, rows] of [
      [100, 30],
      [132, 43],
      [80, 24],
    ] as const) {
      await resized(terminal, columns, rows);
      expect(terminal.rows()[1]).toMatch(/^PAY +next receipt 1-000101$/);
      expect(terminal.text()).toContain('PAY 0.12_');
      expect(terminal.text()).toContain('Rosa Ortega');
    }
    terminal.resize(60, 20);
    await terminal.until('It has 60x20, and must have at least 80x24.');
    terminal.send('-*\r');
    await terminal.until('3 keys kept until then.');
    terminal.resize(80, 24);
    await terminal.until('3 keys pressed unseen were kept');
    expect(terminal.text()).toContain('PAY 0.12_');
    await sendFresh(terminal, '\r');
    await terminal.until('Receipt 1-000101 is posted.');
    expect(terminal.text()).toContain('219.00');
  });
});

describe('a large basket', () => {
  const AMOUNTS = Array.from({ length: 12 }, (_, index) => 99_999_999_99 - index);

  async function largeBasket({ desk }: TestDesk): Promise<void> {
    const line = await lineFor(desk, '41002379');
    const lines = AMOUNTS.map((amount, index) => ({
      ...line,
      accountId: index + 1,
      label: `Water and sewer 4100000${index} Canyon View Homeowners Association of the North`,
      dueCents: cents(amount),
      amountCents: cents(amount),
    }));
    accepted(await saveBasket(desk, await counterOf(desk), { ...EMPTY_BASKET, lines }));
  }

  const grouped = (amount: number) =>
    (amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });

  test('shows every row there is room for, and never cuts an amount', async () => {
    const terminal = startProgram(await counterFolder(largeBasket));
    await terminal.until('SIGN IN');
    terminal.send('101\r4827\r');
    await terminal.until('CHOOSE [Pay]');
    terminal.send('\r');
    await terminal.until('Nothing of it is posted.');
    await sendFresh(terminal, '\r');
    await terminal.until('FIND _');
    for (const [columns, rows] of [
      [132, 43],
      [100, 30],
      [80, 24],
    ] as const) {
      await resized(terminal, columns, rows);
      const shown = terminal.rows();
      for (const [index, amount] of AMOUNTS.entries()) {
        const row = shown.find((text) => text.trimStart().startsWith(`${index + 1}  Water`));
        expect(row, `row ${index + 1} at ${columns}x${rows}\n${terminal.text()}`).toBeDefined();
        expect(row?.split(grouped(amount))).toHaveLength(3);
      }
      const total = AMOUNTS.reduce((sum, amount) => sum + amount, 0);
      expect(shown.find((text) => text.includes('TOTAL'))).toContain(grouped(total));
    }
  });
});

describe('the end', () => {
  test('by kill -9 in the middle of a basket: the next start offers it', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(`${WATER}100.\r`);
    await terminal.until('Part payment: 100.00 of 166.00.');
    terminal.kill();
    await terminal.ended;
    const again = startProgram(folder);
    await again.until('SIGN IN');
    again.send('101\r4827\r');
    await again.until('A basket is in hand');
    again.send('\r');
    await again.until('Nothing of it is posted.');
    await sendFresh(again, '\r*\r');
    await again.until('Receipt 1-000101 is posted.');
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s gives the terminal and the register back', async (signal, code) => {
    const folder = await counterFolder();
    const terminal = startInShell(folder);
    await terminal.until('SIGN IN');
    expect(terminal.onAlternateScreen()).toBe(true);
    const [, pid] = /pid (\d+)/.exec(terminal.raw) ?? [];
    process.kill(Number(pid), signal);
    await terminal.until('looked');
    expect(terminal.onAlternateScreen()).toBe(false);
    expect(terminal.text()).toContain(`code ${code}\nicanon\necho\nlooked`);
    expect(terminal.raw).toContain(`${ESC}[?25h`);
    const next = startProgram(folder);
    await next.until('SIGN IN');
  });

  test('of colours: with NO_COLOR nothing is coloured and all is readable', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder, [], { environment: { NO_COLOR: '1' } });
    terminal.send('41009044\r');
    await terminal.until('ALERT Hard of hearing');
    expect(terminal.raw).not.toMatch(new RegExp(`${ESC}\\[[34]\\dm`));
    expect(terminal.raw).toContain(`${ESC}[7m`);
  });
});

async function papersIn(folder: string, count: number): Promise<void> {
  const prints = join(folder, 'prints');
  for (let tries = 0; tries < 100; tries += 1) {
    const papers = existsSync(prints) ? readdirSync(prints) : [];
    if (papers.some((name) => name.endsWith('.txt')) || papers.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no paper in ${prints}`);
}
