// The lines of digits that the city's scanners read: those in force on a date.
import { assert } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import {
  readScanProfile,
  SCAN_PROFILES,
  type ScanProfile,
  scanProfileFile,
} from '../domain/scan-profile.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

const profilesUntil = compileOnce((book, at: { date: DateText }) =>
  book
    .selectFrom('scan_profile')
    .select(['name', 'content'])
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from')
    .orderBy('id'),
);

/** The newest row of a name counts; a city without any reads those that are shipped. */
export async function scanProfiles(book: Book, date: DateText): Promise<readonly ScanProfile[]> {
  const rows = await profilesUntil(book, { date });
  if (rows.length === 0) return SCAN_PROFILES;
  return [...new Map(rows.map(({ name, content }) => [name, content])).values()].map(toProfile);
}

function toProfile(content: string): ScanProfile {
  const read = readScanProfile(JSON.parse(content));
  assert('profile' in read, 'a scan profile of the book no longer reads its vectors');
  return read.profile;
}

export async function insertScanProfiles(
  book: Book,
  profiles: readonly ScanProfile[],
  effective_from: DateText,
): Promise<void> {
  const rows = profiles.map((profile) => {
    const content = JSON.stringify(scanProfileFile(profile));
    return { name: profile.name, effective_from, content };
  });
  if (rows.length > 0) await book.insertInto('scan_profile').values(rows).execute();
}
