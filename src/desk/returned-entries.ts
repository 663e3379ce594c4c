// The two entries of a returned item: what the check paid is taken back, and what the return cost
// is booked. Both run in the transaction of its posting.
import { balancedEntry, credit, debit, type Posting } from '../domain/entry.ts';
import { BANK, BANK_CHARGES } from '../domain/ledger-accounts.ts';
import { type Cents, cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { TakenBackRecovery } from '../domain/recovery.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { feeKinds, type Piece, returnedFee, takeBack } from '../domain/returned-item.ts';
import { componentKindOn } from '../store/component-kinds.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertReturnedCost } from '../store/returned-items.ts';
import type { ReturnMoment } from './post-returned-item.ts';
import { type Raised, raiseItem } from './raise-item.ts';
import type { OwedReturn } from './returned-account.ts';
import { creditsAgain } from './stop-refunds.ts';

/** The kind of component for what no account owes any more. */
const UNACCOUNTED = 'returned-check';
/** What holds where the city never said it. */
const LIMITS = { first: 2500, later: 3500 };

type WrittenBack = {
  readonly entryId: number;
  readonly unaccountedItemId: number | null;
  /** What stands written off again. */
  readonly recoveries: readonly TakenBackRecovery[];
};

export async function writeTakenBack(
  book: Book,
  checked: OwedReturn,
  number: string,
  { at, by }: ReturnMoment,
): Promise<Result<WrittenBack>> {
  const { check, pieces, stopped, date } = checked;
  const again = creditsAgain(stopped);
  const { postings, movements, unaccountedCents, recoveries } = takeBack(pieces);
  const words = `Returned check ${number}`;
  const raised =
    unaccountedCents === 0
      ? undefined
      : await raise(
          book,
          checked,
          { words, number, kind: UNACCOUNTED, cents: unaccountedCents },
          at,
        );
  if (raised !== undefined && !raised.ok) return raised;
  const own = raised?.value;
  const receipt = receiptNumber(check.register, check.number);
  const entry = await writeEntry(book, {
    entry: balancedEntry([
      ...again.postings,
      ...postings,
      ...(own === undefined ? [] : owedPostings(own)),
    ]),
    movements: [...again.movements, ...movements, ...(own?.allocated.movements ?? [])],
    source: 'NSF',
    businessDate: date,
    memo: `Returned check ${number} of receipt ${receipt}`,
    at,
    by,
  });
  return done({ entryId: entry.id, unaccountedItemId: own?.item.id ?? null, recoveries });
}

/** What its shares name is where it is written off, not what the city earned. */
function owedPostings({ item }: Raised): readonly Posting[] {
  return item.components.map(({ controlAccount, originalCents }) =>
    debit(controlAccount, originalCents, item.department),
  );
}

/** Returns the fee: nothing where the return was not the payer's doing. */
export async function writeCost(
  book: Book,
  checked: OwedReturn,
  { id, number }: { readonly id: number; readonly number: string },
  { at, by }: ReturnMoment,
): Promise<Result<Cents>> {
  const { date, earlier, reason, bankChargeCents, costCents } = checked;
  const which = earlier === 0 ? 'first' : 'later';
  const limit = async (whose: 'law' | 'fee') =>
    cents(await policyOr(book, `returned.${whose}-${which}-cents`, date, LIMITS[which]));
  const [lawCents, cityCents] = [await limit('law'), await limit('fee')];
  const fee = reason.ofPayer ? returnedFee({ costCents, lawCents, cityCents }) : cents(0);
  const words = `Returned-item fee ${number}`;
  const raised =
    fee === 0
      ? undefined
      : await raise(
          book,
          checked,
          { words, number, kind: await feeKind(book, checked), cents: fee },
          at,
        );
  if (raised !== undefined && !raised.ok) return raised;
  const postings: Posting[] = [...(raised?.value.allocated.postings ?? [])];
  if (bankChargeCents > 0) {
    postings.push(debit(BANK_CHARGES, bankChargeCents), credit(BANK, bankChargeCents));
  }
  const entry =
    postings.length === 0
      ? undefined
      : await writeEntry(book, {
          entry: balancedEntry(postings),
          movements: raised?.value.allocated.movements ?? [],
          source: 'NSF',
          businessDate: date,
          memo: `Cost of returned check ${number}`,
          at,
          by,
        });
  const cost = {
    ...{ returned_id: id, earlier, bank_charge_cents: bankChargeCents, cost_cents: costCents },
    ...{ law_cents: lawCents, city_cents: cityCents, fee_cents: fee },
    ...{ fee_item_id: raised?.value.item.id ?? null, entry_id: entry?.id ?? null },
  };
  await insertReturnedCost(book, cost, at);
  return done(fee);
}

/** Of a fund of the first account that the check paid; the general one where the city has none. */
async function feeKind(book: Book, { pieces, drawer, date }: OwedReturn): Promise<string> {
  const own = pieces.filter(({ line }) => line.accountId === drawer.accountId);
  const controls = own.flatMap(({ part, recovered }) => {
    const debt = part?.item.side === 'D' ? part : recovered;
    return debt === undefined ? [] : [debt.component.controlAccount];
  });
  const kinds = feeKinds(controls);
  for (const kind of kinds) {
    if ((await componentKindOn(book, kind, date)) !== undefined) return kind;
  }
  return kinds[0] ?? '';
}

function firstPart(pieces: readonly Piece[]): Piece['part'] {
  return pieces.find(({ part }) => part?.item.side === 'D')?.part;
}

type Raising = {
  readonly words: string;
  readonly number: string;
  readonly kind: string;
  readonly cents: Cents;
};

/** An item of its own, due at once. */
async function raise(
  book: Book,
  { pieces, owingId, date }: OwedReturn,
  { words, number, kind, cents: amountCents }: Raising,
  at: string,
): Promise<Result<Raised>> {
  const department = firstPart(pieces)?.item.department ?? pieces[0]?.line.department;
  if (department === undefined) return refuse('returned-unknown');
  const item = {
    accountId: owingId,
    documentNumber: number,
    description: words,
    department,
    documentDate: date,
    dueOn: date,
    charges: [{ kind, amountCents }],
  };
  return raiseItem(book, item, { date, at });
}
