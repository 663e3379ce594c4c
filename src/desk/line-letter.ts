// Letters that a step of a line of business writes, in its own transaction: to where the payer's
// letters go, else to the place of the account; an address that had to be asked is kept.
import { foreignText } from '../domain/foreign-text.ts';
import type { LetterKind } from '../domain/letters/kinds.ts';
import type { LetterFields } from '../domain/letters/merge.ts';
import type { Result } from '../domain/result.ts';
import { type AccountRow, accountById } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { insertAddress } from '../store/new-accounts.ts';
import type { Book } from '../store/open-store.ts';
import type { LineWork } from './line-duties.ts';
import { keptAddress, type WrittenLetter, writeLetterAt } from './write-letter.ts';

export type LineLetter = {
  readonly kind: LetterKind;
  readonly fields: LetterFields;
  /** As it was asked, where the book had none; it is kept of the payer. */
  readonly toldAddress?: string;
  /** Lines of the address of somebody else than the payer, who is named in `fields`. */
  readonly elsewhere?: readonly string[];
};

/** Where a letter about the account goes; none where that has to be asked. */
export async function letterAddress(book: Book, account: AccountRow): Promise<readonly string[]> {
  const kept = await keptAddress(book, account);
  return kept.length > 0 || account.place === '' ? kept : account.place.split(', ');
}

/** Waits for `print-letters` then. */
export async function writeLineLetter(
  { book, accountId, date, at, by }: LineWork,
  { kind, fields, toldAddress, elsewhere }: LineLetter,
): Promise<Result<WrittenLetter>> {
  const account = await accountById(book, accountId);
  const told = foreignText(toldAddress ?? '');
  if (told !== '' && account.partyId !== null) {
    const id = await insertAddress(book, { party_id: account.partyId, address: told, since: date });
    await linkAdded(book, OFFICE, { addresses: [id] }, at);
  }
  const address = told === '' ? await letterAddress(book, account) : told.split(', ');
  const other = elsewhere === undefined ? {} : { address: elsewhere, language: 'en' };
  const place = account.place === '' ? { place: address.join(', ') } : {};
  return writeLetterAt(
    book,
    { date, at, by },
    { kind, accountId, fields: { ...place, ...fields }, address, ...other },
  );
}
