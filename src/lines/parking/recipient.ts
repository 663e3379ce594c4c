// Whom letters about a citation go to and in which language: whoever was named on the last step,
// else the owner whom the book knows with an address, else whoever is named now.
import { languageIn, languageQuestion } from '../../desk/language-question.ts';
import type { LinePlace, LineWork } from '../../desk/line-duties.ts';
import type { Given, Question } from '../../desk/line-questions.ts';
import { keptAddress, writeLetterAt } from '../../desk/write-letter.ts';
import { textOf } from '../../domain/facts.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Language } from '../../domain/language.ts';
import type { LetterKind } from '../../domain/letters/kinds.ts';
import type { LetterFields } from '../../domain/letters/merge.ts';
import { PARKING_WORDS } from './words.ts';

const FIELDS = PARKING_WORDS.fields;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;

export type Recipient = {
  readonly name: string;
  readonly address: string;
  /** The account's own unless told. */
  readonly language?: Language;
};

export async function knownRecipient(place: LinePlace): Promise<Recipient | undefined> {
  const { account, book, records } = place;
  const last = records.findLast(({ facts }) => textOf(facts, 'address') !== '');
  if (last !== undefined) {
    const { facts } = last;
    const name = textOf(facts, 'name') || textOf(facts, 'owner');
    return { name, address: textOf(facts, 'address'), ...languageIn(facts) };
  }
  const kept = await keptAddress(book, account);
  if (account.payer === '' || kept.length === 0) return undefined;
  return { name: account.payer, address: kept.join(', ') };
}

/** None where it is known. */
export function whoQuestions(
  { account }: LinePlace,
  known: Recipient | undefined,
): readonly Question[] {
  if (known !== undefined) return [];
  const { name, nameHint, address, addressHint } = FIELDS;
  return [
    { name: 'name', ask: () => ({ kind: 'words', label: name, hint: nameHint, most: NAME_MOST }) },
    {
      name: 'address',
      ask: () => ({ kind: 'words', label: address, hint: addressHint, most: ADDRESS_MOST }),
    },
    languageQuestion(account.language),
  ];
}

export function recipientIn(known: Recipient | undefined, given: Given): Recipient {
  if (known !== undefined) return known;
  return {
    name: foreignText(given['name'] ?? ''),
    address: foreignText(given['address'] ?? ''),
    ...languageIn(given),
  };
}

/** Why no letter can go there; undefined where it can. */
export function recipientFault({ name, address }: Recipient): string | undefined {
  if (name === '') return PARKING_WORDS.fault.empty(FIELDS.name);
  return address === '' ? PARKING_WORDS.fault.empty(FIELDS.address) : undefined;
}

/** A letter of the step, written in its transaction. */
export function writeTo(
  { name, address, ...language }: Recipient,
  kind: LetterKind,
  fields: LetterFields,
): (work: LineWork) => Promise<Awaited<ReturnType<typeof writeLetterAt>>> {
  return (work) =>
    writeLetterAt(work.book, work, {
      ...{ kind, accountId: work.accountId, fields: { ...fields, name } },
      ...{ address: address.split(', '), ...language },
    });
}
