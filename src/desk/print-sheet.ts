// Prints what a department's sheet stands on: its newest tape, and the sheet with its signatures.
import { causeWords } from '../domain/cause-words.ts';
import type { SheetRow } from '../domain/find-difference.ts';
import { formatCents } from '../domain/money.ts';
import { type SheetPaperRow, signatureSheetPaper } from '../domain/papers/signature-sheet.ts';
import { tapeEntries, tapePaper } from '../domain/papers/tape.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { TapeException } from '../store/tabulation.ts';
import type { Tape } from '../store/tapes.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import { readSheet, type SheetView } from './read-sheet.ts';

/** Refused while no tape was keyed. */
export async function printSheet(
  desk: Desk,
  counter: Counter,
  { date, department }: { readonly date: string; readonly department: string },
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const sheet = await readSheet(book, date, department);
    if (!sheet.ok) return sheet;
    const { tape, departmentName } = sheet.value;
    if (!tape) return refuse('tape-empty');
    const reference = `${date} ${departmentName} version ${tape.version}`;
    const papers = {
      tape: await paperOfTape(book, sheet.value, tape, reference),
      sheet: await paperOfSheet(book, sheet.value, tape, reference),
    };
    for (const [name, paper] of Object.entries(papers)) {
      await queueJob(book, {
        register: counter.register,
        subject: `${name} ${reference}`,
        createdAt: desk.clock.now(),
        content: { kind: 'paper', paper },
      });
    }
    return done(undefined);
  });
}

async function paperOfTape(book: Book, sheet: SheetView, tape: Tape, reference: string) {
  return tapePaper({
    city: await paperCity(book),
    reference,
    businessDate: sheet.date,
    at: tape.keyedAt,
    operator: named(await personById(book, tape.keyedBy)),
    stubs: { department: sheet.departmentName, version: tape.version },
    entries: tapeEntries(tape.lines),
  });
}

async function paperOfSheet(book: Book, sheet: SheetView, tape: Tape, reference: string) {
  const { comparison } = sheet;
  const [prepared, reviewed] = (['clerk', 'second'] as const).map((role) => {
    const signature = tape.signatures.find((one) => one.role === role);
    return signature && { by: signature.by, at: signature.at };
  });
  return signatureSheetPaper({
    city: await paperCity(book),
    reference,
    businessDate: sheet.date,
    department: sheet.departmentName,
    source: 'all sources',
    tapeVersion: tape.version,
    rows: comparison.rows.map(paperRow),
    notes: await tabulationNotes(book, sheet, tape),
    causes: comparison.differenceCents === 0 ? [] : comparison.causes.map(causeWords),
    ...(prepared ? { preparedBy: prepared } : {}),
    ...(reviewed ? { reviewedBy: reviewed } : {}),
  });
}

/** Who keyed it, who keyed it before unseen, and whether own receipts are among the stubs. */
async function tabulationNotes(
  book: Book,
  { first }: SheetView,
  { keyedBy, exception }: Tape,
): Promise<readonly string[]> {
  const by = named(await personById(book, keyedBy));
  const differing = first?.keyings.differing ?? 0;
  const agree = differing === 0 ? 'both tapes agree' : `${differing} differ`;
  return [
    `Keyed by ${by}.`,
    ...(first ? [`Keyed first by ${first.by}: ${agree}.`] : []),
    ...(exception ? [exceptionWords(exception)] : []),
  ];
}

/** Duty 9: who tabulates is not who took the money, where there are two. */
function exceptionWords({ ownStubs, ownCents, others }: TapeException): string {
  const also = others === '' ? 'Nobody else worked.' : `Also worked: ${others}.`;
  const own = `${ownStubs} of ${formatCents(ownCents, true)}`;
  return `EXCEPTION: own receipts of the keyer, ${own}. ${also}`;
}

function paperRow({ keyed, posted }: SheetRow): SheetPaperRow {
  return {
    ...(keyed ? { tapeCents: keyed.amountCents } : {}),
    ...(posted ? { postedCents: posted.amountCents, receipt: posted.reference } : {}),
  };
}
