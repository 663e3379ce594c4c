// Prints letters into a PDF file: one, or all that wait with a page of counts before them; mailing
// labels of a run; or what was printed before, once more and the same. Each is a run in the log.
import { createHash } from 'node:crypto';
import type { FileWriter } from '../domain/files.ts';
import { letterNumber } from '../domain/letters/kinds.ts';
import type { ControlPage, LetterPrinter } from '../domain/letters/letter-files.ts';
import type { LetterContent } from '../domain/letters/merge.ts';
import { dateWords, momentWords } from '../domain/papers/moment.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  copiesOf,
  insertRun,
  type LetterRow,
  letterByNumber,
  lettersOfRun,
  nextRun,
  type RunRow,
  runById,
  singleRunOf,
  unprintedLetters,
  type Waiting,
} from '../store/letters.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { otherThanBefore } from './book-broken.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { permit } from './permit.ts';

export type LetterPorts = { readonly files: FileWriter; readonly printer: LetterPrinter };

export type AskedPrint =
  /** All that were never printed, of a kind and a date where told. */
  | ({ readonly what: 'waiting' } & Waiting)
  /** One letter, for the first time or again. */
  | { readonly what: 'letter'; readonly number: number }
  /** What a run printed, again. */
  | { readonly what: 'run'; readonly run: number }
  /** Mailing labels of the letters of a run. */
  | { readonly what: 'labels'; readonly run: number };

export type PrintedLetters = {
  readonly path: string;
  readonly run: number;
  readonly letters: number;
  readonly sha256: string;
  /** It was printed before, and this is the same file. */
  readonly again: boolean;
};

/** What is to be printed, as the book stands now. */
type Plan = {
  readonly run: RunRow;
  readonly rows: readonly LetterRow[];
  readonly copies: ReadonlyMap<number, number>;
  /** The run that this one is, or repeats: what stands on the page of counts. */
  readonly first: Omit<RunRow, 'sha256'>;
  readonly firstSha256: string | undefined;
  readonly by: string;
  readonly city: { readonly name: string; readonly timeZone: string };
};

/**
 * `person` is undefined where a program prints. Throws BookBroken when something that was printed
 * before would not come out the same.
 */
export async function printLetters(
  desk: Desk,
  person: Person | undefined,
  { files, printer }: LetterPorts,
  asked: AskedPrint & { readonly folder: string },
): Promise<Result<PrintedLetters>> {
  const planned = await desk.store.read((book) => plan(desk, book, person, asked));
  if (!planned.ok) return planned;
  const { value } = planned;
  const bytes = await spelled(printer, value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { run, rows, firstSha256 } = value;
  if (firstSha256 !== undefined && firstSha256 !== sha256) {
    throw otherThanBefore(`Print run ${value.first.id}`);
  }
  const kept = await desk.store.transact(async (book) => {
    if (!(await isUnchanged(book, value))) return refuse('letters-printed-meanwhile');
    await insertRun(
      book,
      { ...run, sha256 },
      rows.map(({ id }) => id),
    );
    return done(undefined);
  });
  if (!kept.ok) return kept;
  const path = await files.save(asked.folder, run.place, bytes);
  const again = firstSha256 !== undefined;
  return done({ path, run: run.id, letters: rows.length, sha256, again });
}

type Chosen = {
  readonly form: RunRow['form'];
  readonly rows: readonly LetterRow[];
  readonly before?: RunRow;
};

async function plan(
  desk: Desk,
  book: Book,
  person: Person | undefined,
  asked: AskedPrint,
): Promise<Result<Plan>> {
  if (person !== undefined) {
    const allowed = await permit(desk, book, person, 'write-letters');
    if (!allowed.ok) return allowed;
  }
  const chosen = await choose(book, asked);
  if (!chosen.ok) return chosen;
  const { form, rows, before } = chosen.value;
  const id = await nextRun(book);
  const fresh = {
    id,
    form,
    business_date: await businessDate(desk, book),
    made_at: desk.clock.now(),
    made_by: person?.id ?? null,
    place: before?.place ?? placeOf(form, id, rows),
    letters: rows.length,
    again_of: before?.id ?? null,
  };
  const first = before ?? fresh;
  const by = first.made_by === null ? '' : String((await personById(book, first.made_by)).number);
  return done({
    run: { ...fresh, sha256: '' },
    rows,
    copies: await copiesOf(
      book,
      rows.map((row) => row.id),
    ),
    first,
    firstSha256: before?.sha256,
    by,
    city: await loadCity(book),
  });
}

async function choose(book: Book, asked: AskedPrint): Promise<Result<Chosen>> {
  switch (asked.what) {
    case 'waiting': {
      const rows = await unprintedLetters(book, asked);
      return rows.length === 0 ? refuse('letters-none') : done({ form: 'batch', rows });
    }
    case 'letter': {
      const row = await letterByNumber(book, asked.number);
      if (!row) return refuse('letter-unknown', { number: letterNumber(asked.number) });
      const before = await singleRunOf(book, row.id);
      return done({ form: 'single', rows: [row], ...(before ? { before } : {}) });
    }
    case 'run':
    case 'labels': {
      const told = await runById(book, asked.run);
      if (!told) return refuse('letter-run-unknown', { run: asked.run });
      const rows = await lettersOfRun(book, told.id);
      if (asked.what === 'labels') return done({ form: 'labels', rows });
      const before = told.again_of === null ? told : await runById(book, told.again_of);
      return done({ form: told.form, rows, ...(before ? { before } : {}) });
    }
  }
}

function placeOf(form: RunRow['form'], run: number, [first]: readonly LetterRow[]): string {
  const number = String(run).padStart(6, '0');
  if (form === 'single') return `${letterNumber(first?.number ?? 0)}.pdf`;
  return form === 'labels' ? `LABELS_${number}.pdf` : `LETTERS_${number}.pdf`;
}

/** Nobody printed one of these letters, and nobody took the number of the run. */
async function isUnchanged(book: Book, { run, rows, copies }: Plan): Promise<boolean> {
  if ((await nextRun(book)) !== run.id) return false;
  const now = await copiesOf(
    book,
    rows.map((row) => row.id),
  );
  return rows.every(({ id }) => (now.get(id) ?? 0) === (copies.get(id) ?? 0));
}

export function contentOf({ content }: Pick<LetterRow, 'content'>): LetterContent {
  return JSON.parse(content) as LetterContent;
}

function spelled(printer: LetterPrinter, { rows, first, by, city }: Plan): Promise<Uint8Array> {
  const file = { city: city.name, at: first.made_at };
  if (first.form === 'labels') {
    const labels = rows.map(({ addressee }) => addressee.split('\n'));
    return printer.labels({ ...file, title: first.place, labels });
  }
  const letters = rows.map(contentOf);
  const [row] = rows;
  // A single letter is the same file whenever it is printed.
  if (first.form === 'single' && row !== undefined) {
    const title = `${letterNumber(row.number)} ${letters[0]?.title ?? ''}`;
    return printer.letters({ city: city.name, at: row.written_at, title, letters });
  }
  const control = controlPage(first, rows, by, city.timeZone);
  return printer.letters({ ...file, title: control.title, letters, control });
}

function controlPage(
  run: Plan['first'],
  rows: readonly LetterRow[],
  by: string,
  timeZone: string,
): ControlPage {
  const counts = new Map<string, number>();
  for (const { kind, language } of rows) {
    const words = `${kind}, ${language}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const numbers = rows.map(({ number }) => number);
  return {
    title: `Letters, print run ${run.id}`,
    lines: [
      ['Business date', dateWords(run.business_date)],
      ['Made', momentWords(run.made_at, timeZone)],
      ['By', by === '' ? 'a program' : by],
      ['First number', letterNumber(Math.min(...numbers))],
      ['Last number', letterNumber(Math.max(...numbers))],
    ],
    counts: [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}
