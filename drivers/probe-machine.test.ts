// What is found out of a terminal and of the place of a store.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isWritable, probeStore, probeTerminal } from './probe-machine.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenkey-probe-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a terminal is found among the streams, the locale as the system reads it', () => {
  const environment = { TERM: 'linux', NO_COLOR: '', LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C' };
  const streams = [{ isTTY: false }, { isTTY: true, columns: 100, rows: 30 }];
  expect(probeTerminal(environment, streams)).toEqual({
    terminal: { columns: 100, rows: 30 },
    term: 'linux',
    noColour: false,
    locale: 'C.UTF-8',
  });
  expect(probeTerminal({ NO_COLOR: '1' }, [{}])).toEqual({ term: '', noColour: true, locale: '' });
});

test('a store that is missing, empty, a folder or a file', () => {
  const missing = probeStore(join(folder, 'far/away.sqlite'));
  expect(missing).toMatchObject({ kind: 'missing', readable: false, writable: false });
  expect(missing.disk.freeBytes).toBeGreaterThan(0);
  expect(probeStore(folder).kind).toBe('folder');
  const path = join(folder, 'store.sqlite');
  writeFileSync(path, '');
  expect(probeStore(path).kind).toBe('missing');
  writeFileSync(path, 'something');
  expect(probeStore(path)).toMatchObject({ kind: 'file', readable: true, writable: true });
});

test('a folder can be written to when it, or what is above it, can', () => {
  expect(isWritable(join(folder, 'not/yet/there'))).toBe(true);
  expect(isWritable('/proc/1/none')).toBe(false);
});
