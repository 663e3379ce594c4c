// What can be made to go wrong with the virtual printer, in the words a person types for it.

export type Fault =
  | { readonly fault: 'cover' | 'near-end' | 'error' | 'mute' | 'garbage' }
  /** `afterLines` more lines come out first. */
  | { readonly fault: 'paper-out'; readonly afterLines: number }
  /** The connection is reset once that many bytes of a job have come. */
  | { readonly fault: 'reset'; readonly afterBytes: number }
  | { readonly fault: 'slow'; readonly bytesPerSecond: number };

export const FAULT_WORDS =
  'cover, paper-out, paper-out:LINES, near-end, error, mute, garbage, reset:BYTES, slow:BYTES';

/** Undefined for words that name no fault. */
export function readFault(words: string): Fault | undefined {
  const [, name = '', digits] = /^([a-z-]+)(?::(\d{1,9}))?$/.exec(words) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  if (name === 'paper-out') return { fault: name, afterLines: number ?? 0 };
  if (name === 'reset') return { fault: name, afterBytes: number ?? 400 };
  if (name === 'slow') return { fault: name, bytesPerSecond: Math.max(1, number ?? 1000) };
  const plain = (['cover', 'near-end', 'error', 'mute', 'garbage'] as const).find(
    (one) => one === name,
  );
  return plain && number === undefined ? { fault: plain } : undefined;
}
