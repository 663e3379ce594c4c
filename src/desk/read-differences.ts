// Every difference of a business date at once: what the tapes of all departments and the counts of
// all drawers do not agree in, each with its cause and where to look.
import { causeWords } from '../domain/cause-words.ts';
import type { Cause } from '../domain/find-difference.ts';
import { findWrongTenders, wrongTenderWords } from '../domain/find-wrong-tender.ts';
import { type Cents, sumCents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import { countedSessions } from '../store/counted-sessions.ts';
import { insertLook } from '../store/tabulation.ts';
import type { Counter, Desk } from './desk.ts';
import { readDaySheets, type SheetView } from './read-sheet.ts';

export type Difference = {
  readonly words: string;
  /** Where it is put right, or else the receipt it is about. */
  readonly goTo:
    | { readonly place: 'sheet'; readonly department: string; readonly line?: number }
    | { readonly place: 'receipt'; readonly id: number };
};

export type DayDifferences = {
  readonly date: string;
  /** Of the departments with a tape. */
  readonly tapeCents: Cents;
  readonly postedCents: Cents;
  /** Departments with receipts and no tape yet. */
  readonly without: readonly string[];
  readonly differences: readonly Difference[];
};

/**
 * Refused until every drawer of the date is counted. Lines of tapes are told here: whoever reads
 * them has looked at those tapes and keys none of them a second time.
 */
export async function readDifferences(
  desk: Desk,
  { person }: Counter,
  date: string,
): Promise<Result<DayDifferences>> {
  return desk.store.transact(async (book) => {
    const sheets = await readDaySheets(book, date);
    if (!sheets.ok) return sheets;
    const keyed = sheets.value.filter(({ tape }) => tape !== undefined);
    for (const { tape, comparison } of keyed) {
      if (!tape || tape.keyedBy === person.id || comparison.causes.length === 0) continue;
      await insertLook(book, { tapeId: tape.id, personId: person.id, at: desk.clock.now() });
    }
    const seen = new Set<Cause>();
    const onSheets = keyed.flatMap((sheet) => differencesOf(sheet, seen));
    const tenders = findWrongTenders(await countedSessions(book, date)).flatMap((found) => {
      const id = found.tenders[0]?.receiptId;
      if (id === undefined) return [];
      return [{ words: wrongTenderWords(found), goTo: { place: 'receipt', id } as const }];
    });
    return done({
      date,
      tapeCents: sumCents(keyed, ({ comparison }) => comparison.tapeCents),
      postedCents: sumCents(keyed, ({ comparison }) => comparison.postedCents),
      without: sheets.value.filter(({ tape }) => !tape).map((sheet) => sheet.departmentName),
      differences: [...onSheets, ...tenders],
    });
  });
}

/** What lies between two sheets is told once, on the sheet where the line was keyed. */
function differencesOf(sheet: SheetView, seen: Set<Cause>): readonly Difference[] {
  const { department, departmentName, comparison } = sheet;
  return comparison.causes.flatMap((cause): Difference[] => {
    if (seen.has(cause)) return [];
    seen.add(cause);
    const words = causeWords(cause);
    if (cause.kind === 'wrong-department' || cause.kind === 'wrong-sheet') {
      const { code } = cause.keyedOn;
      return [{ words, goTo: { place: 'sheet', department: code, line: cause.keyed.line } }];
    }
    const line = 'keyed' in cause ? { line: cause.keyed.line } : {};
    return [
      { words: `${departmentName}. ${words}`, goTo: { place: 'sheet', department, ...line } },
    ];
  });
}
