// Receipts with lines and tenders: written once, read back with what has happened to them since.
import type { Selectable } from 'kysely';
import { present } from '../domain/assert.ts';
import { soughtWords } from '../domain/name-words.ts';
import type { NewReceipt, PostedReceipt, ReceiptLine, StandingTender } from '../domain/receipt.ts';
import type { SettledTender, TenderKind } from '../domain/tender.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { ReceiptTenderTable } from './tables/receipts.ts';

type Head = Omit<NewReceipt, 'lines' | 'tenders'> & { readonly entryId: number };

const insertHead = compileOnce((book, receipt: Head) =>
  book.insertInto('receipt').values(headRow(receipt)).returning('id'),
);

export function headRow(receipt: Head) {
  return {
    register: receipt.register,
    number: receipt.number,
    session_id: receipt.sessionId,
    business_date: receipt.businessDate,
    posted_at: receipt.postedAt,
    clerk_id: receipt.clerkId,
    payer: receipt.payer,
    channel: 'counter' as const,
    total_cents: receipt.totalCents,
    change_cents: receipt.changeCents,
    void_code: receipt.voidCode,
    entry_id: receipt.entryId,
  };
}

const payerNamed = compileOnce((book, payer: { name: string }) =>
  book.selectFrom('payer').select('name').where('name', '=', payer.name),
);
const insertPayers = insertRows('payer');
const insertLines = insertRows('receipt_line');
const insertTenders = insertRows('receipt_tender');

export async function insertReceipt(
  book: Book,
  receipt: NewReceipt,
  entryId: number,
): Promise<number> {
  const { lines, tenders, ...head } = receipt;
  const [row] = await insertHead(book, { ...head, entryId });
  const { id } = present(row, 'the receipt');
  const { payer } = receipt;
  if (payer !== '') await keepPayer(book, payer);
  await insertLines(
    book,
    lines.map((line, index) => lineRow(id, line, index + 1)),
  );
  await insertTenders(
    book,
    tenders.map((tender) => tenderRow(id, tender)),
  );
  return id;
}

export function lineRow(receiptId: number, line: ReceiptLine, place: number) {
  return {
    receipt_id: receiptId,
    line: place,
    kind: line.kind,
    department: line.department,
    account_id: line.accountId,
    open_item_id: line.openItemId,
    fee_code: line.feeCode,
    description: line.description,
    quantity: line.quantity,
    due_cents: line.dueCents,
    amount_cents: line.amountCents,
  };
}

/** Each payer once, as find looks for names. */
async function keepPayer(book: Book, name: string): Promise<void> {
  const [known] = await payerNamed(book, { name });
  if (!known) await insertPayers(book, [{ name, words: soughtWords(name) }]);
}

/** One tender taken in; a correction overrides side and what it replaces. */
export function tenderRow(receiptId: number, tender: SettledTender) {
  return {
    receipt_id: receiptId,
    side: 'in' as 'in' | 'out',
    kind: tender.kind,
    amount_cents: tender.amountCents,
    tendered_cents: tender.tenderedCents,
    check_number: tender.checkNumber ?? null,
    routing_number: tender.routingNumber ?? null,
    card_last4: tender.cardLast4 ?? null,
    authorisation: tender.authorisation ?? null,
    credit_item_id: tender.creditItemId ?? null,
    request_id: tender.requestId ?? null,
    correction_id: null as number | null,
    replaces_tender_id: null as number | null,
  };
}

/** True when a tender was taken on the request: what was granted is used up, void or not. */
export async function isUsedUp(book: Book, requestId: number): Promise<boolean> {
  const row = await book
    .selectFrom('receipt_tender')
    .select('id')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row !== undefined;
}

type Which =
  | { readonly id: number }
  | { readonly register: number; readonly number: number }
  | { readonly lastOfSession: number }
  | { readonly lastOfRegister: number };

function chosen(book: Book, which: Which) {
  const base = book.selectFrom('receipt').selectAll().orderBy('number', 'desc').limit(1);
  if ('id' in which) return base.where('id', '=', which.id);
  if ('lastOfSession' in which) return base.where('session_id', '=', which.lastOfSession);
  if ('lastOfRegister' in which) return base.where('register', '=', which.lastOfRegister);
  return base.where('register', '=', which.register).where('number', '=', which.number);
}

export async function loadReceipt(book: Book, which: Which): Promise<PostedReceipt | undefined> {
  const row = await chosen(book, which).executeTakeFirst();
  if (!row) return undefined;
  const lines = await book
    .selectFrom('receipt_line')
    .selectAll()
    .where('receipt_id', '=', row.id)
    .orderBy('line')
    .execute();
  const voided = await book
    .selectFrom('receipt_void')
    .select('receipt_id')
    .where('receipt_id', '=', row.id)
    .executeTakeFirst();
  return {
    id: row.id,
    register: row.register,
    number: row.number,
    sessionId: row.session_id,
    businessDate: row.business_date,
    postedAt: row.posted_at,
    clerkId: row.clerk_id,
    payer: row.payer,
    totalCents: row.total_cents,
    changeCents: row.change_cents,
    voidCode: row.void_code,
    entryId: row.entry_id,
    isVoid: voided !== undefined,
    lines: lines.map((line) => ({
      kind: line.kind,
      department: line.department,
      accountId: line.account_id,
      openItemId: line.open_item_id,
      feeCode: line.fee_code,
      description: line.description,
      quantity: line.quantity,
      dueCents: line.due_cents,
      amountCents: line.amount_cents,
    })),
    tenders: await standingTenders(book, row.id),
  };
}

async function standingTenders(book: Book, receiptId: number): Promise<readonly StandingTender[]> {
  const rows = await book
    .selectFrom('receipt_tender')
    .selectAll()
    .where('receipt_id', '=', receiptId)
    .orderBy('id')
    .execute();
  const out = rows.filter((row) => row.side === 'out');
  const gone = new Set(out.map((row) => row.replaces_tender_id));
  const keyed = rows.filter((row) => row.correction_id === null);
  const firstOf = (row: (typeof rows)[number]): (typeof rows)[number] => {
    const pair = out.find((one) => one.correction_id === row.correction_id);
    const before = rows.find((one) => one.id === pair?.replaces_tender_id);
    return row.correction_id === null || before === undefined ? row : firstOf(before);
  };
  return rows
    .filter((row) => row.side === 'in' && !gone.has(row.id))
    .map((row) => {
      const first = firstOf(row);
      const place = keyed.indexOf(first) + 1;
      const tender = { id: row.id, place, amountCents: row.amount_cents, ...naming(row) };
      return first === row ? tender : { ...tender, keyed: naming(first) };
    })
    .sort((a, b) => a.place - b.place);
}

function naming(row: Selectable<ReceiptTenderTable>) {
  return {
    kind: row.kind as TenderKind,
    checkNumber: row.check_number,
    cardLast4: row.card_last4,
    authorisation: row.authorisation,
  };
}

/** A line of business gave back what was paid on an account of the receipt, after it. */
export async function wasGivenBack(book: Book, receiptId: number): Promise<boolean> {
  const row = await book
    .selectFrom('receipt as r')
    .innerJoin('receipt_line as l', 'l.receipt_id', 'r.id')
    .innerJoin('open_item as i', 'i.account_id', 'l.account_id')
    .innerJoin('open_item_component as c', 'c.item_id', 'i.id')
    .innerJoin('open_item_movement as m', 'm.component_id', 'c.id')
    .innerJoin('entry as e', 'e.id', 'm.entry_id')
    .select('e.id')
    .where('r.id', '=', receiptId)
    .where('i.side', '=', 'C')
    .where('m.side', '=', 'C')
    .where('e.source', '=', 'LIN')
    .whereRef('e.id', '>', 'r.entry_id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
