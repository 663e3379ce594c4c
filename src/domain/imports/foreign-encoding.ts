// What letters a foreign file is written in: its byte order mark says it, or its profile, or the
// bytes themselves. Nothing is guessed in silence: the answer is said with the counts.
import { done, type Result, refuse } from '../result.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'latin-1'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** What `TextDecoder` calls them; Windows-1252 is Latin-1 with letters where that has controls. */
const LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'latin-1': 'windows-1252',
};

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes that are looked at for the zeros of UTF-16. */
const SAMPLE = 400;

/** `declared` is the profile's; a byte order mark wins over it. Refused when it is no text. */
export function decodeForeign(bytes: Uint8Array, declared?: Encoding): Result<Decoded> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const tried = marked ?? declared ?? zerosOf(bytes);
  const named = tried === undefined ? [] : [tried];
  for (const encoding of named.length > 0 ? named : (['utf-8', 'latin-1'] as const)) {
    const text = decoded(bytes, encoding);
    if (text === undefined) continue;
    return text.includes('\0') ? refuse('import-not-text') : done({ text, encoding });
  }
  return refuse('import-not-text');
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 of Western text is every other byte zero. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = at(zeros, index);
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 4;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

function at(zeros: readonly number[], index: number): number {
  return (zeros[index % 2] ?? 0) + 1;
}
