// The language of a device that knows no commands: lines of ASCII, then enough blank ones to tear
// at.
import type { LaidLine } from '../paper/layout.ts';
import { type ByteRun, byteRun } from './byte-run.ts';
import type { PrinterProfile } from './profile.ts';

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

export function encodePlainLines(
  lines: readonly LaidLine[],
  profile: PrinterProfile,
): readonly ByteRun[] {
  const feed = Array.from({ length: profile.feedLines }, () => ({ text: '' }));
  return [...lines, ...feed].map(({ text }) =>
    byteRun(`line  ${text}`, ...Buffer.from(text, 'latin1'), CARRIAGE_RETURN, LINE_FEED),
  );
}
