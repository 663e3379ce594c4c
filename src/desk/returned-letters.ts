// The letters that a return writes by itself, in its transaction: the notice, that cash is asked
// from now on, and which documents may not be used. They wait to be printed.
import { addDays } from '../domain/calendar.ts';
import { languageOf } from '../domain/language.ts';
import { type LetterKind, letterNumber } from '../domain/letters/kinds.ts';
import type { LetterFields } from '../domain/letters/merge.ts';
import type { Cents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { SuspendedDocument } from '../domain/suspended-document.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertReturnedLetter } from '../store/returned-letters.ts';
import type { ReturnedLetterTable } from '../store/tables/returned.ts';
import type { Desk } from './desk.ts';
import type { ReturnMoment } from './post-returned-item.ts';
import { type OwedReturn, owedTotal } from './returned-account.ts';
import { keptAddress, writeLetter } from './write-letter.ts';

export type ReturnNoted = {
  readonly id: number;
  readonly feeCents: Cents;
  readonly cashOnlyUntil: string | undefined;
  readonly documents: readonly SuspendedDocument[];
};

/** What holds where the city never said it. */
const NOTICE_DAYS = 10;

type Noting = {
  readonly purpose: ReturnedLetterTable['purpose'];
  readonly kind: LetterKind;
  readonly fields: LetterFields;
};

/**
 * Returns the numbers of the letters: none where nobody knows an address or a name to write to.
 * Then the return stands all the same, and says so.
 */
export async function writeReturnLetters(
  desk: Desk,
  book: Book,
  owed: OwedReturn,
  noted: ReturnNoted,
  { at, by }: ReturnMoment,
): Promise<Result<readonly string[]>> {
  const account = await accountById(book, owed.owingId);
  const kept = await keptAddress(book, account);
  const address = kept.length > 0 ? kept : (owed.address ?? []);
  if (address.length === 0 || account.payer === '') return done([]);
  const letters: string[] = [];
  for (const { purpose, kind, fields } of await notings(book, owed, noted, account.language)) {
    const asked = { kind, accountId: account.id, fields, address, date: owed.date };
    const written = await writeLetter(desk, book, { id: by }, asked);
    if (!written.ok) return written;
    const row = { letter_id: written.value.id, returned_id: noted.id, purpose };
    await insertReturnedLetter(book, row, at);
    letters.push(letterNumber(written.value.number));
  }
  return done(letters);
}

async function notings(
  book: Book,
  owed: OwedReturn,
  { feeCents, cashOnlyUntil, documents }: ReturnNoted,
  tongue: string,
): Promise<readonly Noting[]> {
  const { check, bankDate, date, earlier } = owed;
  const language = languageOf(tongue);
  const item = itemWords(check.checkNumber, language);
  const total = owedTotal(owed, feeCents);
  const days = await policyOr(book, 'returned.notice-days', date, NOTICE_DAYS);
  return [
    {
      purpose: 'notice',
      kind: 'returned-item',
      fields: {
        ...{ item, amount: check.amountCents, returned_on: bankDate, fee: feeCents, total },
        bank_reason: language === 'es' ? owed.reason.spanish : owed.reason.words,
        pay_by: addDays(date, days),
      },
    },
    ...(cashOnlyUntil === undefined
      ? []
      : ([
          {
            purpose: 'cash-only',
            kind: 'cash-only',
            fields: { returned: earlier + 1, until: cashOnlyUntil },
          },
        ] as const)),
    ...documents.map(({ words }) => {
      const fields = { document: words[language], item, returned_on: bankDate, total };
      return { purpose: 'suspension', kind: 'suspension-notice', fields } as const;
    }),
  ];
}

/** `check 311` in the language of the letter. */
export function itemWords(checkNumber: string, language: string): string {
  return `${language === 'es' ? 'cheque' : 'check'} ${checkNumber}`.trim();
}
