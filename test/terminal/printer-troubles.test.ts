// Every way a printer can be, through the built program on a real terminal: the money is posted, no
// key waits, and header, papers and questions say what became of the paper.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { present } from '../../src/domain/assert.ts';
import { PortPrinter } from '../support/port-printer.ts';
import type { TestTerminal } from './harness.ts';
import { atPayment, buildProgram, counterFolder, endAll, sendFresh } from './program.ts';

const PATIENCE_MS = 60_000;
const MODEL = 'epson-tm-h6000';
const WAITS = 'waits for the printer';
const LOOK_FOR_IT = 'look for it at the printer';

let folder: string;
let printer: PortPrinter;
let counter: TestTerminal;
/** Beside them: another window whose printer prints fifty bytes a second. */
/** The product waits fifteen seconds and three milliseconds a byte; other tests run meanwhile. */
const LONGEST_WAIT = { timeout: 40_000, interval: 100 };

let snail: PortPrinter;
let beside: TestTerminal;

beforeAll(async () => {
  buildProgram();
  folder = await counterFolder();
  [printer, snail] = [await PortPrinter.start(), await PortPrinter.start()];
  snail.goWrong('slow:35');
  beside = await windowWith(2, `tcp:127.0.0.1:${snail.port}`);
  await pay(beside);
  counter = await windowWith(1, `tcp:127.0.0.1:${printer.port}`);
}, PATIENCE_MS);
afterAll(async () => {
  await endAll();
  await Promise.all([printer.leave(), snail.leave()]);
});

function windowWith(register: number, setting: string): Promise<TestTerminal> {
  const path = join(folder, `settings-${register}.json`);
  writeFileSync(path, JSON.stringify({ register, printer: setting, printerModel: MODEL }));
  const environment = { TENKEY_SETTINGS: path };
  return atPayment(folder, ['start', '--register', String(register)], { environment });
}

/** A copy of a page by cash, which opens the drawer too; the number of its receipt. */
async function pay(terminal: TestTerminal): Promise<string> {
  const posted = /Receipt (\d-\d{6}) is posted/;
  const began = performance.now();
  terminal.send('1*31\r*\r');
  await terminal.until(posted);
  const number = present(posted.exec(terminal.text())?.[1], 'its number');
  terminal.send('7');
  await terminal.until('FIND 7_');
  // A job that is stuck takes fifteen seconds and more.
  expect(performance.now() - began).toBeLessThan(5_000);
  terminal.send('-');
  await terminal.until('FIND _');
  return number;
}

/** What the list of papers comes to say; it is read when it is opened. */
function papersSay(terminal: TestTerminal, words: string): Promise<void> {
  return vi.waitFor(async () => {
    terminal.send('.10\r');
    await terminal.until(/ PAPER (\[1\] )?_/);
    const said = terminal.text();
    terminal.send('-');
    await terminal.until('FIND _');
    expect(said).toContain(words);
  }, 10_000);
}

const line = (number: string, state: string) => `${`receipt ${number}`.padEnd(30)}  ${state}`;

/** The clerk goes home, and the program ends. */
async function leave(terminal: TestTerminal): Promise<void> {
  terminal.send('-');
  await terminal.until('CHOOSE');
  terminal.send('9\r');
  await terminal.until('SIGN IN');
  terminal.send('0\r');
  await terminal.ended;
}

/** The clerk is asked, and answers. */
async function answer(terminal: TestTerminal, number: string, choice: number): Promise<void> {
  terminal.send('.10\r');
  await terminal.until(line(number, LOOK_FOR_IT));
  terminal.send('1\r');
  await terminal.until(`Did receipt ${number} come out whole?`);
  await sendFresh(terminal, `${choice}\r`);
  await terminal.until((screen) => !screen.includes('come out whole?'));
  terminal.send('-');
  await terminal.until('FIND _');
}

/** A paper that failed is tried again after seconds. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 12_000 });

const whole = (number: string) => soon(() => count(printer.text(), number)).toBe(1);

const count = (text: string, word: string) => text.split(word).length - 1;

test('normal: it is printed, and nothing asks', async () => {
  await counter.until('PRINTER ok');
  const [cuts, kicks] = [printer.count('cut'), printer.count('kick')];
  const number = await pay(counter);
  await soon(() => printer.count('cut')).toBe(cuts + 1);
  await counter.until('PRINTER ok');
  await papersSay(counter, 'Every paper came out.');
  expect(printer.text()).toContain(number);
  expect(printer.count('kick')).toBe(kicks + 1);
});

test.each([
  ['cover', 'PRINTER cover open'],
  ['paper-out', 'PRINTER no paper'],
  ['error', 'PRINTER error'],
  ['mute', 'PRINTER no answer'],
])('%s: nothing comes out, and all of it once it is well', async (fault, header) => {
  printer.goWrong(fault);
  await counter.until(header);
  const lines = printer.count('line');
  const number = await pay(counter);
  await papersSay(counter, line(number, WAITS));
  expect(printer.count('line')).toBe(lines);
  printer.goWrong();
  await counter.until('PRINTER ok');
  await whole(number);
});

test('paper out at line 12: asked about; in part makes a DUPLICATE', async () => {
  await counter.until('PRINTER ok');
  printer.goWrong('paper-out:12');
  const kicks = printer.count('kick');
  const number = await pay(counter);
  await counter.until('PRINTER no paper');
  expect(printer.count('kick')).toBe(kicks + 1);
  printer.goWrong();
  await counter.until('PRINTER see More 10');
  await answer(counter, number, 3);
  await counter.until('PRINTER ok');
  await soon(() => count(printer.text(), 'DUPLICATE')).toBe(2);
});

test('slow: keys are answered while it prints', async () => {
  await counter.until('PRINTER ok');
  printer.goWrong('slow:1000');
  const cuts = printer.count('cut');
  const number = await pay(counter);
  expect(printer.count('cut')).toBe(cuts);
  await soon(() => printer.count('cut')).toBe(cuts + 1);
  expect(count(printer.text(), number)).toBe(1);
  await counter.until('PRINTER ok');
  printer.goWrong();
});

test('reset in the middle: asked about; nothing here prints it again', async () => {
  await counter.until('PRINTER ok');
  printer.goWrong('reset:400');
  const number = await pay(counter);
  await counter.until('PRINTER see More 10');
  printer.goWrong();
  printer.virtual.restart();
  const cuts = printer.count('cut');
  await answer(counter, number, 2);
  await soon(() => printer.count('cut')).toBe(cuts + 1);
  await counter.until('PRINTER ok');
});

test('port closed: it waits, and comes once somebody listens again', async () => {
  await counter.until('PRINTER ok');
  await printer.leave();
  await counter.until('PRINTER not there');
  const number = await pay(counter);
  await papersSay(counter, line(number, WAITS));
  await printer.comeBack();
  await counter.until('PRINTER ok');
  await whole(number);
});

test('slip: waits for the form, prints on it, and goes back to the roll', async () => {
  await counter.until('PRINTER ok');
  const number = await pay(counter);
  await whole(number);
  counter.send('.11\r');
  await counter.until("Customer's stub   PAID");
  counter.send('1\r');
  await soon(() => printer.virtual.waitingForForm).toBe(true);
  printer.virtual.insertForm();
  await counter.until('It is printed.');
  expect(printer.text('slip')).toContain(number);
  counter.send('-');
  await counter.until('FIND _');
  await whole(await pay(counter));
});

test('MICR: the printer reads the check, and Enter takes it', async () => {
  await counter.until('PRINTER ok');
  counter.send('1*31\r*+');
  await counter.until('NUMBER _');
  counter.send('/');
  await counter.until('Lay the check in');
  await soon(() => printer.virtual.waitingForForm).toBe(true);
  printer.virtual.insertCheck('T122000247T 123456789U 4471');
  await counter.until('NUMBER [4471]');
  expect(counter.text()).not.toContain('123456789');
  counter.send('\r');
  await counter.until('is posted');
});

test('very slow: after the longest wait it is asked about; whole is the end of it', async () => {
  await vi.waitFor(() => expect(beside.text()).toContain('PRINTER see More 10'), LONGEST_WAIT);
  snail.goWrong();
  await answer(beside, '2-000101', 1);
  await beside.until('PRINTER ok');
}, 60_000);

test('USB absent: it waits, and the reason is in the header', async () => {
  await leave(beside);
  beside = await windowWith(2, 'usb:ffff:ffff');
  await beside.until('PRINTER not there');
  const number = await pay(beside);
  await papersSay(beside, line(number, WAITS));
});

test('set up from the pad: what waited comes out at the new printer at once', async () => {
  const says = async (keys: string, words: string) => {
    await sendFresh(beside, keys);
    await beside.until(words);
  };
  await says('-', 'CHOOSE');
  await says('9\r', 'SIGN IN');
  await says('902\r7315\r', 'CHOOSE');
  await says('15\r', 'CITY RULES');
  await says('10\r', 'a printer on the network');
  await says('2\r', 'ADDRESS _');
  await says(`127.0.0.1/${printer.port}\r`, 'Which model');
  await says('\r', 'Did it come out whole');
  await says('1\r', 'Open the drawer with its key');
  printer.virtual.receive(Uint8Array.of(0x10, 0x14, 1, 0, 1));
  await says('\r', 'Shut the drawer.');
  printer.virtual.shutDrawer();
  await says('\r', 'Its drawer tells when it is open.');
  await says('\r', 'CITY RULES');
  await soon(() => count(printer.text(), '2-000102')).toBe(1);
  await beside.until('PRINTER ok');
});
