// Demands a returned check under Civ. 1719: once, by certified mail, with what the mailing cost.
// The law gives thirty days from the mailing; what a court may add is told and never posted.
import { addDays } from '../domain/calendar.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { languageOf } from '../domain/language.ts';
import { letterNumber } from '../domain/letters/kinds.ts';
import { certifiedNumber } from '../domain/letters/sending.ts';
import { type Cents, cents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnCode } from '../domain/return-codes.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertDemand, insertSending, isCertifiedTaken } from '../store/returned-letters.ts';
import { type ReturnStanding, returnStanding } from '../store/returned-standing.ts';
import { openBusinessDate } from './business-date.ts';
import { chargeReturn } from './charge-return.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { claimOf } from './read-returned.ts';
import { itemWords } from './returned-letters.ts';
import { writeLetter } from './write-letter.ts';

export type AskedDemand = {
  readonly returnedId: number;
  /** The day it is mailed: what it says is reckoned from there. */
  readonly mailedOn: string;
  readonly certifiedNumber: string;
  readonly mailingCents: Cents;
  /** Whose check it is, where neither the account nor the receipt names anybody. */
  readonly payer?: string;
  /** Lines of the address; the book's own where not told. */
  readonly address?: readonly string[];
};

export type Demanded = {
  readonly letter: string;
  readonly answerBy: string;
  readonly demandedCents: Cents;
  /** What a court may give besides the check. */
  readonly claimCents: Cents;
};

/** What holds where the city never said it. */
const DAYS = 30;
/** A letter is mailed on the day it is written, or when the post office opens again. */
const MAILED_WITHIN = 7;

export async function demandPayment(
  desk: Desk,
  { person }: Counter,
  asked: AskedDemand,
): Promise<Result<Demanded>> {
  return desk.store.transact<Demanded>(async (book) => {
    const allowed = await permit(desk, book, person, 'write-letters');
    if (!allowed.ok) return allowed;
    const dated = await openBusinessDate(desk, book);
    if (!dated.ok) return dated;
    const demand = await check(book, asked, dated.value);
    if (!demand.ok) return demand;
    return write(desk, book, person, demand.value);
  });
}

type Demand = AskedDemand & {
  /** To whom it goes. */
  readonly name: string;
  readonly back: ReturnStanding;
  readonly shown: string;
  readonly date: string;
};

async function check(book: Book, asked: AskedDemand, date: string): Promise<Result<Demand>> {
  const back = await returnStanding(book, asked.returnedId);
  if (back === undefined) return refuse('returned-unknown');
  const shown = returnedNumber(back.number);
  if (back.answerBy !== null) return refuse('demand-already', { number: shown });
  if (returnCode(back.code)?.ofPayer !== true) return refuse('demand-not-payer', { number: shown });
  if (back.checkUnpaidCents === 0) return refuse('demand-paid', { number: shown });
  const number = certifiedNumber(asked.certifiedNumber);
  if (number === undefined) return refuse('certified-number', { number: asked.certifiedNumber });
  if (await isCertifiedTaken(book, number)) return refuse('certified-taken', { number });
  const { mailedOn } = asked;
  const until = addDays(date, MAILED_WITHIN);
  if (mailedOn < date || mailedOn > until) return refuse('demand-mailed', { from: date, until });
  const name = await nameOf(book, back, asked.payer ?? '');
  if (name === '') return refuse('demand-nobody', { number: shown });
  return done({ ...asked, certifiedNumber: number, name, back, shown, date });
}

/** Who pays on the account, else who paid by the check: whoever wrote it owes it. */
async function nameOf(
  book: Book,
  { accountId, payer }: ReturnStanding,
  keyed: string,
): Promise<string> {
  const { payer: known } = await accountById(book, accountId);
  return known || payer || foreignText(keyed);
}

async function write(
  desk: Desk,
  book: Book,
  { id: by }: Counter['person'],
  demand: Demand,
): Promise<Result<Demanded>> {
  const { back, date, mailedOn } = demand;
  const days = await policyOr(book, 'returned.demand-days', date, DAYS);
  const answerBy = addDays(mailedOn, days);
  const at = desk.clock.now();
  const mailing = await writeMailing(book, demand, { at, by });
  if (!mailing.ok) return mailing;
  const demandedCents = cents(back.unpaidCents + demand.mailingCents);
  const letter = await writeLetter(desk, book, { id: by }, await letterOf(book, demand, answerBy));
  if (!letter.ok) return letter;
  const sent = {
    ...{ letter_id: letter.value.id, method: 'certified' as const, sent_on: mailedOn },
    ...{ certified_number: demand.certifiedNumber, business_date: date },
    ...{ recorded_at: at, recorded_by: by },
  };
  await insertDemand(book, {
    ...{ returned_id: back.id, letter_id: letter.value.id },
    ...{ sending_id: await insertSending(book, sent), mailing_cents: demand.mailingCents },
    ...{ mailing_item_id: mailing.value.itemId, entry_id: mailing.value.entryId },
    ...{ answer_by: answerBy, business_date: date, made_at: at, made_by: by },
  });
  const claimCents = await claimOf(book, back, date);
  const shown = letterNumber(letter.value.number);
  return done({ letter: shown, answerBy, demandedCents, claimCents });
}

async function letterOf(book: Book, demand: Demand, answerBy: string) {
  const { back, name, address, date } = demand;
  const language = languageOf((await accountById(book, back.accountId)).language);
  const reason = returnCode(back.code);
  const total = cents(back.unpaidCents + demand.mailingCents);
  const fee = cents(back.unpaidCents - back.checkUnpaidCents);
  return {
    kind: 'check-demand',
    accountId: back.accountId,
    date,
    ...(address === undefined ? {} : { address }),
    fields: {
      ...{ name, item: itemWords(back.checkNumber, language), written_on: back.takenOn },
      ...{ amount: back.checkUnpaidCents, fee, mailing_cost: demand.mailingCents, total },
      bank_reason: (language === 'es' ? reason?.spanish : reason?.words) ?? back.code,
      ...{ pay_by: answerBy, certified_no: demand.certifiedNumber },
    },
  } as const;
}

type Mailing = { readonly itemId: number | null; readonly entryId: number | null };

/** What the mailing cost is owed like the fee of the return, and in its fund. */
async function writeMailing(
  book: Book,
  { back, shown, date, mailingCents }: Demand,
  { at, by }: { readonly at: string; readonly by: number },
): Promise<Result<Mailing>> {
  if (mailingCents === 0) return done({ itemId: null, entryId: null });
  const words = `Mailing of the demand ${shown}`;
  const charges = [{ base: 'returned-fee', amountCents: mailingCents }];
  return chargeReturn(book, back, { words, charges }, { date, at, by });
}
