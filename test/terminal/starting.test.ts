// Starts that are not like every other, of the built program on a real terminal: what must be read
// waits for a key, and no register is assumed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  atPayment,
  buildProgram,
  clockAt,
  counterFolder,
  endAll,
  sendFresh,
  startProgram,
} from './program.ts';

const WATER = '1000410023792610050000166000\r';
const BROKEN = '{ "register": 2,';

beforeAll(buildProgram);
afterEach(endAll);

describe('a broken settings file', () => {
  async function brokenFolder(): Promise<{ folder: string; path: string }> {
    const folder = await counterFolder();
    const path = join(folder, 'tenkey-settings.json');
    writeFileSync(path, BROKEN);
    return { folder, path };
  }

  const asideIn = (folder: string) => readdirSync(folder).filter((name) => /\.broken-/.test(name));

  test('is named, and the register is asked and written', async () => {
    const { folder, path } = await brokenFolder();
    const terminal = startProgram(folder);
    await terminal.until('WHICH REGISTER IS THIS?');
    expect(terminal.text()).toContain('tenkey-settings.json cannot be used:');
    expect(terminal.text()).toContain('it is not JSON');
    expect(terminal.text()).toContain('.broken-');
    await sendFresh(terminal, '9\r');
    await terminal.until('There is no register 9');
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
    await sendFresh(terminal, '2\r');
    await terminal.until('SIGN IN');
    expect(terminal.text()).toContain('REG 2');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ register: 2 });
    const [aside = ''] = asideIn(folder);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(BROKEN);
  });

  test('stays as it is when nobody answers', async () => {
    const { folder, path } = await brokenFolder();
    const terminal = startProgram(folder);
    await terminal.until('WHICH REGISTER IS THIS?');
    await sendFresh(terminal, '0\r');
    expect(await terminal.ended).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
    expect(asideIn(folder)).toEqual([]);
  });

  test('with the register said at the start is a page that waits for a key', async () => {
    const { folder, path } = await brokenFolder();
    const terminal = startProgram(folder, ['start', '--register', '2']);
    await terminal.until('BEFORE YOU BEGIN');
    expect(terminal.text()).toContain('They were set aside as');
    expect(terminal.text()).toContain('REG 2');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ register: 2 });
    await sendFresh(terminal, '\r');
    await terminal.until('SIGN IN');
  });
});

describe('after kill -9', () => {
  test('behind a posting Enter the next start says what was posted, and its change', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(`${WATER}*17000\r`);
    await terminal.until('Receipt 1-000101 is posted.');
    terminal.kill();
    await terminal.ended;
    const again = startProgram(folder);
    await again.until('BEFORE YOU BEGIN');
    expect(again.text()).toContain('Receipt 1-000101 was posted, total 166.00, change 4.00.');
    expect(again.text()).toContain('cash 166.00');
    expect(again.text()).toContain('No basket is in hand');
    await sendFresh(again, '\r');
    await again.until('SIGN IN');
    again.send('0\r');
    expect(await again.ended).toMatchObject({ exitCode: 0 });
    const clean = startProgram(folder);
    await clean.until('SIGN IN');
  });

  test('another window takes the register over: its basket and last receipt are said', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(`${WATER}*\r`);
    await terminal.until('Receipt 1-000101 is posted.');
    terminal.send('7000412\r\r');
    await terminal.until('TOTAL');
    const refused = startProgram(folder, ['start', '--register', '1']);
    expect(await refused.ended).toMatchObject({ exitCode: 1 });
    expect(refused.text()).toMatch(/terminal\s+since .+; signed\s+in:\s+101\s+Mira/s);
    terminal.kill();
    await terminal.ended;
    const again = startProgram(folder, ['start', '--register', '1']);
    await again.until('BEFORE YOU BEGIN');
    expect(again.text()).toContain('Receipt 1-000101 was posted, total 166.00');
    expect(again.text()).toContain('The basket after it was kept; Pay offers it.');
    await sendFresh(again, '\r');
    await again.until('SIGN IN');
    again.send('101\r4827\r');
    await again.until('A basket is in hand: Pay offers it again.');
    again.send('\r');
    await again.until('Nothing of it is posted.');
    await sendFresh(again, '\r*\r');
    await again.until('Receipt 1-000102 is posted.');
  });
});

test('a clock that went back is said on a page that waits for a key', async () => {
  const folder = await counterFolder();
  const environment = clockAt('2026-09-01T15:45:00.000Z');
  const terminal = startProgram(folder, [], { environment });
  await terminal.until('BEFORE YOU BEGIN');
  expect(terminal.text()).toContain('The clock of this machine stands earlier than the last entry');
  expect(terminal.text()).toContain('This is on record.');
  terminal.send('101\r');
  await terminal.until('4 keys typed ahead held back');
  await sendFresh(terminal, '\r');
  await terminal.until('SIGN IN');
});

test('a store that is named and not there is not made', async () => {
  const folder = await counterFolder();
  const terminal = startProgram(folder, ['start', '--store', 'mistyped.sqlite']);
  expect(await terminal.ended).toMatchObject({ exitCode: 3 });
  expect(terminal.text()).toContain('There is no store at mistyped.sqlite.');
  expect(existsSync(join(folder, 'mistyped.sqlite'))).toBe(false);
});
