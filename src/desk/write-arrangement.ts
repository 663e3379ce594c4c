// Writes an arrangement with its agreement, in the transaction of whoever makes it: the desk, or a
// line of business by rules of its own.
import {
  type ArrangementKind,
  arrangementNumber,
  type Frequency,
  type Instalment,
} from '../domain/arrangement.ts';
import { couponLine } from '../domain/coupon.ts';
import { basisWords } from '../domain/letters/basis.ts';
import type { FieldRow } from '../domain/letters/merge.ts';
import { type Cents, sumCents, ZERO } from '../domain/money.ts';
import { type OpenItem, openCents } from '../domain/open-item.ts';
import { done, type Result } from '../domain/result.ts';
import type { AccountRow } from '../store/accounts.ts';
import { insertArrangement } from '../store/arrangements.ts';
import { addresseeOfLetter } from '../store/letters.ts';
import type { Book } from '../store/open-store.ts';
import { peekNumber, takeNumber } from '../store/series.ts';
import { keptAddress, writeLetterAt } from './write-letter.ts';

export type WrittenTerms = {
  readonly account: AccountRow;
  /** As they are open at this moment. */
  readonly items: readonly OpenItem[];
  readonly kind: ArrangementKind;
  readonly frequency: Frequency;
  readonly instalments: readonly Instalment[];
  readonly graceDays: number;
  readonly waivedCents?: Cents;
  /** Part of what the items come to. */
  readonly feeCents?: Cents;
  /** Of what a court ordered. */
  readonly caseNumber?: string | undefined;
  /** Whom the agreement names, where the account names nobody. */
  readonly to?: {
    readonly name: string;
    readonly address: string;
    /** The account's own unless told. */
    readonly language?: string;
  };
};

export type ArrangementMaker = {
  readonly date: string;
  readonly at: string;
  readonly by: number;
  readonly second?: { readonly approverId: number; readonly requestId: number } | undefined;
};

const IN_ENGLISH = 'Handed over at the counter';
const AT_THE_COUNTER: Readonly<Record<string, string>> = { es: 'Entregado en la ventanilla' };
const BY_HAND = [IN_ENGLISH, ...Object.values(AT_THE_COUNTER)];

/** Where a letter goes that is handed over if nobody told an address. */
export async function addressAtCounter(
  book: Book,
  account: AccountRow,
): Promise<readonly string[]> {
  const kept = await keptAddress(book, account);
  return kept.length > 0 ? kept : [AT_THE_COUNTER[account.language] ?? IN_ENGLISH];
}

export type Addressee = {
  readonly name?: string;
  readonly address: readonly string[];
  /** The account's own unless told. */
  readonly language?: string;
};

/** Whom letters about it go to: the payer's address, else the one of its agreement. */
export async function addresseeOf(
  book: Book,
  account: AccountRow,
  letterId: number,
): Promise<Addressee | undefined> {
  const kept = await keptAddress(book, account);
  if (kept.length > 0) return { address: kept };
  const { addressee, language } = await addresseeOfLetter(book, letterId);
  const [name = '', ...address] = addressee.split('\n');
  const byHand = address.length === 1 && BY_HAND.includes(address[0] ?? '');
  return byHand ? undefined : { name, address, language };
}

/** Returns its number. */
export async function writeArrangement(
  book: Book,
  terms: WrittenTerms,
  { date, at, by, second }: ArrangementMaker,
): Promise<Result<number>> {
  const { account, instalments, items, kind, frequency, graceDays } = terms;
  const { waivedCents = ZERO, feeCents = ZERO } = terms;
  const principalCents = sumCents(items, openCents);
  const fields = { principal: principalCents, waived: waivedCents, fee: feeCents };
  const { to } = terms;
  const language = to?.language ?? account.language;
  const numbered = await peekNumber(book, 'arrangement');
  const letter = await writeLetterAt(
    book,
    { date, at, by },
    {
      ...{ kind: 'plan-agreement', accountId: account.id, date, language },
      address: to?.address.split(', ') ?? (await addressAtCounter(book, account)),
      fields: {
        ...(to === undefined ? {} : { name: to.name }),
        ...fields,
        ...{ schedule: scheduleRows(numbered, instalments), grace_days: graceDays },
        ...{ terms: kind, basis: basisWords(kind, language, terms.caseNumber) },
      },
    },
  );
  if (!letter.ok) return letter;
  const number = await takeNumber(book, 'arrangement');
  await insertArrangement(book, {
    ...{ number, kind, frequency, instalments, account_id: account.id },
    ...{ principal_cents: principalCents, waived_cents: waivedCents, fee_cents: feeCents },
    ...{ grace_days: graceDays, letter_id: letter.value.id, business_date: date },
    ...{ made_at: at, made_by: by },
    approved_by: second?.approverId ?? null,
    request_id: second?.requestId ?? null,
    items: items.map((item) => ({ itemId: item.id, openCents: openCents(item) })),
  });
  return done(number);
}

function scheduleRows(number: number, instalments: readonly Instalment[]): readonly FieldRow[] {
  return instalments.map((instalment) => {
    const { position, dueOn, amountCents } = instalment;
    const words = `${position} / ${instalments.length}`;
    const coupon = {
      words: `${arrangementNumber(number)}  ${words}`,
      line: couponLine(number, instalment),
    };
    return { date: dueOn, words, amountCents, coupon };
  });
}
