// What the book says of each row of a foreign file: new, there already, or contradicted.
import {
  accountsByForeign,
  type KnownRow,
  knownRows,
  otherLines,
  sameElsewhere,
} from '../store/imports.ts';
import { anyItemOf } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import type { Importing, KeyedDraft } from './plan-import.ts';

export type Standings = {
  readonly fresh: readonly KeyedDraft[];
  readonly present: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly notes: readonly { readonly line: number; readonly words: string }[];
};

type Known = {
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly same: ReadonlyMap<string, KnownRow>;
  readonly accounts: ReadonlyMap<string, number>;
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly takesRepeats: boolean;
  /** False where a payment's rest would have nowhere to stand: nothing was ever owed there. */
  readonly hasItems: boolean;
};

export async function standingsOf(
  book: Book,
  { profile, source }: Importing,
  drafts: readonly KeyedDraft[],
  sha256: string,
): Promise<Standings> {
  const { line } = source.needs;
  const numbers = [...new Set(drafts.map(({ account }) => account.foreign))];
  const keys = drafts.map(({ key }) => key);
  // A row that its source numbers cannot be mistaken for one of an earlier file.
  const unnumbered = drafts.filter(({ key }) => key.startsWith(`${sha256}:`));
  const known: Known = {
    rows: await knownRows(book, profile, keys),
    same: await sameElsewhere(
      book,
      profile,
      unnumbered.map(({ digest }) => digest),
      sha256,
    ),
    accounts: await accountsByForeign(book, line, numbers),
    elsewhere: await otherLines(book, line, numbers),
    takesRepeats: source.takesRepeats,
    hasItems: (await anyItemOf(book, line)) !== undefined,
  };
  const fresh: KeyedDraft[] = [];
  const rejected: { line: number; reason: string }[] = [];
  const notes: { line: number; words: string }[] = [];
  let present = 0;
  for (const draft of drafts) {
    const standing = standingOf(draft, known);
    if (standing === 'present') present += 1;
    else if ('reason' in standing) rejected.push({ line: draft.line, reason: standing.reason });
    else {
      fresh.push(draft);
      notes.push(...standing.notes.map((words) => ({ line: draft.line, words })));
    }
  }
  return { fresh, present, rejected, notes };
}

type Standing = 'present' | { readonly reason: string } | { readonly notes: readonly string[] };

function standingOf(draft: KeyedDraft, known: Known): Standing {
  const { key, digest, account } = draft;
  const row = known.rows.get(key);
  if (row !== undefined) {
    // Keys from before digests were kept say only that the row is there.
    if (row.digest === digest || row.digest === '') return 'present';
    return { reason: `number ${key} is in the book as ${placeOf(row)} said it, otherwise` };
  }
  const there = known.accounts.has(account.foreign);
  if (there && account.mustBeNew) {
    return { reason: `number ${account.foreign} is in the book from another source` };
  }
  if (!there && account.make === undefined) {
    return { reason: `there is no account ${account.foreign} in ${account.line}` };
  }
  if (draft.payment && !known.hasItems)
    return { reason: `nothing was ever owed in ${account.line}` };
  const same = known.same.get(digest);
  const repeated = same && `says the same as ${placeOf(same)}`;
  if (repeated !== undefined && !known.takesRepeats) {
    return { reason: `${repeated}, which is in the book` };
  }
  const line = known.elsewhere.get(account.foreign);
  const makes = !there && account.make?.numbering === 'foreign';
  return {
    notes: [
      ...(repeated === undefined ? [] : [repeated]),
      ...(line === undefined || !makes ? [] : [`the number is also one of ${line}`]),
    ],
  };
}

function placeOf({ line, fileName }: KnownRow): string {
  return `line ${line} of ${fileName ?? 'an earlier file'}`;
}
