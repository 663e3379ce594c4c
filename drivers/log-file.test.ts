// The log of faults: rotated, without secrets, and never in anybody's way.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeLog } from './log-file.ts';

const AT = '2026-09-15T15:30:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'tenkey-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a fault stands there with its trace and what caused it, for its owner alone', () => {
  const path = join(folder, 'deep/tenkey.log');
  writeLog(path, new Error('the book is damaged', { cause: new TypeError('of the disk') }), AT);
  writeLog(path, 'second', AT);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines[0]).toBe(`${AT} Error: the book is damaged`);
  expect(lines).toContain('  Caused by: TypeError: of the disk');
  expect(lines.at(-1)).toBe(`${AT} second`);
  expect(lines.filter((line) => !line.startsWith('  '))).toHaveLength(2);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('no card number, PIN or control character gets into it', () => {
  const path = join(folder, 'secrets.log');
  writeLog(path, 'card 4111 1111 1111 1111, 5500000000000004, pin: 4827, PIN=315244', AT);
  writeLog(path, 'a\u001b[2Jb\rc, account 41002379, receipt 1-000101, 2026-09-15', AT);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('card ****1111, ****0004, pin: ****, PIN=****\n');
  expect(text).toContain('a [2Jb c, account 41002379, receipt 1-000101, 2026-09-15\n');
});

test('it grows to its limit, and so many files are kept', () => {
  const path = join(folder, 'small.log');
  for (let number = 1; number <= 20; number += 1) {
    writeLog(path, `fault ${number}`.padEnd(60, '.'), AT, { maxBytes: 200, files: 3 });
  }
  const files = readdirSync(folder).filter((name) => name.startsWith('small.log'));
  expect(files.sort()).toEqual(['small.log', 'small.log.1', 'small.log.2']);
  for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(200);
  expect(readFileSync(path, 'utf8')).toContain('fault 20');
  expect(readFileSync(`${path}.1`, 'utf8')).toContain('fault 18');
});

test('a log that cannot be written stops nobody', () => {
  expect(() => writeLog('/dev/null/no/tenkey.log', new Error('x'), AT)).not.toThrow();
});
