// A receipt was posted to the wrong tender: a linked pair of tender rows puts it right without
// keying the lines again. A second person signs as soon as cash is touched, or the right tender is
// above its limit.
import { present } from '../domain/assert.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { type Cents, cents, formatCents } from '../domain/money.ts';
import { type PostedReceipt, receiptNumber, type StandingTender } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Tender, TenderKind } from '../domain/tender.ts';
import { registerChain } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { loadReceipt, tenderRow } from '../store/receipts.ts';
import { linkRow } from '../store/records.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import type { Approved } from './approvals.ts';
import { changeableReceipt } from './changeable-receipt.ts';
import { checkAlone, isOverLimit, payersById, ruleOf } from './check-tender.ts';
import type { Counter, Desk } from './desk.ts';
import { openSession } from './working-session.ts';

/** The right tender; its amount is that of the wrong one. */
export type RightTender = Omit<Tender, 'tenderedCents' | 'requestId' | 'creditItemId'>;

export type Correction = {
  readonly receiptId: number;
  readonly wrongTenderId: number;
  readonly right: RightTender;
};

export type Corrected =
  | { readonly done: true; readonly number: string }
  | { readonly done: false; readonly request: Request };

type Checked = {
  readonly receipt: PostedReceipt;
  readonly wrong: StandingTender;
  readonly right: Tender;
  readonly sessionId: number;
  readonly overLimit: boolean;
};

/** Corrects at once, or asks for the second person where one must sign. */
export async function correctTender(
  desk: Desk,
  counter: Counter,
  correction: Correction,
): Promise<Result<Corrected>> {
  return desk.store.transact<Corrected>(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const checked = await check(book, correction, session.value.id);
    if (!checked.ok) return checked;
    const { wrong, right, receipt, overLimit } = checked.value;
    const shown = receiptNumber(receipt.register, receipt.number);
    if (wrong.kind !== 'cash' && right.kind !== 'cash' && !overLimit) {
      const maker = { by: counter.person.id, approvedBy: null, at: desk.clock.now() };
      return done({ done: true, number: await write(book, checked.value, maker) });
    }
    const request = await insertRequest(book, {
      kind: 'correct-tender',
      register: counter.register,
      businessDate: session.value.businessDate,
      requestedBy: counter.person.id,
      requestedAt: desk.clock.now(),
      record: {
        receiptId: correction.receiptId,
        receipt: shown,
        wrongTenderId: correction.wrongTenderId,
        payer: receipt.payer,
        wrong: [wrong.kind, wrong.checkNumber ?? wrong.cardLast4].filter(Boolean).join(' '),
        amount: formatCents(wrong.amountCents),
        right: { ...correction.right },
      },
    });
    return done({ done: false, request });
  });
}

async function check(
  book: Book,
  { receiptId, wrongTenderId, right }: Correction,
  sessionId: number,
): Promise<Result<Checked>> {
  const changeable = await changeableReceipt(book, receiptId, sessionId);
  if (!changeable.ok) return changeable;
  const receipt = changeable.value;
  const number = receiptNumber(receipt.register, receipt.number);
  const wrong = receipt.tenders.find((tender) => tender.id === wrongTenderId);
  if (!wrong || wrong.kind === 'credit') return refuse('correction-conflict', { number });
  const same =
    wrong.kind === right.kind &&
    wrong.checkNumber === (right.checkNumber ?? null) &&
    wrong.cardLast4 === (right.cardLast4 ?? null);
  if (same) return refuse('correction-same');
  const tender: Tender = { ...right, tenderedCents: wrong.amountCents };
  const accountIds = receipt.lines.map((line) => line.accountId);
  const paying = { payers: await payersById(book, accountIds), others: [] };
  const allowed = await checkAlone(book, paying, tender, receipt.businessDate);
  if (!allowed.ok) return allowed;
  const overLimit = isOverLimit(allowed.value, tender);
  return done({ receipt, wrong, right: tender, sessionId, overLimit });
}

type Maker = { readonly by: number; readonly approvedBy: number | null; readonly at: string };

async function accountOf(book: Book, kind: TenderKind, amount: Cents, date: string) {
  return (await ruleOf(book, { kind, tenderedCents: amount }, date)).ledgerAccount;
}

/** Returns the number of the correction, `1-000001`. */
async function write(book: Book, checked: Checked, maker: Maker): Promise<string> {
  const { receipt, wrong, right } = checked;
  const { register, businessDate } = receipt;
  const amount = wrong.amountCents;
  const shown = receiptNumber(register, receipt.number);
  const entry = await writeEntry(book, {
    entry: balancedEntry([
      debit(await accountOf(book, right.kind, amount, businessDate), amount),
      credit(await accountOf(book, wrong.kind, amount, businessDate), amount),
    ]),
    source: 'TCR',
    businessDate,
    memo: `Tender of receipt ${shown} corrected`,
    at: maker.at,
    by: maker.by,
  });
  const number = await takeNumber(book, `correction-${register}`);
  const { id } = await book
    .insertInto('tender_correction')
    .values({
      register,
      number,
      receipt_id: receipt.id,
      corrected_at: maker.at,
      corrected_by: maker.by,
      approved_by: maker.approvedBy,
      entry_id: entry.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const out = { ...tenderRow(receipt.id, { ...wrongAsTender(wrong), amountCents: amount }) };
  await book
    .insertInto('receipt_tender')
    .values([
      { ...out, side: 'out', correction_id: id, replaces_tender_id: wrong.id },
      { ...tenderRow(receipt.id, { ...right, amountCents: amount }), correction_id: id },
    ])
    .execute();
  await linkRow(book, registerChain(register), 'tender-correction', id, maker.at);
  return receiptNumber(register, number);
}

function wrongAsTender(wrong: StandingTender): Tender {
  return {
    kind: wrong.kind,
    tenderedCents: cents(wrong.amountCents),
    ...(wrong.checkNumber === null ? {} : { checkNumber: wrong.checkNumber }),
    ...(wrong.cardLast4 === null ? {} : { cardLast4: wrong.cardLast4 }),
  };
}

export async function carryOutTenderCorrection(approved: Approved): Promise<Result<string>> {
  const { book, request, approver, at } = approved;
  const { receiptId, wrongTenderId, right } = request.record;
  const receipt = present(await loadReceipt(book, { id: Number(receiptId) }), 'receipt');
  const correction = {
    receiptId: receipt.id,
    wrongTenderId: Number(wrongTenderId),
    right: right as RightTender,
  };
  const checked = await check(book, correction, receipt.sessionId);
  if (!checked.ok) return checked;
  const maker = { by: request.requestedBy, approvedBy: approver.id, at };
  const { overLimit, right: tender } = checked.value;
  const granted = overLimit ? { ...tender, requestId: request.id } : tender;
  return done(await write(book, { ...checked.value, right: granted }, maker));
}
