// Moves part of what is open, or of a credit, from one account to another: alone up to a limit,
// else when a second person allows it; between two parties only by consent.
import { present } from '../domain/assert.ts';
import { balancedEntry } from '../domain/entry.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { isHeldDeposit } from '../domain/ledger-accounts.ts';
import type { MemoRank } from '../domain/memo.ts';
import { type Cents, cents, formatCents, parseAmount } from '../domain/money.ts';
import { isCredit, type OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { arrivingItem, type TransferTarget, transfer, transferNumber } from '../domain/transfer.ts';
import { type AccountRow, accountById, accountsByNumber } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { insertItem, loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import { insertTransfer } from '../store/transfers.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { linePlace } from './line-place.ts';
import type { MemoMade } from './make-memo.ts';
import { largeOf, mayAlone, rankOf, stillMay } from './memo-limits.ts';
import type { MemoMaker } from './memo-voucher.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import { queueTransferVoucher } from './transfer-voucher.ts';

export type AskedTransfer = {
  readonly componentId: number;
  readonly amountCents: Cents;
  /** The number of the account it moves to. */
  readonly to: string;
  /** Who said yes to it; empty where both accounts are of one party. */
  readonly consent: string;
  /** Its text is wanted, as a memo's is. */
  readonly reason: Reason;
};

type Checked = {
  readonly target: TransferTarget;
  readonly from: AccountRow;
  readonly to: AccountRow;
  readonly amountCents: Cents;
  readonly consent: string | null;
  readonly words: string;
  readonly date: string;
  readonly rank: MemoRank;
  /** What the line of business says of what leaves, on the item that arrives. */
  readonly said: string | undefined;
};

export async function makeTransfer(
  desk: Desk,
  counter: Counter,
  asked: AskedTransfer,
): Promise<Result<MemoMade>> {
  return desk.store.transact<MemoMade>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    if (!asked.reason.text?.trim()) return refuse('memo-note');
    const words = await reasonWords(book, 'transfer', asked.reason);
    if (!words.ok) return words;
    const checked = await check(desk, book, asked, words.value);
    if (!checked.ok) return checked;
    const at = desk.clock.now();
    if (mayAlone(allowed.value, checked.value.rank)) {
      const maker = { by: counter.person.id, at, register: counter.register };
      return done({ done: true, number: await write(book, checked.value, maker) });
    }
    const request = await insertRequest(book, {
      kind: 'transfer',
      register: counter.register,
      businessDate: checked.value.date,
      requestedBy: counter.person.id,
      requestedAt: at,
      record: recordOf(checked.value),
    });
    return done({ done: false, request });
  });
}

function recordOf({ target, from, to, consent, amountCents, words, rank }: Checked) {
  return {
    account: `${from.number} ${from.payer}`.trim(),
    to: `${to.number} ${to.payer}`.trim(),
    of: `${target.item.documentNumber}, ${target.component.name}`,
    amount: formatCents(amountCents),
    ...(consent === null ? {} : { consent }),
    reason: words,
    componentId: target.component.id,
    toNumber: to.number,
    ...largeOf(rank),
  };
}

/** Runs in the transaction of the second person's yes: everything is looked at again. */
export async function carryOutTransfer(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const { record } = request;
  const asked = {
    componentId: Number(record['componentId']),
    amountCents: parseAmount(String(record['amount'])) ?? cents(0),
    to: String(record['toNumber']),
    consent: String(record['consent'] ?? ''),
  };
  const checked = await check(desk, book, asked, String(record['reason']));
  if (!checked.ok) return checked;
  const allowed = await stillMay(approved, checked.value.rank);
  if (!allowed.ok) return allowed;
  const register = present(request.register, 'register');
  const maker = { by: request.requestedBy, at, register, approver, requestId: request.id };
  return done(`Transfer ${await write(book, checked.value, maker)} is posted.`);
}

async function check(
  desk: Desk,
  book: Book,
  asked: Omit<AskedTransfer, 'reason'>,
  words: string,
): Promise<Result<Checked>> {
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const target = await movable(book, asked.componentId);
  if (!target.ok) return target;
  const { amountCents } = asked;
  const { item, component } = target.value;
  const from = await accountById(book, present(item.accountId, 'account'));
  const why = item.side === 'D' ? await staysFor(desk, from) : undefined;
  if (why !== undefined) return refuse('transfer-stays', { number: from.number, why });
  if (amountCents <= 0) return refuse('transfer-nothing');
  const most = component.openCents;
  if (amountCents > most) return refuse('transfer-beyond', { most: formatCents(most, true) });
  const [to, more] = await accountsByNumber(book, asked.to);
  if (!to || more || to.id === from.id) return refuse('transfer-account', { number: asked.to });
  if (item.side === 'D' && to.line !== from.line) {
    return refuse('transfer-line', { number: asked.to });
  }
  const consent = foreignText(asked.consent) || null;
  const isOne = from.partyId !== null && from.partyId === to.partyId;
  if (!isOne && consent === null) return refuse('transfer-consent');
  const rank = await rankOf(book, 'transfer', amountCents, date.value);
  const arrives = (await desk.lineDuties(from.line))?.moves?.arrives;
  const isDebt = item.side === 'D' && arrives !== undefined;
  const said = isDebt ? arrives(await linePlace(book, from.id, date.value), item) : undefined;
  return done({
    ...{ target: target.value, from, to, amountCents, consent, words },
    ...{ date: date.value, rank, said },
  });
}

/** Why what an account owes moves to no other. */
async function staysFor(desk: Desk, { line }: Pick<AccountRow, 'line'>) {
  return (await desk.lineDuties(line))?.stays;
}

/** Refused where nothing of that component is open. */
export async function movable(book: Book, componentId: number): Promise<Result<TransferTarget>> {
  const row = await book
    .selectFrom('open_item_component')
    .select('item_id as itemId')
    .where('id', '=', componentId)
    .executeTakeFirst();
  const [item] = row ? await loadItems(book, { itemIds: [row.itemId] }) : [];
  const component = item?.components.find(({ id }) => id === componentId);
  if (!item || item.accountId === undefined || !component || component.openCents <= 0) {
    return refuse('transfer-nothing');
  }
  return mayMove(item) ? done({ item, component }) : refuse('transfer-nothing');
}

/** What is owed, and credits; a deposit stays where it was decided on, also one that came back. */
function mayMove(item: OpenItem): boolean {
  if (item.components.some(({ controlAccount }) => isHeldDeposit(controlAccount))) return false;
  return item.side === 'D' || isCredit(item);
}

/** Returns the number of the transfer. */
async function write(
  book: Book,
  checked: Checked,
  maker: MemoMaker & { readonly requestId?: number },
): Promise<string> {
  const { target, from, to, amountCents, consent, words, date, said } = checked;
  const number = await takeNumber(book, 'transfer');
  const shown = transferNumber(number);
  const fresh = arrivingItem(target, amountCents, shown, said);
  const arrived = await insertItem(book, { ...fresh, accountId: to.id });
  await linkAdded(book, OFFICE, { items: [arrived.id] }, maker.at);
  const component = present(arrived.components[0], 'component');
  const { postings, movements } = transfer(target, component, amountCents);
  const entry = await writeEntry(book, {
    ...{ entry: balancedEntry(postings), movements, source: 'TRF', businessDate: date },
    ...{ memo: `Transfer ${shown}: ${words}`, at: maker.at, by: maker.by },
  });
  await insertTransfer(book, {
    ...{ number, from_account_id: from.id, to_account_id: to.id },
    ...{ from_component_id: target.component.id, to_component_id: component.id },
    ...{ amount_cents: amountCents, consent, business_date: date, made_at: maker.at },
    ...{ made_by: maker.by, approved_by: maker.approver?.id ?? null },
    ...{ request_id: maker.requestId ?? null, reason_text: words, entry_id: entry.id },
  });
  const about = `${target.item.documentNumber}, ${target.component.name}`;
  const voucher = { number, reversed: false, fromId: from.id, toId: to.id, about, amountCents };
  const signed = { ...voucher, reason: words, date, consent: consent ?? '' };
  await queueTransferVoucher(book, signed, maker);
  return shown;
}

/** What can be moved off an account: what is owed, and credits. */
export type TransferChoice = {
  readonly componentId: number;
  readonly words: string;
  readonly openCents: Cents;
};

export function transferChoices(desk: Desk, accountId: number): Promise<readonly TransferChoice[]> {
  return desk.store.read(async (book) => {
    const stays = await staysFor(desk, await accountById(book, accountId));
    return (await loadItems(book, { accountId }))
      .filter((item) => mayMove(item) && (item.side === 'C' || stays === undefined))
      .flatMap(({ side, documentNumber, components }) =>
        components
          .filter(({ openCents }) => openCents > 0)
          .map(({ id, name, openCents }) => ({
            componentId: id,
            words: `${documentNumber}  ${side === 'C' ? 'credit, ' : ''}${name}`,
            openCents,
          })),
      );
  });
}
