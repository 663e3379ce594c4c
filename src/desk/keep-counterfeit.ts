// A counterfeit note is kept and never given back. Refused before it was receipted it moves no
// money; found in the drawer it leaves for the safe and is a shortage of the session, which is
// signed for like any other.
import { present } from '../domain/assert.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { OVER_SHORT, UNDEPOSITED_CASH } from '../domain/ledger-accounts.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { counterfeitSlipPaper } from '../domain/papers/counterfeit-slip.ts';
import type { Permission, Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { OFFICE, registerChain } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { personAt } from '../store/people.ts';
import { policy } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { linkRow } from '../store/records.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity, signed } from './paper-facts.ts';
import { permit } from './permit.ts';
import { openSession, stillWorking } from './working-session.ts';

export type Counterfeit = {
  readonly denominationCents: Cents;
  readonly serial: string;
  /** Name or description of who brought it. */
  readonly bearer: string;
};

const WORDS_MOST = 80;

function cleaned({ denominationCents, serial, bearer }: Counterfeit): Result<Counterfeit> {
  const clean = (text: string) => foreignText(text).slice(0, WORDS_MOST).trim();
  const note = { denominationCents, serial: clean(serial), bearer: clean(bearer) };
  return note.serial === '' || note.bearer === '' ? refuse('counterfeit-words') : done(note);
}

/** Refused over the counter, before anything was receipted for it. */
export async function keepRefusedNote(
  desk: Desk,
  counter: Counter,
  note: Counterfeit,
): Promise<Result<number>> {
  const clean = cleaned(note);
  if (!clean.ok) return clean;
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'take-money');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const at = desk.clock.now();
    return done(await keep(book, { note: clean.value, counter, date: date.value, at }));
  });
}

/** Found in the counter's own drawer: asks for the signature that the shortage needs. */
export async function requestCounterfeit(
  desk: Desk,
  counter: Counter,
  note: Counterfeit,
): Promise<Result<Request>> {
  const clean = cleaned(note);
  if (!clean.ok) return clean;
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const { businessDate: date, id, number } = session.value;
    const { denominationCents, serial, bearer } = clean.value;
    const limit = await policy(book, 'over-short.supervisor-cents', date);
    return done(
      await insertRequest(book, {
        kind: 'counterfeit',
        register: counter.register,
        businessDate: date,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          session: number,
          note: formatCents(denominationCents),
          serial,
          bearer,
          large: denominationCents > limit,
          what: { sessionId: id, denominationCents },
        },
      }),
    );
  });
}

export function counterfeitPermission(request: Request): Permission {
  return request.record['large'] === true ? 'approve-large-difference' : 'approve-difference';
}

export async function carryOutCounterfeit(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver } = approved;
  const { record } = request;
  const what = record['what'] as { readonly sessionId: number; readonly denominationCents: Cents };
  const found = await loadSession(book, { id: what.sessionId });
  const session = stillWorking(present(found, 'session'));
  if (!session.ok) return session;
  const note = {
    denominationCents: what.denominationCents,
    serial: String(record['serial']),
    bearer: String(record['bearer']),
  };
  const asked = await personAt(book, { id: request.requestedBy }, approved.at);
  const person = present(asked, 'who asked');
  const counter = { person, register: session.value.register };
  const { businessDate: date } = session.value;
  const at = desk.clock.now();
  await keep(book, { note, counter, date, at, found: { session: session.value, approver } });
  return done('');
}

type Keeping = {
  readonly note: Counterfeit;
  readonly counter: Counter;
  readonly date: string;
  readonly at: string;
  readonly found?: { readonly session: DrawerSession; readonly approver: Person };
};

async function keep(book: Book, keeping: Keeping): Promise<number> {
  const { note, counter, date, at, found } = keeping;
  const { denominationCents, serial, bearer } = note;
  const entry =
    found &&
    (await writeEntry(book, {
      entry: balancedEntry([
        debit(OVER_SHORT, denominationCents),
        credit(UNDEPOSITED_CASH, denominationCents),
      ]),
      source: 'DRW',
      businessDate: date,
      memo: `Counterfeit note in session ${found.session.number}`,
      at,
      by: counter.person.id,
    }));
  const { id } = await book
    .insertInto('counterfeit_note')
    .values({
      business_date: date,
      register: counter.register,
      place: found ? 'drawer' : 'refused',
      session_id: found?.session.id ?? null,
      denomination_cents: denominationCents,
      serial,
      bearer,
      taken_by: counter.person.id,
      approved_by: found?.approver.id ?? null,
      taken_at: at,
      entry_id: entry?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(counter.register), 'counterfeit', id, at);
  const paper = counterfeitSlipPaper({
    city: await paperCity(book),
    reference: String(id),
    businessDate: date,
    at,
    denominationCents,
    serial,
    bearer,
    clerk: named(counter.person),
    ...(found ? { session: found.session.number, second: signed(found.approver) } : {}),
  });
  const { register } = counter;
  const subject = `counterfeit note ${id}`;
  await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
  return id;
}

/** The number of the police report is known only later. */
export async function notePoliceReport(
  desk: Desk,
  counter: Counter,
  noteId: number,
  reportNumber: string,
): Promise<Result<number>> {
  const number = foreignText(reportNumber).slice(0, WORDS_MOST).trim();
  if (number === '') return refuse('counterfeit-words');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'take-money');
    if (!allowed.ok) return allowed;
    const waiting = await notesWithoutPolice(book);
    if (!waiting.some(({ id }) => id === noteId)) return refuse('counterfeit-unknown');
    const at = desk.clock.now();
    const by = { noted_by: counter.person.id, noted_at: at };
    await book
      .insertInto('counterfeit_police')
      .values({ note_id: noteId, report_number: number, ...by })
      .execute();
    await linkRow(book, OFFICE, 'counterfeit-police', noteId, at);
    return done(noteId);
  });
}

export type WaitingNote = {
  readonly id: number;
  readonly date: string;
  readonly denominationCents: Cents;
  readonly serial: string;
};

/** The oldest notes that wait for the number of a police report; no more than fit a list. */
export async function notesWithoutPolice(book: Book): Promise<readonly WaitingNote[]> {
  return book
    .selectFrom('counterfeit_note as n')
    .leftJoin('counterfeit_police as p', 'p.note_id', 'n.id')
    .select(['n.id', 'n.business_date as date', 'n.denomination_cents as denominationCents'])
    .select('n.serial')
    .where('p.note_id', 'is', null)
    .orderBy('n.id')
    .limit(50)
    .execute();
}
