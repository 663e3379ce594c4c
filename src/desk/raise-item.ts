// Raises an open item on an account from charges by the kind of component: the row, its link, and
// what its entry has to move. The entry is written by whoever asked for it.
import type { ComponentKind } from '../domain/city-data.ts';
import { chargeFault, componentOf } from '../domain/component-of.ts';
import type { AccountCode } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import { type Allocated, assess, type OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { componentKindOn } from '../store/component-kinds.ts';
import { insertItem, type NewItem } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';

/** An amount by the code of a component kind, such as `fine`. */
export type NamedCharge = {
  readonly kind: string;
  readonly amountCents: Cents;
  /** What earns it, where that is another than the kind says. */
  readonly account?: AccountCode;
};

export type RaisedItem = Omit<NewItem, 'components' | 'side'> & {
  readonly charges: readonly NamedCharge[];
};

export type Raised = { readonly item: OpenItem; readonly allocated: Allocated };

function earnedBy(kind: ComponentKind, account: AccountCode): ComponentKind {
  const isOwn = kind.parts.some((part) => part.account === account);
  return isOwn ? kind : { ...kind, parts: [{ account, amountCents: undefined }] };
}

/** Refused where the city has no such kind on that date, or the amount is below its fixed parts. */
export async function raiseItem(
  book: Book,
  { charges, ...item }: RaisedItem,
  { date, at }: { readonly date: string; readonly at: string },
): Promise<Result<Raised>> {
  const components: NewItem['components'][number][] = [];
  for (const { kind: code, amountCents, account } of charges) {
    if (amountCents === 0) continue;
    const known = await componentKindOn(book, code, date);
    if (known === undefined) return refuse('component-unknown', { kind: code, date });
    const kind = account === undefined ? known : earnedBy(known, account);
    const why = chargeFault({ kind, amountCents });
    if (why !== undefined) return refuse('charge-impossible', { why });
    components.push(componentOf({ kind, amountCents }));
  }
  if (components.length === 0) return refuse('charge-nothing');
  const raised = await insertItem(book, { ...item, side: 'D', components });
  await linkAdded(book, OFFICE, { items: [raised.id] }, at);
  return done({ item: raised, allocated: assess(raised) });
}
