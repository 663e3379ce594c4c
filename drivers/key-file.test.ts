// The key file and what it seals: that opens with its key alone and for what it was sealed, and a
// key that is there is never written over.
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyFacts, keyFile, secretsOf } from './key-file.ts';

let turn = 0;
/** Other bytes at each call, none of them random. */
const hex = (bytes: number) => {
  turn += 1;
  return String(turn % 10).repeat(bytes * 2);
};
const fresh = () => join(mkdtempSync(join(tmpdir(), 'tenkey-key-')), 'tenkey-key');
const KEY = 'ab'.repeat(32);

test('what was sealed opens with its key, for what it was sealed', () => {
  const { seal, open } = secretsOf(KEY, hex);
  const sealed = seal('951234567', '6000007');
  expect(sealed).not.toContain('951234567');
  expect(open(sealed, '6000007')).toBe('951234567');
  expect(open(sealed, '6000008')).toBeUndefined();
  expect(seal('951234567', '6000007')).not.toBe(sealed);
});

test.each([
  ['another key', (sealed: string) => secretsOf('cd'.repeat(32), hex).open(sealed, '1')],
  ['a digit changed', (sealed: string) => secretsOf(KEY, hex).open(`${sealed.slice(0, -1)}x`, '1')],
  ['the tag changed', (sealed: string) => secretsOf(KEY, hex).open(flipped(sealed), '1')],
  ['nothing sealed', () => secretsOf(KEY, hex).open('951234567', '1')],
])('%s opens nothing', (_why, opened) => {
  expect(opened(secretsOf(KEY, hex).seal('951234567', '1'))).toBeUndefined();
});

/** The first digit of the tag is another one. */
function flipped(sealed: string): string {
  const [version, nonce, tag = '', text] = sealed.split(':');
  const other = tag.startsWith('0') ? '1' : '0';
  return [version, nonce, other + tag.slice(1), text].join(':');
}

test('a key is made once, for its owner alone, and told apart without being told', () => {
  const path = fresh();
  const place = keyFile(path, hex);
  expect(place.find()).toBeUndefined();
  const made = place.make();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const text = readFileSync(path, 'utf8');
  expect(place.make()?.check).toBe(made?.check);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(text).not.toContain(made?.check);
  expect(keyFacts(path)).toEqual({ path, check: made?.check, isOpen: false });
  chmodSync(path, 0o644);
  expect(keyFacts(path).isOpen).toBe(true);
});

test('a file that holds no key is none, and stays as it is', () => {
  const path = fresh();
  writeFileSync(path, 'a note\n');
  expect(keyFile(path, hex).make()).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('a note\n');
  expect(keyFacts(path)).toEqual({ path, isOpen: false });
});
