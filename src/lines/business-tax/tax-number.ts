// The tax number of a business as the book keeps it: sealed with a key that lies elsewhere, and its
// last four digits in clear. Records from before the key hold it plain, and are read the same way.
import type { LineStart } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { textOf } from '../../domain/facts.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import type { Secrets } from '../../domain/secrets.ts';
import { sealedWith } from '../../store/line-records.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.barred;
const LAST_DIGITS = -4;

export type TaxNumber = {
  /** Empty where it is sealed, or none is on record. */
  readonly plain: string;
  readonly sealed: string;
  /** What is shown of it; empty where none is on record. */
  readonly end: string;
};

export function taxNumberIn(facts: PlainRecord): TaxNumber {
  const plain = textOf(facts, 'taxNumber');
  const end = textOf(facts, 'taxNumberEnd') || plain.slice(LAST_DIGITS);
  return { plain, sealed: textOf(facts, 'taxNumberSealed'), end };
}

/** As the record of an owner keeps it; refused where this workstation cannot seal for the book. */
export async function sealedNumber(
  start: Pick<LineStart, 'book' | 'keys'>,
  account: string,
  number: string,
): Promise<Result<PlainRecord>> {
  if (number === '') return done({});
  const secrets = await sealingKey(start);
  if (secrets === undefined) return refuse('line-barred', { why: WORDS.noKey });
  return done({
    ...{ taxNumberSealed: secrets.seal(number, account), key: secrets.check },
    taxNumberEnd: number.slice(LAST_DIGITS),
  });
}

/** A book in which nothing is sealed takes the key of whoever seals first. */
async function sealingKey({
  book,
  keys,
}: Pick<LineStart, 'book' | 'keys'>): Promise<Secrets | undefined> {
  const check = await sealedWith(book);
  if (check === undefined) return keys?.find() ?? keys?.make();
  const found = keys?.find();
  return found?.check === check ? found : undefined;
}

/** The whole number, of the account it was sealed for; refused where the key is not here. */
export function openedNumber(
  { keys }: Pick<LineStart, 'keys'>,
  account: string,
  { plain, sealed }: TaxNumber,
): Result<string> {
  if (sealed === '') return done(plain);
  const opened = keys?.find()?.open(sealed, account);
  return opened === undefined ? refuse('line-barred', { why: WORDS.noKey }) : done(opened);
}
