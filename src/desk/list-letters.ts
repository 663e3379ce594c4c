// Letters as a list: which, to whom, printed how often, and how they left the house.
import { type LetterKind, letterNumber } from '../domain/letters/kinds.ts';
import { METHOD_WORDS } from '../domain/letters/sending.ts';
import { listedLetters, type SendingRow } from '../store/letter-list.ts';
import type { Desk } from './desk.ts';

export type ListedLetter = {
  readonly number: string;
  readonly date: string;
  readonly kind: string;
  readonly account: string;
  readonly to: string;
  readonly copies: number;
  /** `waits`, `printed`, `certified mail 2026-09-21 70220410...`. */
  readonly state: string;
};

export type LettersAsked = {
  readonly date: string | undefined;
  readonly kind: LetterKind | undefined;
  readonly waiting: boolean;
};

/** By number. */
export async function listLetters(
  desk: Desk,
  { date, kind, waiting }: LettersAsked,
): Promise<readonly ListedLetter[]> {
  const rows = await desk.store.read((book) => listedLetters(book, { date, kind }));
  return rows
    .filter(({ copies, method }) => !waiting || (copies === 0 && method !== 'hand'))
    .map(({ number, addressee, copies, ...row }) => ({
      ...{ number: letterNumber(number), date: row.date, kind: row.kind },
      ...{ account: row.account ?? '', to: addressee.split('\n')[0] ?? '', copies },
      state: sendingWords(row) ?? (copies === 0 ? 'waits' : 'printed'),
    }));
}

/** `certified mail 2026-09-21, 7022...`; undefined where nobody said how it left. */
export function sendingWords({ method, sentOn, label }: SendingRow): string | undefined {
  if (method === null || sentOn === null) return undefined;
  return [METHOD_WORDS[method], sentOn, ...(label === null ? [] : [label])].join(' ');
}
