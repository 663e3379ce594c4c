// A few rows of an import in one transaction: accounts, what they are called, what they owe, one
// opening entry a fund, payments, and the links that cover it all.
import { present } from '../domain/assert.ts';
import type { AccountRef, NewAccount } from '../domain/imports/draft.ts';
import type { OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { insertAlias } from '../store/aliases.ts';
import { OFFICE } from '../store/chain.ts';
import { closeOf } from '../store/day-close.ts';
import { writeEntry } from '../store/entries.ts';
import { accountsByForeign, insertImportRows, knownRows, rulesOf } from '../store/imports.ts';
import { insertAccount, insertKnown, insertParty } from '../store/new-accounts.ts';
import { insertItem } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { linkRow } from '../store/records.ts';
import { insertTold } from '../store/told.ts';
import { nextAccountNumber } from './account-number.ts';
import type { Desk } from './desk.ts';
import { importPayment } from './import-payment.ts';
import { byFund, openingParts } from './opening-entries.ts';
import type { ImportPlan, KeyedDraft } from './plan-import.ts';

export type ImportWork = {
  readonly desk: Desk;
  readonly book: Book;
  readonly plan: ImportPlan;
  readonly runId: number;
};

/** What a transaction adds, for its link. */
type Adding = {
  readonly parties: number[];
  readonly accounts: number[];
  readonly aliases: number[];
  readonly items: number[];
  readonly opened: OpenItem[];
};

/** Returns how many of the rows were added; others were written by somebody else meanwhile. */
export async function writeImportRows(
  work: ImportWork,
  chunk: readonly KeyedDraft[],
): Promise<Result<number>> {
  const { book, plan } = work;
  const { profile, source } = plan.importing;
  const { today } = plan.facts;
  const pays = chunk.some(({ payment }) => payment !== undefined);
  if (pays && (await closeOf(book, today))) return refuse('day-closed', { date: today });
  const known = await knownRows(
    book,
    profile,
    chunk.map(({ key }) => key),
  );
  const numbers = [...new Set(chunk.map(({ account }) => account.foreign))];
  const accounts = new Map(await accountsByForeign(book, source.needs.line, numbers));
  const adding: Adding = { parties: [], accounts: [], aliases: [], items: [], opened: [] };
  const written: { readonly draft: KeyedDraft; readonly accountId: number }[] = [];
  for (const draft of chunk) {
    const there = accounts.get(draft.account.foreign);
    const overtaken = there === undefined ? !draft.account.make : draft.account.mustBeNew;
    if (known.has(draft.key) || overtaken) continue;
    const accountId = there ?? (await addAccount(work, draft.account, adding));
    accounts.set(draft.account.foreign, accountId);
    await addAliases(work, draft.account, accountId, adding);
    for (const item of draft.items) {
      const made = await insertItem(book, { ...item, accountId });
      adding.items.push(made.id);
      adding.opened.push(made);
    }
    written.push({ draft, accountId });
  }
  if (written.length === 0) return done(0);
  await writeOpenings(work, chunk, adding.opened);
  for (const { draft, accountId } of written) {
    const { line, payment } = draft;
    if (payment) adding.items.push(...(await importPayment(work, { line, payment, accountId })));
  }
  const rows = await insertImportRows(
    book,
    written.map(({ draft, accountId }) => ({
      run_id: work.runId,
      line: draft.line,
      profile,
      key: draft.key,
      digest: draft.digest,
      account_id: accountId,
    })),
  );
  const { opened: _opened, ...added } = adding;
  await linkAdded(book, OFFICE, { ...added, rows }, work.desk.clock.now());
  return done(written.length);
}

async function addAccount(work: ImportWork, ref: AccountRef, adding: Adding): Promise<number> {
  const { book, plan } = work;
  const make = present(ref.make, `how to make account ${ref.foreign}`);
  const partyId = make.party && (await addParty(book, make.party));
  if (partyId !== undefined) adding.parties.push(partyId);
  const number = await numberFor(book, ref, make);
  const id = await insertAccount(book, {
    line: ref.line,
    number,
    party_id: partyId ?? null,
    place: make.place,
    opened_on: make.openedOn ?? plan.facts.openingDate,
  });
  adding.accounts.push(id);
  const { identifiers = [], told } = make;
  await insertKnown(book, { accountId: id }, { identifiers, holds: [], notes: [] });
  if (told !== undefined) await insertTold(book, id, told);
  // A number with letters or signs in it is found by its digits as an alias.
  if (number !== ref.foreign || !/^\d+$/.test(number)) {
    const alias = await insertAlias(book, id, { kind: 'number', text: ref.foreign });
    if (alias !== undefined) adding.aliases.push(alias);
  }
  return id;
}

function addParty(book: Book, { name, language }: NonNullable<NewAccount['party']>) {
  return insertParty(book, { name, language, cash_only_until: null, alert: null });
}

async function numberFor(book: Book, ref: AccountRef, make: NewAccount): Promise<string> {
  const { numbering } = make;
  if (numbering === 'foreign') return ref.foreign;
  return nextAccountNumber(book, ref.line, numbering.first);
}

async function addAliases(
  { book }: ImportWork,
  ref: AccountRef,
  accountId: number,
  adding: Adding,
): Promise<void> {
  if (ref.also.length === 0) return;
  const { place, payer } = await accountById(book, accountId);
  for (const alias of ref.also) {
    if (alias.text === (alias.kind === 'place' ? place : payer)) continue;
    const id = await insertAlias(book, accountId, alias);
    if (id !== undefined) adding.aliases.push(id);
  }
}

/** Imported items are opening balances: dated before the first day, outside its exports. */
async function writeOpenings(
  { desk, book, plan }: ImportWork,
  chunk: readonly KeyedDraft[],
  items: readonly OpenItem[],
): Promise<void> {
  if (items.length === 0) return;
  const { funds } = await rulesOf(book);
  const lines = `lines ${chunk[0]?.line} to ${chunk.at(-1)?.line}`;
  const parts = items.flatMap((item) => openingParts(item));
  const entries = byFund(funds, parts, plan.facts.openingDate, ({ code }) => {
    return `Imported ${plan.importing.profile} ${lines}, fund ${code}`;
  });
  const at = desk.clock.now();
  for (const fresh of entries) {
    const { id } = await writeEntry(book, { ...fresh, at, by: null });
    await linkRow(book, OFFICE, 'assessment', id, at);
  }
}
