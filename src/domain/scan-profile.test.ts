// Scan-line profiles are believed only after they have read their own vectors.
import { describe, expect, test } from 'vitest';
import sample42 from '../../data/scan-lines/sample-42.json';
import stub28 from '../../data/scan-lines/stub-28.json';
import { mod10FromLeft, mod11FromRight } from './check-digit.ts';
import {
  readBy,
  readScanProfile,
  SCAN_PROFILES,
  scanProfileFile,
  selfTest,
} from './scan-profile.ts';

describe.each(SCAN_PROFILES)('$name', (profile) => {
  test('reads its vectors, good and bad', () => {
    expect(selfTest(profile)).toEqual([]);
  });

  test('is the same after its file was written and read', () => {
    expect(readScanProfile(scanProfileFile(profile))).toEqual({ profile });
  });

  test('misreads any digit that is another', () => {
    const good = profile.vectors.find(({ reads }) => reads !== undefined)?.line ?? '';
    const { start, length } = profile.check;
    for (let at = start - 1; at < start - 1 + length; at += 1) {
      const other = (Number(good[at]) + 1) % 10;
      const line = `${good.slice(0, at)}${other}${good.slice(at + 1)}`;
      expect(readBy(profile, line), `digit ${at + 1}`).toBeUndefined();
    }
  });
});

test('the sample as it is published fails its own check digit', () => {
  const published = sample42.vectors.find(({ misread }) => misread !== undefined)?.line ?? '';
  expect(mod10FromLeft(published.slice(0, -1))).toBe(0);
  expect(published.at(-1)).toBe('8');
});

test('a profile whose vectors do not hold is refused with each of them', () => {
  const wrong = {
    ...stub28,
    check: { ...stub28.check, algorithm: 'mod11-right' },
  };
  const read = readScanProfile(wrong);
  expect(read).toEqual({
    problems: [
      'stub-28: 1000410023792610050000166000 reads as misread, ' +
        'not as 10 41002379 2026-10-05 166.00',
    ],
  });
});

test('a profile without vectors proves nothing', () => {
  expect(readScanProfile({ ...stub28, vectors: [] })).toEqual({
    problems: ['stub-28: no vector that is read', 'stub-28: no vector that is misread'],
  });
});

test('modulus 11 gives the digits of the source, and none where a number is not issued', () => {
  expect(mod11FromRight('4100237')).toBe(9);
  expect(mod11FromRight('4100240')).toBe(9);
  expect(mod11FromRight('6')).toBeUndefined();
});
