// The check that a bank's notice means: found by amount and number, whether it can be taken back,
// and what of its receipt it paid.
import { present } from '../domain/assert.ts';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { recoveredTo } from '../domain/recovery.ts';
import { redepositNumber } from '../domain/redeposit.ts';
import type { Refusal } from '../domain/refusal.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  type Piece,
  paidBy,
  type ReceiptRecovery,
  returnedNumber,
} from '../domain/returned-item.ts';
import { accountById } from '../store/accounts.ts';
import { loadEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { loadReceipt } from '../store/receipts.ts';
import { recoveriesOfReceipt } from '../store/recoveries.ts';
import { pendingOf } from '../store/redeposits.ts';
import {
  type CheckNamed,
  checkOfTender,
  checksNamed,
  type Drawer,
  type TakenCheck,
} from '../store/returned-items.ts';
import type { Desk } from './desk.ts';
import { recoveryGoesTo } from './price-recovery.ts';
import { keptAddress } from './write-letter.ts';

/** More than these are not looked through: a number narrows it down. */
const HITS_MOST = 99;

export type CheckHit = TakenCheck & {
  /** `1-000112` */
  readonly receipt: string;
  /** Why it cannot be taken back. */
  readonly why?: Refusal;
  readonly lines: readonly PaidLine[];
  /** `RDP-000001`, where the bank presents it again now. */
  readonly pending?: string;
  /** Where a letter to its payer goes, as the book knows it; none where that has to be asked. */
  readonly address: readonly string[];
};

export type PaidLine = { readonly words: string; readonly amountCents: Cents };

/** Every check of this amount, of this number where it is known; also what cannot be taken back. */
export async function findReturnedCheck(
  desk: Desk,
  named: CheckNamed,
): Promise<Result<readonly CheckHit[]>> {
  return desk.store.read(async (book) => {
    const found = await checksNamed(book, named, HITS_MOST);
    if (found.length === 0) return refuse('returned-unknown');
    const hits: CheckHit[] = [];
    for (const check of found) {
      const { register, number } = check;
      const why = whyNot(check);
      const pieces = await paidByCheck(book, check);
      const { accountId } = await drawerOf(book, pieces);
      const account = accountId === null ? undefined : await accountById(book, accountId);
      const address = await keptAddress(book, account);
      const lines = pieces.map(toLine);
      const pending = await pendingOf(book, check.tenderId);
      const hit = {
        ...{ ...check, receipt: receiptNumber(register, number), lines, address },
        ...(pending === undefined ? {} : { pending: redepositNumber(pending.number) }),
      };
      hits.push(why === undefined ? hit : { ...hit, why: why.refusal });
    }
    return done(hits);
  });
}

function toLine({ line, part, recovered, amountCents }: Piece): PaidLine {
  const ofDebt = part?.item.side === 'C' ? undefined : (part ?? recovered);
  const name = ofDebt === undefined ? '' : `, ${ofDebt.component.name}`;
  return { words: `${line.description}${name}`, amountCents };
}

/** The first account that the check paid on; nobody where it only bought something. */
export async function drawerOf(book: Book, pieces: readonly Piece[]): Promise<Drawer> {
  const accountId = pieces.find(({ line }) => line.accountId !== null)?.line.accountId ?? null;
  if (accountId === null) return { accountId: null, partyId: null };
  return { accountId, partyId: (await accountById(book, accountId)).partyId };
}

/** The check as it stands; refused where there is nothing to take back. */
export async function returnableCheck(book: Book, tenderId: number): Promise<Result<TakenCheck>> {
  const check = await checkOfTender(book, tenderId);
  if (check === undefined) return refuse('returned-unknown');
  return whyNot(check) ?? done(check);
}

function whyNot(check: TakenCheck) {
  const receipt = receiptNumber(check.register, check.number);
  if (check.isVoid === 1) return refuse('returned-void', { receipt });
  if (check.returned !== null) {
    return refuse('returned-already', { receipt, number: returnedNumber(check.returned) });
  }
  return check.isDeposited === 1 ? undefined : refuse('returned-undeposited', { receipt });
}

/** What of its receipt the check paid, with the items as they are now. */
export async function paidByCheck(
  book: Book,
  { receiptId, tenderId }: Pick<TakenCheck, 'receiptId' | 'tenderId'>,
): Promise<readonly Piece[]> {
  const receipt = present(await loadReceipt(book, { id: receiptId }), 'the receipt');
  const { movements } = await loadEntry(book, receipt.entryId);
  const itemIds = receipt.lines.flatMap(({ openItemId }) => openItemId ?? []);
  const items = await loadItems(book, { itemIds });
  const recoveries = await recoveredBy(book, receiptId, receipt.businessDate);
  return paidBy(tenderId, { ...receipt, movements, items, recoveries });
}

/** What the receipt recovered, and where that was credited by the policy of its day. */
async function recoveredBy(
  book: Book,
  receiptId: number,
  date: string,
): Promise<readonly ReceiptRecovery[]> {
  const rows = await recoveriesOfReceipt(book, receiptId);
  if (rows.length === 0) return [];
  const items = await loadItems(book, { itemIds: rows.map(({ itemId }) => itemId) });
  const to = await recoveryGoesTo(book, date);
  return rows.map(({ line, place, itemId, componentId, amountCents }) => {
    const item = present(
      items.find(({ id }) => id === itemId),
      `item ${itemId}`,
    );
    const found = item.components.find(({ id }) => id === componentId);
    const component = present(found, `component ${componentId}`);
    const account = recoveredTo(component.controlAccount, to);
    return { line, past: { place, item, component, account }, amountCents };
  });
}
