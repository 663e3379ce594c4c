// What a memo can be about: the components of an account's items, with what memos took off before.
import type { AccountCode } from '../domain/entry.ts';
import { type MemoKind, type MemoTarget, mostCredited } from '../domain/memo.ts';
import { type Cents, ZERO } from '../domain/money.ts';
import { type Component, isLate, type OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { creditedByShare } from '../store/memos.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { memoRuleOf } from './line-memo-rule.ts';

export type MemoAbout = {
  readonly componentId: number;
  /** The ledger account of one share; all of them where none is named. */
  readonly share?: AccountCode;
};

export type AccountTarget = MemoTarget & {
  readonly accountId: number;
  /** `41002379, Water` */
  readonly about: string;
};

/** Refused where the account owes nothing by that component and never did. */
export async function memoTarget(
  book: Book,
  { componentId, share: code }: MemoAbout,
): Promise<Result<AccountTarget>> {
  const row = await book
    .selectFrom('open_item_component')
    .select('item_id as itemId')
    .where('id', '=', componentId)
    .executeTakeFirst();
  const [item] = row ? await loadItems(book, { itemIds: [row.itemId] }) : [];
  const component = item?.components.find(({ id }) => id === componentId);
  if (!item || !component || item.accountId === undefined || item.side !== 'D') {
    return refuse('memo-nothing');
  }
  const share = component.shares.find(({ account }) => account === code);
  if (code !== undefined && share === undefined) return refuse('memo-nothing');
  return done({
    accountId: item.accountId,
    about: `${item.documentNumber}, ${component.name}`,
    item,
    component,
    ...(share === undefined ? {} : { share }),
    creditedCents: await creditedOf(book, component),
  });
}

async function creditedOf(book: Book, { id, shares }: Component): Promise<readonly Cents[]> {
  const credited = await creditedByShare(book, id);
  return shares.map(({ account }) => credited.get(account) ?? ZERO);
}

/** A line a memo can be about, and the most a credit memo takes off it. */
export type MemoChoice = {
  readonly about: MemoAbout;
  readonly words: string;
  readonly openCents: Cents;
  /** A late charge, which a courtesy takes off. */
  readonly isLate: boolean;
  /** Why no credit memo takes it off. */
  readonly barred?: string;
};

/**
 * What a credit memo can take off: each component that is open, and under it each share of several.
 * What a debit memo can raise: one of each kind the account ever owed, after its newest.
 */
export async function memoChoices(
  desk: Desk,
  accountId: number,
  kind: MemoKind,
): Promise<readonly MemoChoice[]> {
  return desk.store.read(async (book) => {
    const items = (await loadItems(book, { accountId })).filter(({ side }) => side === 'D');
    const parts = items.flatMap((item) =>
      item.components.map((component) => ({ item, component })),
    );
    const offered = kind === 'credit' ? parts.filter(isOpen) : newestOfEach(parts);
    const choices: MemoChoice[] = [];
    for (const { item, component } of offered) {
      const creditedCents = await creditedOf(book, component);
      const target = { item, component, creditedCents };
      const about = { componentId: component.id };
      const words = `${item.documentNumber}  ${component.name}`;
      const barred = kind === 'credit' ? await barOf(desk, book, { accountId, component }) : {};
      const late = { isLate: isLate(component) };
      choices.push({ about, words, openCents: mostCredited(target), ...late, ...barred });
      if (component.deferredAccount !== undefined || component.shares.length < 2) continue;
      for (const share of component.shares) {
        const openCents = mostCredited({ ...target, share });
        if (kind === 'credit' && openCents <= 0) continue;
        const name = await ledgerAccountName(book, share.account);
        const words = `  of it ${share.account} ${name}`;
        choices.push({ about: { ...about, share: share.account }, words, openCents, ...late });
      }
    }
    return choices;
  });
}

async function barOf(
  desk: Desk,
  book: Book,
  { accountId, component }: { readonly accountId: number; readonly component: Component },
): Promise<Pick<MemoChoice, 'barred'>> {
  const date = await businessDate(desk, book);
  const rule = await memoRuleOf(book, desk.lineDuties, { accountId, component, date });
  return rule !== undefined && 'barred' in rule ? { barred: rule.barred } : {};
}

type Part = { readonly item: OpenItem; readonly component: Component };

const isOpen = ({ component }: Part): boolean => component.openCents > 0;

function newestOfEach(parts: readonly Part[]): readonly Part[] {
  const byKind = new Map(
    parts.map((part) => [`${part.component.name} ${part.component.controlAccount}`, part]),
  );
  return [...byKind.values()];
}

async function ledgerAccountName(book: Book, code: AccountCode): Promise<string> {
  const row = await book
    .selectFrom('ledger_account')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.name ?? '';
}
