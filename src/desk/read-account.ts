// An account, or a party with all its accounts, as one page shows it: alerts, what is due and when,
// the last payments, notes.
import { type Cents, sumCents } from '../domain/money.ts';
import {
  accountById,
  accountsOfParty,
  addressOf,
  othersThatOwe,
  type PartyRow,
  partyById,
} from '../store/accounts.ts';
import { type Contact, contactsOf } from '../store/contacts.ts';
import { type Hold, type HoldPast, holdPastOf, holdsOf } from '../store/holds.ts';
import {
  type Identifier,
  identifiersOf,
  lastPayments,
  type Note,
  notesOf,
  type Payment,
} from '../store/known.ts';
import { type AccountMemo, memosOf } from '../store/memos.ts';
import type { Book } from '../store/open-store.ts';
import { type WrittenOff, writtenOffOf } from '../store/recoveries.ts';
import { type KnownTask, tasksAbout } from '../store/tasks.ts';
import { type AccountWriteOff, writeOffsOf } from '../store/write-offs.ts';
import { type FoundAccount, withItems } from './find-account.ts';
import type { LineDutiesOf, LineSight } from './line-duties.ts';
import { type ArrangementSight, arrangementSights } from './read-arrangements.ts';
import { sightsOf } from './read-line.ts';
import { type ReturnSight, returnSights } from './read-returned.ts';

/** What is said first, before any figure. */
export type Alerts = {
  readonly alert: string | null;
  /** Set while it holds. */
  readonly cashOnlyUntil: string | null;
  /** A language other than English. */
  readonly language: string | null;
  readonly holds: readonly Hold[];
};

type Common = {
  /** The business date it was read on: what is due before it is overdue. */
  readonly date: string;
  readonly alerts: Alerts;
  readonly identifiers: readonly Identifier[];
  /** Where letters of the payer go; undefined where nobody told it. */
  readonly address: string | undefined;
  readonly payments: readonly Payment[];
  readonly memos: readonly AccountMemo[];
  readonly writeOffs: readonly AccountWriteOff[];
  readonly notes: readonly Note[];
  /** Who was talked with last, about any account of the payer. */
  readonly contacts: readonly Contact[];
  readonly arrangements: readonly ArrangementSight[];
  /** What is still to be done. */
  readonly tasks: readonly KnownTask[];
  /** Holds that were placed or lifted at the counter, also those that ended. */
  readonly holdPast: readonly HoldPast[];
};

export type AccountSight = Common & {
  readonly kind: 'account';
  readonly account: FoundAccount;
  /** What of it was written off in all, and recovered of that. */
  readonly writtenOff: WrittenOff;
  /** What its line of business tells of it. */
  readonly lineSights: readonly LineSight[];
  /** Of the same party, those that owe first. */
  readonly others: readonly FoundAccount[];
  /** Checks that came back and are unpaid, with what they suspend. */
  readonly returned: readonly ReturnSight[];
};

export type PartySight = Common & {
  readonly kind: 'party';
  readonly party: PartyRow;
  readonly accounts: readonly FoundAccount[];
  readonly dueCents: Cents;
};

const PAYMENTS_MOST = 8;
const MEMOS_MOST = 8;
const NOTES_MOST = 8;
const CONTACTS_MOST = 5;
const HOLDS_MOST = 5;
/** Of a party with very many accounts some are enough here: its own page has them all. */
const OTHERS_MOST = 8;

export async function readAccount(
  book: Book,
  id: number,
  date: string,
  dutiesOf: LineDutiesOf,
): Promise<AccountSight | undefined> {
  const row = await accountById(book, id).catch(() => undefined);
  if (row === undefined) return undefined;
  const account = await withItems(book, row);
  const whose = { accountId: id, partyId: account.partyId };
  return {
    kind: 'account',
    account,
    writtenOff: await writtenOffOf(book, [id]),
    others: await othersOf(book, account),
    returned: (await returnSights(book, id)).filter((one) => one.unpaidCents > 0),
    lineSights: await sightsOf(book, dutiesOf, { accountId: id, line: row.line, date }),
    ...(await commonOf(book, whose, account, [id], date)),
  };
}

async function othersOf(book: Book, own: FoundAccount): Promise<readonly FoundAccount[]> {
  const { id, partyId } = own;
  if (partyId === null) return [];
  const rows = await othersThatOwe(book, { id, partyId }, OTHERS_MOST);
  return Promise.all(rows.map((row) => withItems(book, row)));
}

export async function readParty(
  book: Book,
  id: number,
  date: string,
): Promise<PartySight | undefined> {
  const party = await partyById(book, id);
  if (party === undefined) return undefined;
  const rows = await accountsOfParty(book, id);
  const accounts = await Promise.all(rows.map((row) => withItems(book, row)));
  const ids = rows.map((row) => row.id);
  const common = await commonOf(book, { accountId: null, partyId: id }, party, ids, date);
  const dueCents = sumCents(accounts, (account) => account.dueCents);
  return { kind: 'party', party, accounts, dueCents, ...common };
}

async function commonOf(
  book: Book,
  whose: { readonly accountId: number | null; readonly partyId: number | null },
  { alert, cashOnlyUntil, language }: Omit<Alerts, 'holds'>,
  accountIds: readonly number[],
  date: string,
): Promise<Common> {
  return {
    date,
    alerts: {
      alert,
      cashOnlyUntil: cashOnlyUntil !== null && cashOnlyUntil >= date ? cashOnlyUntil : null,
      language: language === 'en' ? null : language,
      holds: await holdsOf(book, whose, date),
    },
    identifiers: await identifiersOf(book, whose),
    address: whose.partyId === null ? undefined : await addressOf(book, whose.partyId),
    payments: await lastPayments(book, accountIds, PAYMENTS_MOST),
    memos: await memosOf(book, accountIds, MEMOS_MOST),
    writeOffs: await writeOffsOf(book, accountIds, MEMOS_MOST),
    notes: await notesOf(book, whose, NOTES_MOST),
    contacts: await contactsOf(book, whose, CONTACTS_MOST),
    arrangements: await arrangementSights(book, accountIds, date),
    tasks: await tasksAbout(book, accountIds),
    holdPast: await holdPastOf(book, whose, HOLDS_MOST),
  };
}
