// Charges what a returned check brings with it on the account that owes the check, like the fee of
// the return and in its fund: what a demand cost to mail.
import { balancedEntry } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import { feeKinds, returnedNumber } from '../domain/returned-item.ts';
import { componentKindOn } from '../store/component-kinds.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import type { ReturnStanding } from '../store/returned-standing.ts';
import type { AfterDemand } from './after-demand.ts';
import { raiseItem } from './raise-item.ts';

export type ReturnCharge = {
  /** What it says on the account, and in the ledger. */
  readonly words: string;
  readonly charges: readonly {
    /** The kind of component in the general fund; those of other funds are named after it. */
    readonly base: string;
    readonly amountCents: Cents;
  }[];
};

export type ChargedReturn = { readonly itemId: number; readonly entryId: number };

/** One item, due at once, and its entry. Refused where the city has no such kind of component. */
export async function chargeReturn(
  book: Book,
  back: ReturnStanding,
  { words, charges }: ReturnCharge,
  { date, at, by }: AfterDemand,
): Promise<Result<ChargedReturn>> {
  const owed = await owedItems(book, back);
  const fee = owed.find(({ id }) => id === back.feeItemId);
  const kinds: { kind: string; amountCents: Cents }[] = [];
  for (const { base, amountCents } of charges) {
    kinds.push({
      kind: await kindOf(book, fee === undefined ? owed : [fee], base, date),
      amountCents,
    });
  }
  const item = {
    ...{ accountId: back.accountId, documentNumber: returnedNumber(back.number) },
    ...{ description: words, department: (fee ?? owed[0])?.department ?? '' },
    ...{ documentDate: date, dueOn: date, charges: kinds },
  };
  const raised = await raiseItem(book, item, { date, at });
  if (!raised.ok) return raised;
  const { postings, movements } = raised.value.allocated;
  const entry = await writeEntry(book, {
    ...{ entry: balancedEntry(postings), movements, source: 'NSF', businessDate: date },
    ...{ memo: words, at, by },
  });
  return done({ itemId: raised.value.item.id, entryId: entry.id });
}

type Owed = Awaited<ReturnType<typeof owedItems>>;

async function owedItems(book: Book, { accountId }: ReturnStanding) {
  return (await loadItems(book, { accountId })).filter(({ side }) => side === 'D');
}

/** In the fund of the fee; where there was none, of what the account owes. */
async function kindOf(book: Book, like: Owed, base: string, date: string): Promise<string> {
  const controls = like.flatMap(({ components }) =>
    components.map(({ controlAccount }) => controlAccount),
  );
  const kinds = feeKinds(controls, base);
  for (const kind of kinds) {
    if ((await componentKindOn(book, kind, date)) !== undefined) return kind;
  }
  return base;
}
