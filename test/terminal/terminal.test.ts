// The ground on a real pseudo-terminal: keys arrive whole and in order, every row is on the screen,
// and the terminal comes back on every way out.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundleFixture } from './bundle.ts';
import { type TerminalSetup, TestTerminal } from './harness.ts';
import { screenSvg } from './svg.ts';

const ESC = '\u001b';

let bundle: Bundle;
const open: TestTerminal[] = [];

beforeAll(async () => {
  bundle = await bundleFixture('test/terminal/fixtures/toy-till.ts');
});
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill();
});
afterAll(() => bundle.remove());

async function till(setup: TerminalSetup = {}): Promise<TestTerminal> {
  const terminal = new TestTerminal(process.execPath, [bundle.file], setup);
  open.push(terminal);
  await terminal.until('Enter now: adds a row');
  return terminal;
}

/** A shell around the till, so that what the till leaves behind can be looked at. */
async function tillInShell(environment: Readonly<Record<string, string>> = {}) {
  const run = `sh -c 'echo "pid $$"; exec "$NODE" "$BUNDLE"'; echo "code $?"`;
  const modes = `stty -a | tr -s ' ;' '\\n' | grep -xE -e '-?(icanon|echo)'; echo looked`;
  const terminal = new TestTerminal('/bin/sh', ['-c', `${run}; ${modes}; sleep 30`], {
    environment: { ...environment, NODE: process.execPath, BUNDLE: bundle.file },
  });
  open.push(terminal);
  await terminal.until('Enter now: adds a row');
  return terminal;
}

describe('keys', () => {
  test('500 keys in one write are all taken, in order', async () => {
    const terminal = await till();
    const numbers = Array.from({ length: 100 }, (_, index) => String(1000 + index));
    terminal.send(numbers.map((number) => `${number}\r`).join(''));
    await terminal.until('100 rows');
    expect(terminal.text()).toContain('100  1099');
    expect(terminal.text()).toContain('095  1094');
  });

  test('a scan of 28 characters and its Enter is one entry', async () => {
    const terminal = await till();
    terminal.send('4100237900016600520260930007\r');
    await terminal.until('001  4100237900016600520260930007');
  });

  test('keys sent while a screen opens reach that screen and the one after it', async () => {
    const terminal = await till();
    terminal.send('*12');
    terminal.send('34\r7\r');
    await terminal.until('002  7');
    expect(terminal.text()).toContain('001  slow 1234');
  });

  test('any cut of the bytes gives the same screen', async () => {
    // A patience that a busy machine does not outlast between two units.
    const terminal = await till({ environment: { TOY_ESCAPE_MS: '5000' } });
    const bytes = `12${ESC}[A${ESC}Oq${ESC}OM34\r\n${ESC}[200~56\r${ESC}[201~${ESC}[57400u\r`;
    for (const unit of bytes) {
      terminal.send(unit);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await terminal.until('004  1');
    expect(terminal.text()).toMatch(/001 {2}121\n002 {2}34\n003 {2}56\n004 {2}1\n/);
  });

  test('a lone Esc is the Esc key, and Ctrl+C and Ctrl+Z are nothing', async () => {
    const terminal = await till();
    terminal.send('12\u0003\u001a');
    await terminal.until('Item 12_');
    terminal.send(ESC);
    await terminal.until('Item _');
  });

  test('keys typed ahead of a PIN prompt are held back on screen', async () => {
    const terminal = await till();
    terminal.send('+4827\r');
    await terminal.until('5 keys typed ahead held back');
    expect(terminal.raw).not.toContain('4827');
  });

  test('the cursor stands at the insertion point', async () => {
    const terminal = await till();
    terminal.send('12');
    await terminal.until('Item 12_');
    const row = terminal.rows().findIndex((line) => line.includes('Item 12_'));
    expect(terminal.cursor()).toEqual({ row, column: ' Item 12'.length });
  });

  test('Ctrl+L paints everything again', async () => {
    const terminal = await till();
    const before = terminal.raw.length;
    terminal.send('\u000c');
    await terminal.until(() => terminal.raw.slice(before).includes('Enter now: adds a row'));
    expect(terminal.raw.slice(before)).toContain('Toy City');
  });
});

describe('windows', () => {
  const SIZES = [
    [80, 24],
    [100, 30],
    [132, 43],
  ] as const;

  test('every row is present at every size, and again after each resize', async () => {
    const terminal = await till();
    terminal.send(Array.from({ length: 60 }, (_, index) => `${1000 + index}\r`).join(''));
    await terminal.until('60 rows');
    for (const [columns, rows] of [...SIZES, ...SIZES].reverse()) {
      terminal.resize(columns, rows);
      await terminal.until(`${columns} columns`);
      await terminal.until((screen) => screen.split('\n').at(-1)?.includes('Enter now') ?? false);
      expectEveryRow(terminal, rows);
    }
  });

  function expectEveryRow(terminal: TestTerminal, rows: number): void {
    const shown = terminal.rows();
    const body = rows - 11;
    const numbers = shown.flatMap((line) => /^(\d{3}) {2}/.exec(line)?.[1] ?? []);
    const wanted = Array.from({ length: body }, (_, index) =>
      String(60 - body + 1 + index).padStart(3, '0'),
    );
    expect(shown[0]).toContain('Toy City');
    expect(shown[1]).toContain('LIST');
    expect(numbers).toEqual(wanted);
    expect(shown.some((line) => line.includes('Item _'))).toBe(true);
    expect(shown[rows - 3]).toContain('Enter add');
  }

  test('a window too small says so, and nothing is lost', async () => {
    const terminal = await till();
    terminal.send('77\r12');
    await terminal.until('Item 12_');
    terminal.resize(60, 20);
    await terminal.until('It has 60x20, and must have at least 80x24.');
    terminal.send('3\r');
    await terminal.until('2 keys kept until then.');
    terminal.resize(80, 24);
    await terminal.until('2 keys pressed unseen were kept');
    expect(terminal.text()).toContain('Item 12_');
    expect(terminal.text()).toContain('001  77');
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.send('\r');
    await terminal.until('002  123');
  });

  test('without colour nothing is coloured, and the header is still inverse', async () => {
    const terminal = await till({ environment: { NO_COLOR: '1' } });
    const colour = new RegExp(`${ESC}\\[[34]\\dm`);
    expect(terminal.raw).not.toMatch(colour);
    expect(terminal.raw).toContain(`${ESC}[7m`);
  });

  test('a screen can be drawn as a picture', async () => {
    const terminal = await till();
    const svg = screenSvg(terminal.emulator);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="720" height="432"/);
    expect(svg).toContain(`<text x="0" y="13.5" fill="#101418" font-weight="bold">T</text>`);
  });
});

describe('every way out gives the terminal back', () => {
  const GIVEN_BACK = [`${ESC}[?1000l`, `${ESC}[?2004l`, `${ESC}[?25h`, `${ESC}[?1049l`];

  async function expectGivenBack(terminal: TestTerminal, exitCode: number): Promise<void> {
    await terminal.until('looked');
    expect(terminal.onAlternateScreen()).toBe(false);
    expect(terminal.text()).toMatch(new RegExp(`code ${exitCode}\nicanon\necho\nlooked`));
    const after = terminal.raw.slice(terminal.raw.lastIndexOf('Enter now'));
    for (const sequence of GIVEN_BACK) expect(after).toContain(sequence);
  }

  test('a screen that quits', async () => {
    const terminal = await tillInShell();
    terminal.send('99\r');
    await terminal.until('ended with 0');
    await expectGivenBack(terminal, 0);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('%s', async (signal, exitCode) => {
    const terminal = await tillInShell();
    process.kill(Number(/pid (\d+)/.exec(terminal.raw)?.[1]), signal);
    await expectGivenBack(terminal, exitCode);
  });

  test('a fault outside every step', async () => {
    const terminal = await tillInShell({ TOY_THROW: '1' });
    await terminal.until('Tenkey stopped at a fault');
    await expectGivenBack(terminal, 3);
  });

  test('a closed window ends the program', async () => {
    const terminal = await till();
    terminal.kill('SIGHUP');
    expect((await terminal.ended).exitCode).toBe(129);
  });

  test('stopped and continued, it is whole again', async () => {
    const terminal = await till();
    terminal.kill('SIGSTOP');
    const before = terminal.raw.length;
    terminal.kill('SIGCONT');
    await terminal.until(() => terminal.raw.slice(before).includes('Enter now: adds a row'));
    terminal.send('5\r');
    await terminal.until('001  5');
  });
});
