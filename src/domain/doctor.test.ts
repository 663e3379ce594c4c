// Every check of a workstation: what is well, what is wrong, and what is said then.
import { expect, test } from 'vitest';
import { SOUND_WORKSTATION as SOUND } from '../../test/support/workstation.ts';
import { judgeWorkstation } from './doctor.ts';
import type { WorkstationFacts } from './workstation-facts.ts';

type Change = (facts: WorkstationFacts) => Partial<WorkstationFacts>;

test('a sound workstation is sound in every check', () => {
  const findings = judgeWorkstation(SOUND);
  expect(findings.map(({ check, state }) => `${check} ${state}`)).toEqual([
    ...['node ok', 'window ok', 'colours ok', 'letters ok', 'settings ok', 'store ok'],
    ...['key ok', 'schema ok', 'journal ok', 'disk ok', 'space ok', 'clock ok', 'printer ok'],
  ]);
});

const store = (change: object): Change => {
  return ({ store: file }) => ({ store: { ...file, ...change } });
};
const disk = (change: object): Change => {
  return ({ store: file }) => ({ store: { ...file, disk: { ...file.disk, ...change } } });
};
const book = (change: object): Change => {
  return ({ book: found }) => (found ? { book: { ...found, ...change } } : {});
};

const key = (change: object): Change => {
  return ({ key: found, book: sealed }) => ({
    key: { ...found, ...change },
    ...(sealed ? { book: { ...sealed, sealedWith: 'a1b2' } } : {}),
  });
};

test.each<[string, string, Change]>([
  ['node', 'Node 18.20.1 is too old', () => ({ node: { version: '18.20.1', least: '20.19' } })],
  ['node', 'Node 20.9.0 is too old', () => ({ node: { version: '20.9.0', least: '20.19' } })],
  ['window', '79x24 is too small.', () => ({ terminal: { columns: 79, rows: 24 } })],
  ['window', '80x23 is too small.', () => ({ terminal: { columns: 80, rows: 23 } })],
  ['colours', 'does not say what it is', () => ({ term: 'dumb' })],
  ['letters', 'The locale POSIX is not UTF-8', () => ({ locale: 'POSIX' })],
  ['letters', 'The locale (none) is not UTF-8', () => ({ locale: '' })],
  [
    'settings',
    'it is not JSON',
    ({ settings }) => ({ settings: { ...settings, problems: ['it is not JSON'] } }),
  ],
  ['key', 'The key is not at tenkey-key', key({ check: undefined })],
  ['key', 'is not the one of this book', key({ check: 'c3d4' })],
  ['key', 'Others may read the key', key({ isOpen: true })],
  ['store', 'There is no store at', store({ kind: 'missing' })],
  ['store', 'is a folder', store({ kind: 'folder' })],
  ['store', 'may not be read', store({ readable: false })],
  ['store', 'may not be written to', store({ writable: false })],
  ['store', 'is no store', () => ({ book: { words: 'x is no store.', next: 'Name another.' } })],
  ['journal', 'The journal mode is delete', book({ journal: 'delete' })],
  ['disk', 'on a network share (nfs)', disk({ name: 'nfs', network: true })],
  ['space', 'Only 499 MB free', disk({ freeBytes: 499_999_999 })],
  ['clock', 'earlier than the last entry', book({ lastEntryAt: '2026-09-15T15:30:00.001Z' })],
  [
    'printer',
    'does not answer',
    () => ({ printer: { name: 'printer', words: 'does not answer', next: 'Switch it on.' } }),
  ],
])('wrong in %s: %s', (check, words, change) => {
  const findings = judgeWorkstation({ ...SOUND, ...change(SOUND) });
  const wrong = findings.filter(({ state }) => state === 'wrong');
  expect(wrong).toEqual([
    { check, state: 'wrong', words: expect.stringContaining(words), next: expect.any(String) },
  ]);
  expect(wrong[0]?.next).toMatch(/^[A-Z].*\.$/);
});

test.each<[string, string, Change]>([
  ['node', 'Node 22.0.0', () => ({ node: { version: '22.0.0', least: '20.19' } })],
  ['colours', 'NO_COLOR', () => ({ noColour: true })],
  ['settings', 'none yet', ({ settings }) => ({ settings: { ...settings, written: false } })],
  ['key', 'none yet', ({ key: found }) => ({ key: { path: found.path, isOpen: false } })],
  ['schema', 'older by 2', book({ missingMigrations: 2 })],
  ['clock', 'the machine is set to UTC', ({ clock }) => ({ clock: { ...clock, timeZone: 'UTC' } })],
])('well in %s, with a word: %s', (check, words, change) => {
  const findings = judgeWorkstation({ ...SOUND, ...change(SOUND) });
  expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(findings.find((finding) => finding.check === check)?.words).toContain(words);
});

test('what cannot be told from here is not called wrong', () => {
  const { terminal: _none, ...piped } = SOUND;
  const findings = judgeWorkstation({
    ...piped,
    ...disk({ name: 'fuse', network: undefined })(SOUND),
  });
  const odd = findings.filter(({ state }) => state !== 'ok');
  expect(odd.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'window unknown',
    'disk unknown',
  ]);
});

test('without a book its own checks are left out', () => {
  const { book: _none, ...bare } = SOUND;
  const checks = judgeWorkstation(bare).map(({ check }) => check);
  expect(checks).not.toContain('schema');
  expect(checks).toContain('clock');
});
