// The bank presents a check again: nothing is taken back, what the bank took for it is booked, and
// a day is kept on which somebody asks how it ended. The check stays in the account of the bank, as
// a deposit on its way: what the bank takes out and puts back there meanwhile is the same money.
import { addDays } from '../domain/calendar.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { BANK, BANK_CHARGES } from '../domain/ledger-accounts.ts';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { NOT_PRESENTED_AGAIN, redepositNumber } from '../domain/redeposit.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type ReturnCode, returnCode } from '../domain/return-codes.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertRedeposit, pendingOf, presentedSoFar } from '../store/redeposits.ts';
import type { TakenCheck } from '../store/returned-items.ts';
import { takeNumber } from '../store/series.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { drawerOf, paidByCheck, returnableCheck } from './returned-check.ts';

export type Redeposited = {
  readonly tenderId: number;
  /** When the bank told of it. */
  readonly bankDate: string;
  /** Why it came back at first: `A`, `R01`. */
  readonly code: string;
  readonly bankChargeCents: Cents;
};

export type RedepositPosted = { readonly number: string; readonly dueOn: string };

/** What holds where the city never said it. */
const MOST = 1;
const DAYS = 5;

export async function postRedeposit(
  desk: Desk,
  counter: Counter,
  item: Redeposited,
): Promise<Result<RedepositPosted>> {
  return desk.store.transact<RedepositPosted>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'post-returned');
    if (!allowed.ok) return allowed;
    const dated = await openBusinessDate(desk, book);
    if (!dated.ok) return dated;
    const checked = await check(book, item, dated.value);
    if (!checked.ok) return checked;
    return write(book, checked.value, { by: counter.person.id, at: desk.clock.now() });
  });
}

type Checked = Redeposited & {
  readonly check: TakenCheck;
  readonly reason: ReturnCode;
  readonly presented: number;
  readonly date: string;
};

async function check(book: Book, item: Redeposited, date: string): Promise<Result<Checked>> {
  const taken = await returnableCheck(book, item.tenderId);
  if (!taken.ok) return taken;
  const receipt = receiptNumber(taken.value.register, taken.value.number);
  const { bankDate, bankChargeCents } = item;
  const before = await pendingOf(book, item.tenderId);
  const from = before?.bankDate ?? taken.value.date;
  if (bankDate < from || bankDate > date) return refuse('returned-date', { from, until: date });
  const reason = returnCode(item.code);
  if (reason === undefined) return refuse('returned-code', { code: item.code });
  if (reason.code === NOT_PRESENTED_AGAIN) return refuse('redeposit-barred');
  if (bankChargeCents < 0) return refuse('returned-cost');
  const soFar = await presentedSoFar(book, item.tenderId);
  const most = await policyOr(book, 'returned.redeposit-most', date, MOST);
  if (soFar > 0 && before === undefined) return refuse('redeposit-cleared', { receipt });
  if (soFar >= most) return refuse('redeposit-most', { receipt, most });
  return done({ ...item, check: taken.value, reason, presented: soFar + 1, date });
}

async function write(
  book: Book,
  { check: taken, reason, presented, date, bankDate, bankChargeCents }: Checked,
  { at, by }: { readonly at: string; readonly by: number },
): Promise<Result<RedepositPosted>> {
  const number = await takeNumber(book, 'redeposit');
  const shown = redepositNumber(number);
  const days = await policyOr(book, 'returned.redeposit-days', date, DAYS);
  const dueOn = addDays(bankDate, days);
  const { accountId } = await drawerOf(book, await paidByCheck(book, taken));
  const charge = [debit(BANK_CHARGES, bankChargeCents), credit(BANK, bankChargeCents)];
  const entry =
    bankChargeCents === 0
      ? undefined
      : await writeEntry(book, {
          ...{ entry: balancedEntry(charge), movements: [], source: 'NSF', businessDate: date },
          ...{ memo: `Charge for ${shown}, presented again`, at, by },
        });
  await insertRedeposit(book, {
    ...{ number, receipt_id: taken.receiptId, tender_id: taken.tenderId, presented },
    ...{ amount_cents: taken.amountCents, bank_date: bankDate, code: reason.code },
    ...{ reason: reason.words, account_id: accountId, due_on: dueOn },
    ...{ bank_charge_cents: bankChargeCents, business_date: date, posted_at: at, posted_by: by },
    entry_id: entry?.id ?? null,
  });
  return done({ number: shown, dueOn });
}
