// Raises a credit of an account: an item of its own, open for all of it, with what its entry posts.
import type { DateText } from '../domain/clock.ts';
import { type AccountCode, credit, type Posting } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import type { Movement, OpenItem } from '../domain/open-item.ts';
import { insertItem } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';

export type RaisingCredit = {
  readonly accountId: number;
  readonly documentNumber: string;
  readonly description: string;
  readonly department: string;
  /** The control account it stands on. */
  readonly control: AccountCode;
  readonly amountCents: Cents;
  readonly date: DateText;
};

export type RaisedCredit = {
  readonly item: OpenItem;
  readonly posting: Posting;
  readonly movements: readonly Movement[];
};

/** The link that covers the item is the caller's. */
export async function raiseCredit(book: Book, raising: RaisingCredit): Promise<RaisedCredit> {
  const { accountId, documentNumber, description, department, date } = raising;
  const { control: controlAccount, amountCents } = raising;
  const item = await insertItem(book, {
    ...{ accountId, side: 'C', documentNumber, description, department },
    ...{ documentDate: date, dueOn: date },
    components: [
      {
        ...{ name: 'credit', rank: 0, recognition: 'accrual', controlAccount },
        ...{ originalCents: amountCents, shares: [] },
      },
    ],
  });
  return {
    item,
    posting: credit(controlAccount, amountCents, department),
    movements: item.components.map(({ id }) => ({ componentId: id, side: 'C', amountCents })),
  };
}
