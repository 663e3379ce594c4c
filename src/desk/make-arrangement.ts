// Makes an arrangement over what an account owes: at once within what a clerk may grant, else when
// a supervisor allows it. Nothing is posted.
import { type AskedKind, arrangementNumber, type Frequency } from '../domain/arrangement.ts';
import { scheduleWords } from '../domain/arrangement-schedule.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { formatCents } from '../domain/money.ts';
import type { OpenItem } from '../domain/open-item.ts';
import { may, type Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { AccountRow } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { insertAddress } from '../store/new-accounts.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import type { ArrangementScope } from './arrangement-items.ts';
import {
  type ArrangementTerms,
  type AskedArrangement,
  arrangementTerms,
} from './arrangement-terms.ts';
import { businessDate, openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { isAsShown } from './request-lines.ts';
import { type ArrangementMaker, writeArrangement } from './write-arrangement.ts';

export type ArrangementMade =
  | { readonly done: true; readonly number: string }
  | { readonly done: false; readonly request: Request };

/** The schedule and who must sign, before anything is written. */
export async function previewArrangement(
  desk: Desk,
  asked: AskedArrangement,
): Promise<Result<ArrangementTerms>> {
  return desk.store.read(async (book) =>
    arrangementTerms(book, asked, await businessDate(desk, book)),
  );
}

export async function makeArrangement(
  desk: Desk,
  counter: Counter,
  asked: AskedArrangement,
): Promise<Result<ArrangementMade>> {
  return desk.store.transact<ArrangementMade>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-arrangement');
    if (!allowed.ok) return allowed;
    const checked = await check(desk, book, asked);
    if (!checked.ok) return checked;
    const { terms, date } = checked.value;
    const at = desk.clock.now();
    if (mayAlone(allowed.value, terms)) {
      const maker = { date, at, by: counter.person.id };
      const written = await write(book, asked, terms, maker);
      return written.ok ? done({ done: true, number: written.value }) : written;
    }
    const request = await insertRequest(book, {
      kind: 'arrangement',
      register: counter.register,
      businessDate: date,
      requestedBy: counter.person.id,
      requestedAt: at,
      record: recordOf(asked, terms),
    });
    return done({ done: false, request });
  });
}

function mayAlone(person: Person, { reasons }: ArrangementTerms): boolean {
  return reasons.length === 0 || may(person, 'approve-arrangement');
}

function recordOf(asked: AskedArrangement, terms: ArrangementTerms): PlainRecord {
  const { account, principalCents, instalments, reasons } = terms;
  const last = instalments.at(-1);
  return {
    account: account.number,
    payer: account.payer,
    amount: formatCents(principalCents),
    instalments: scheduleWords(instalments),
    until: last?.dueOn ?? '',
    why: reasons.join(', '),
    ...(terms.leftOut.length === 0 ? {} : { without: terms.leftOut.map(leftOutRow) }),
    what: { ...asked },
  };
}

/** Runs in the transaction of the second person's yes: everything is looked at again. */
export async function carryOutArrangement(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const asked = arrangementAsked(request.record['what'] as PlainRecord);
  const checked = await check(desk, book, asked);
  if (!checked.ok) return checked;
  const { terms, date } = checked.value;
  if (!isAsShown(request, recordOf(asked, terms))) return refuse('request-changed');
  const second = { approverId: approver.id, requestId: request.id };
  const maker = { date, at, by: request.requestedBy, second };
  const written = await write(book, asked, terms, maker);
  return written.ok ? done(`Arrangement ${written.value} is made.`) : written;
}

const leftOutRow = ({ description, documentNumber }: OpenItem) => ({
  words: `${documentNumber} ${description}`.trim(),
});

/** As a request keeps it. */
export function arrangementAsked(what: PlainRecord): AskedArrangement {
  const { without } = what;
  return {
    accountId: Number(what['accountId']),
    scope: String(what['scope']) as ArrangementScope,
    kind: String(what['kind']) as AskedKind,
    count: Number(what['count']),
    frequency: String(what['frequency']) as Frequency,
    firstOn: String(what['firstOn']),
    ...(typeof what['address'] === 'string' ? { address: what['address'] } : {}),
    ...(typeof what['caseNumber'] === 'string' ? { caseNumber: what['caseNumber'] } : {}),
    ...(Array.isArray(without) ? { without: without.map(Number) } : {}),
  };
}

type Checked = { readonly terms: ArrangementTerms; readonly date: string };

async function check(desk: Desk, book: Book, asked: AskedArrangement): Promise<Result<Checked>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const terms = await arrangementTerms(book, asked, dated.value);
  return terms.ok ? done({ terms: terms.value, date: dated.value }) : terms;
}

async function write(
  book: Book,
  { kind, frequency, caseNumber, address = '' }: AskedArrangement,
  terms: ArrangementTerms,
  maker: ArrangementMaker,
): Promise<Result<string>> {
  await keepAddress(book, terms.account, address, maker);
  const told = { ...terms, kind, frequency, caseNumber };
  const written = await writeArrangement(book, told, maker);
  return written.ok ? done(arrangementNumber(written.value)) : written;
}

async function keepAddress(
  book: Book,
  { partyId }: AccountRow,
  told: string,
  { date, at }: ArrangementMaker,
): Promise<void> {
  const address = foreignText(told);
  if (address === '' || partyId === null) return;
  const id = await insertAddress(book, { party_id: partyId, address, since: date });
  await linkAdded(book, OFFICE, { addresses: [id] }, at);
}
