// The view of an account, and of a party with all its accounts: alerts, what is due, the last
// payments with their receipts, notes. Pure.
import type { FoundAccount } from '../../src/desk/find-account.ts';
import type { AccountSight, Alerts, PartySight } from '../../src/desk/read-account.ts';
import type { ArrangementSight } from '../../src/desk/read-arrangements.ts';
import type { KnownTask } from '../../src/desk/read-tasks.ts';
import { memoNumber } from '../../src/domain/memo.ts';
import { type Cents, formatCents, sumCents } from '../../src/domain/money.ts';
import { type OpenItem, openCents } from '../../src/domain/open-item.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import { receiptNumber } from '../../src/domain/receipt.ts';
import { taskNumber } from '../../src/domain/task.ts';
import { writeOffNumber } from '../../src/domain/write-off.ts';
import { lineByCode } from '../../src/lines/index.ts';
import { arrangementLine } from '../words/arrangement.ts';
import { CONTACT_WORDS } from '../words/contacts.ts';
import { FIND_WORDS, SIGHT_WORDS } from '../words/find.ts';
import { TASK_WORDS } from '../words/tasks.ts';
import type { SightBlock, SightPage, SightRow } from './sight.ts';
import { taskKindWords } from './task-words.ts';

const WORDS = SIGHT_WORDS;

export function accountPage(sight: AccountSight): SightPage {
  const { account, alerts, date } = sight;
  const { number, payer, place, line, partyId } = account;
  const party: readonly SightRow[] =
    partyId === null
      ? []
      : [{ words: WORDS.party(payer), to: { kind: 'party', id: partyId }, tone: 'strong' }];
  return {
    title: `${WORDS.titles.account} ${number} ${payer}`.trim(),
    alerts: alertWords(alerts),
    blocks: [
      {
        rows: [{ words: [lineName(line), place].join('   ') }, ...identifierRows(sight), ...party],
      },
      {
        rows: [
          owed(account.dueCents, account.items, date),
          ...creditRow(account.creditCents),
          ...writtenOffRows(sight),
        ],
      },
      { rows: sight.arrangements.map(arrangementRow) },
      { rows: returnRows(sight) },
      { rows: sight.lineSights },
      { head: WORDS.others, rows: sight.others.map((other) => otherRow(other, date)) },
      { head: WORDS.open, rows: account.items.flatMap((item) => itemRows(item, date)) },
      ...tail(sight),
    ],
  };
}

/** What came back and is unpaid, and what may not be used until it is paid. */
function returnRows({ returned }: AccountSight): readonly SightRow[] {
  return returned.flatMap(({ shown, bankDate, unpaidCents, documents }): readonly SightRow[] => [
    { words: WORDS.returned(shown, dateWords(bankDate)), cents: unpaidCents, tone: 'strong' },
    ...documents.map((document): SightRow => ({ words: WORDS.suspended(document) })),
  ]);
}

/** Another account of the payer: what it owes, and by when. */
function otherRow({ id, line, number, dueCents, items }: FoundAccount, date: string): SightRow {
  const [next] = items;
  const when =
    next === undefined
      ? ''
      : `, ${(next.dueOn < date ? WORDS.overdue : WORDS.next)(dateWords(next.dueOn))}`;
  const words = `${lineName(line)} ${number}${when}`;
  return { words, cents: dueCents, to: { kind: 'account', id } };
}

/** Each names its account where that is not the one that is looked at. */
function contactRows({ contacts, account }: Tail): readonly SightRow[] {
  return contacts.flatMap((contact): readonly SightRow[] => {
    const { channel, direction, topic, outcome } = contact;
    const told = WORDS.contact(
      dateWords(contact.date),
      CONTACT_WORDS.way({ channel, direction }),
      contact.caller,
      CONTACT_WORDS.topics[topic],
      CONTACT_WORDS.outcomes[outcome],
    );
    const isOwn = contact.accountId === account?.id;
    const on = isOwn ? '' : WORDS.on(contact.account);
    return [
      { words: `${told}${on}`, tone: 'quiet' },
      ...(contact.words === '' ? [] : [{ words: `${contact.words} (${contact.by})` }]),
    ];
  });
}

export function partyPage(sight: PartySight): SightPage {
  const { party, accounts, dueCents } = sight;
  const lines = [...new Set(accounts.map(({ line }) => line))];
  const items = accounts
    .flatMap((account) => account.items)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const creditCents = sumCents(accounts, (account) => account.creditCents);
  return {
    title: `${WORDS.titles.party} ${party.name}`,
    alerts: alertWords(sight.alerts),
    blocks: [
      { rows: identifierRows(sight) },
      { rows: [owed(dueCents, items, sight.date), ...creditRow(creditCents)] },
      { rows: sight.arrangements.map(arrangementRow) },
      ...lines.map((line) => lineBlock(line, accounts)),
      ...tail({ ...sight, account: undefined }),
    ],
  };
}

/** The accounts of one line of business under what they owe together. */
function lineBlock(line: string, accounts: readonly FoundAccount[]): SightBlock {
  const own = accounts.filter((account) => account.line === line);
  const rows = own.map(
    ({ id, number, place, dueCents }): SightRow => ({
      words: `${number}  ${place}`,
      cents: dueCents,
      to: { kind: 'account', id },
    }),
  );
  const total = { words: lineName(line), cents: sumCents(own, ({ dueCents }) => dueCents) };
  return { rows: [{ ...total, tone: 'strong' }, ...rows] };
}

function lineName(line: string): string {
  return lineByCode(line)?.name ?? line;
}

function alertWords({ alert, cashOnlyUntil, language, holds }: Alerts): readonly string[] {
  return [
    ...(cashOnlyUntil === null ? [] : [WORDS.cashOnly(dateWords(cashOnlyUntil))]),
    ...holds.map(({ kind, words, until }) =>
      [WORDS.hold(kind, words), ...(until === null ? [] : [WORDS.until(dateWords(until))])].join(
        ', ',
      ),
    ),
    ...(alert === null ? [] : [WORDS.alert(alert)]),
    ...(language === null ? [] : [WORDS.language(WORDS.languages[language] ?? language)]),
  ];
}

/** Kept or broken, and what comes next. */
function arrangementRow(sight: ArrangementSight): SightRow {
  const words = arrangementLine(sight);
  return { words, cents: sight.leftCents, tone: 'strong' };
}

type Known = Pick<AccountSight, 'identifiers' | 'address'>;

function identifierRows({ identifiers, address }: Known): readonly SightRow[] {
  const words = identifiers.map(({ kind, shown }) => `${FIND_WORDS.by[kind]} ${shown}`);
  const rows = [words.join(', '), address === undefined ? '' : WORDS.letters(address)];
  return rows.filter((row) => row !== '').map((row) => ({ words: row }));
}

function owed(dueCents: Cents, items: readonly OpenItem[], date: string): SightRow {
  const [next] = items;
  if (next === undefined) return { words: WORDS.owesNothing, tone: 'strong' };
  const when = next.dueOn < date ? WORDS.overdue : WORDS.next;
  return {
    words: `${WORDS.owes}, ${when(dateWords(next.dueOn))}`,
    cents: dueCents,
    tone: 'strong',
  };
}

function creditRow(creditCents: Cents): readonly SightRow[] {
  return creditCents > 0 ? [{ words: WORDS.credit, cents: creditCents }] : [];
}

/** What left the books, and what of it came in or stopped being owed since. */
function writtenOffRows({ writtenOff }: AccountSight): readonly SightRow[] {
  const { writtenCents } = writtenOff;
  if (writtenCents === 0) return [];
  return [{ words: [WORDS.writtenOff, ...sinceWords(writtenOff)].join(', '), cents: writtenCents }];
}

function sinceWords({
  recoveredCents,
  cancelledCents,
}: Pick<AccountSight['writtenOff'], 'recoveredCents' | 'cancelledCents'>): readonly string[] {
  return [
    ...(recoveredCents > 0 ? [WORDS.recovered(formatCents(recoveredCents, true))] : []),
    ...(cancelledCents > 0 ? [WORDS.cancelled(formatCents(cancelledCents, true))] : []),
  ];
}

/** An item and, where it is more than one thing, what it is made of. */
function itemRows(item: OpenItem, date: string): readonly SightRow[] {
  const parts = item.components.filter((part) => part.openCents !== 0);
  const when = item.dueOn < date ? WORDS.overdue : WORDS.due;
  const head = {
    words: `${item.description}, ${when(dateWords(item.dueOn))}`,
    cents: openCents(item),
  };
  const of = parts.length < 2 ? [] : parts;
  return [
    head,
    ...of.map(
      (part): SightRow => ({
        words: `  ${WORDS.of} ${part.name}`,
        cents: part.openCents,
        tone: 'quiet',
      }),
    ),
  ];
}

/** `account` is the one that is looked at; none where it is a payer with all of theirs. */
type Tail = Omit<PartySight, 'kind' | 'party' | 'accounts' | 'dueCents'> & {
  readonly account: FoundAccount | undefined;
};

/** What is to be done, the last payments, the memos and the notes. */
function tail(sight: Tail): readonly SightBlock[] {
  const { payments, memos, notes, tasks, writeOffs, holdPast } = sight;
  const paid = payments.map((payment): SightRow => {
    const number = receiptNumber(payment.register, payment.number);
    const isGone = payment.isVoid === 1 ? `, ${FIND_WORDS.isVoid}` : '';
    const on = sight.account === undefined ? `  ${payment.account}` : '';
    return {
      words: `${number}  ${dateWords(payment.date)}${on}${isGone}`,
      cents: payment.amountCents,
      to: { kind: 'receipt', id: payment.receiptId },
      ...(payment.isVoid === 1 ? { tone: 'quiet' } : {}),
    };
  });
  const written = notes.flatMap(({ kind, words, at, by }): readonly SightRow[] => [
    { words: WORDS.note(dateWords(at.slice(0, 'YYYY-MM-DD'.length)), kind, by), tone: 'quiet' },
    { words },
  ]);
  return [
    { head: WORDS.tasks, rows: tasks.map(taskRow) },
    { head: WORDS.payments, rows: paid.length > 0 ? paid : [{ words: WORDS.noPayments }] },
    { head: WORDS.memos, rows: memos.map(memoRow) },
    { head: WORDS.writeOffs, rows: writeOffs.map(writeOffRow) },
    { head: WORDS.holds, rows: holdPast.flatMap(holdRows) },
    { head: WORDS.contacts, rows: contactRows(sight) },
    { head: WORDS.notes, rows: written },
  ];
}

/** Who let collection rest, and who ended it. */
function holdRows(hold: AccountSight['holdPast'][number]): readonly SightRow[] {
  const { kind, words, placedOn, placedBy, liftedOn, liftedBy, reason } = hold;
  const placed = WORDS.holdPlaced(dateWords(placedOn), kind, words, placedBy ?? '');
  if (liftedOn === null) return [{ words: placed }];
  const lifted = WORDS.holdLifted(dateWords(liftedOn), liftedBy ?? '', reason ?? '');
  return [
    { words: placed, tone: 'quiet' },
    { words: lifted, tone: 'quiet' },
  ];
}

function taskRow(task: KnownTask): SightRow {
  const on = dateWords(task.due_on);
  const { own } = TASK_WORDS.list;
  return { words: own(taskNumber(task.number), on, taskKindWords(task), task.words) };
}

function memoRow({
  number,
  kind,
  date,
  amountCents,
  reason,
  isReversed,
}: AccountSight['memos'][number]): SightRow {
  const gone = isReversed === 1 ? `, ${WORDS.reversed}` : '';
  return {
    words: `${memoNumber(number)}  ${dateWords(date)}  ${WORDS.memoKinds[kind]}, ${reason}${gone}`,
    cents: amountCents,
    ...(isReversed === 1 ? { tone: 'quiet' } : {}),
  };
}

/** What nobody is asked for any more, and what was taken back. */
function writeOffRow(row: AccountSight['writeOffs'][number]): SightRow {
  const { number, date, document, name, authority, amountCents, isReversed } = row;
  const since = isReversed === 1 ? [WORDS.reversed] : sinceWords(row);
  const what = [document, name, authority, ...since].join(', ');
  return {
    words: `${writeOffNumber(number)}  ${dateWords(date)}  ${what}`,
    cents: amountCents,
    ...(isReversed === 1 ? { tone: 'quiet' } : {}),
  };
}
