// Places a hold on collection of an account or of all accounts of its payer: at once by a
// supervisor, else when a second person allows it.
import { present } from '../domain/assert.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import type { DateText } from '../domain/clock.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { COUNTER_HOLDS, type CounterHold, coveredBy } from '../domain/hold.ts';
import { type Cents, formatCents, sumCents } from '../domain/money.ts';
import { may } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { type AccountRow, accountById, accountsOfParty, owedOf } from '../store/accounts.ts';
import { holdsOf, insertHold } from '../store/holds.ts';
import type { Whose } from '../store/known.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type AskedHold = {
  readonly accountId: number;
  /** On all accounts of its payer, not on this one alone. */
  readonly ofPayer: boolean;
  readonly kind: CounterHold;
  readonly words: string;
  /** The last day; without one it stands until it is lifted. */
  readonly until?: DateText;
};

export type HoldPlaced =
  | { readonly done: true; readonly said: string }
  | { readonly done: false; readonly request: Request };

export const HOLD_WORDS_MOST = 60;

/** Refused where one of that kind stands there as long. */
export async function placeHold(
  desk: Desk,
  counter: Counter,
  asked: AskedHold,
): Promise<Result<HoldPlaced>> {
  const words = foreignText(asked.words);
  if (words === '' || words.length > HOLD_WORDS_MOST) return refuse('entry-unreadable');
  if (holdsCardNumber(words)) return refuse('card-number');
  return desk.store.transact<HoldPlaced>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'place-hold');
    if (!allowed.ok) return allowed;
    const checked = await check(desk, book, { ...asked, words });
    if (!checked.ok) return checked;
    const [at, by] = [desk.clock.now(), counter.person.id];
    if (may(allowed.value, 'approve-hold')) {
      const maker = { register: counter.register, at, by };
      return done({ done: true, said: await write(book, checked.value, maker) });
    }
    const request = await insertRequest(book, {
      ...{ kind: 'place-hold', register: counter.register, businessDate: checked.value.date },
      ...{ requestedBy: by, requestedAt: at, record: await recordOf(book, checked.value) },
    });
    return done({ done: false, request });
  });
}

type Checked = AskedHold & {
  readonly account: AccountRow;
  readonly whose: Whose;
  readonly date: DateText;
};

async function check(desk: Desk, book: Book, asked: AskedHold): Promise<Result<Checked>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const { accountId, ofPayer, kind, until } = asked;
  const account = await accountById(book, accountId);
  if (ofPayer && account.partyId === null) return refuse('payer-none');
  if (until !== undefined && until < date) return refuse('date-too-early', { date });
  const whose = ofPayer
    ? { accountId: null, partyId: account.partyId }
    : { accountId, partyId: null };
  const standing = await holdsOf(book, whose, date);
  const covered = coveredBy(standing, { kind, until: until ?? null });
  if (covered !== undefined) {
    return refuse('hold-covered', { until: covered.until ?? 'it is lifted' });
  }
  return done({ ...asked, account, whose, date });
}

/** What the second person reads: also how much then waits. */
async function recordOf(book: Book, checked: Checked): Promise<PlainRecord> {
  const { account, whose, ofPayer, kind, words, until, accountId } = checked;
  return {
    ...{ account: account.number, payer: account.payer },
    ...{ ofPayer, hold: kind, ...(until === undefined ? {} : { until }) },
    ...{ owed: formatCents(await owedBy(book, whose)), reason: words, accountId },
  };
}

export async function owedBy(book: Book, { accountId, partyId }: Whose): Promise<Cents> {
  if (partyId === null) return owedOf(book, present(accountId, 'account'));
  const owed: Cents[] = [];
  for (const { id } of await accountsOfParty(book, partyId)) owed.push(await owedOf(book, id));
  return sumCents(owed, (cents) => cents);
}

/** Runs in the transaction of the yes: it stands from that date on. */
export async function carryOutHold(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const checked = await check(desk, book, askedIn(request.record));
  if (!checked.ok) return checked;
  const register = present(request.register, 'register');
  const second = { approverId: approver.id, requestId: request.id };
  const maker = { register, at, by: request.requestedBy, ...second };
  return done(await write(book, checked.value, maker));
}

function askedIn(record: PlainRecord): AskedHold {
  const { until } = record;
  return {
    accountId: Number(record['accountId']),
    ofPayer: record['ofPayer'] === true,
    kind: COUNTER_HOLDS.find((kind) => kind === record['hold']) ?? 'dispute',
    words: String(record['reason']),
    ...(typeof until === 'string' ? { until } : {}),
  };
}

type Maker = {
  readonly register: number;
  readonly at: string;
  readonly by: number;
  readonly approverId?: number;
  readonly requestId?: number;
};

async function write(
  book: Book,
  { account, whose, kind, words, until, date, ofPayer }: Checked,
  { register, at, by, approverId, requestId }: Maker,
): Promise<string> {
  await insertHold(
    book,
    {
      ...{ kind, words, placed_on: date, until: until ?? null },
      ...{ party_id: whose.partyId, account_id: whose.accountId },
    },
    {
      ...{ register, business_date: date, placed_at: at, asked_by: by },
      ...{ approved_by: approverId ?? null, request_id: requestId ?? null },
    },
  );
  const what = ofPayer ? `all accounts of ${account.payer}` : account.number;
  return `Collection of ${what} rests.`;
}
