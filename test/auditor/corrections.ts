// Voids, tender corrections, no-sales and reprints: asked for, and answered now or later.
import { correctTender, type RightTender } from '../../src/desk/correct-tender.ts';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { reprintReceipt } from '../../src/desk/reprint-receipt.ts';
import { requestVoid } from '../../src/desk/void-receipt.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  type Audit,
  agree,
  codeOf,
  openSessionOf,
  someCounter,
  whyNotOpen,
  whyNotOwn,
  whyNotWorking,
} from './audit.ts';
import type { Model, Receipt, Register, Tender } from './model.ts';
import { dropRecoveries } from './recoveries.ts';
import { accountsOf, followInModel } from './registration-model.ts';
import { book, joined, takenBack } from './sums.ts';

export const COUNTER = ['supervisor', 'finance-director'];

/** Mostly a receipt of the drawer that is open, sometimes an old one. */
function someReceipt({ dice, model }: Audit, register: Register): Receipt | undefined {
  const own = openSessionOf(register)?.receipts ?? [];
  return dice.percent(85) ? dice.any(own) : dice.any(model.receipts);
}

const creditUsed = (receipt: Receipt) =>
  receipt.credits.some((component) => component.open < component.original);

/** What it paid is used, or given back, since. */
function whyNotBack({ givenBackAfter, receipts }: Model, receipt: Receipt): string | undefined {
  if (creditUsed(receipt)) return 'receipt-credit-used';
  const isBack = receipt.lines.some(
    ({ accountId }) => receipts.indexOf(receipt) < (givenBackAfter.get(accountId ?? 0) ?? 0),
  );
  return isBack ? 'receipt-given-back' : undefined;
}

function whyNotVoid(model: Model, receipt: Receipt, register: Register): string | undefined {
  if (receipt.isVoid) return 'receipt-voided';
  const counted = receipt.session.attempts > 0;
  if (counted || receipt.session !== openSessionOf(register)) return 'receipt-counted';
  if (receipt.session.ended) return 'drawer-ended';
  return whyNotBack(model, receipt);
}

export const voidReceipt: Action = {
  name: 'void',
  weight: ({ model }) => (model.receipts.length > 0 ? 4 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const receipt = someReceipt(audit, register);
    if (!receipt) return 'void: nothing to void';
    const copyCode = dice.one(['', '0', receipt.code, receipt.code, '99999']);
    const reason = { number: dice.percent(3) ? 99 : 2 };
    const why =
      whyNotOpen(model, register, who) ??
      whyNotVoid(model, receipt, register) ??
      whyNotCode(receipt, copyCode) ??
      (reason.number === 99 ? 'reason-unknown' : undefined);
    const told = `void ${receipt.session.register}-${receipt.number} by ${who.number}`;
    const result = await requestVoid(desk, counter, { receiptId: receipt.id, reason, copyCode });
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: receipt.session.date,
      words: told,
      roles: COUNTER,
      outcome: () => {
        if (receipt.isVoid) return 'receipt-voided';
        if (receipt.session.attempts > 0) return 'receipt-counted';
        if (receipt.session.ended) return 'drawer-ended';
        return whyNotBack(model, receipt) ?? 'done';
      },
      carryOut: () => {
        book(model, receipt.session.date, takenBack(joined(receipt.effects)));
        receipt.isVoid = true;
        dropRecoveries(receipt);
        followInModel(audit, accountsOf(receipt));
        register.voids += 1;
      },
      open: true,
    });
  },
};

const wrongCodes = new WeakMap<Receipt, number>();

function whyNotCode(receipt: Receipt, copyCode: string): string | undefined {
  const wrong = wrongCodes.get(receipt) ?? 0;
  if (['', '0'].includes(copyCode)) return undefined;
  if (wrong >= 3) return 'void-code-spent';
  if (copyCode === receipt.code) return undefined;
  wrongCodes.set(receipt, wrong + 1);
  return 'void-code';
}

const ACCOUNT_OF = {
  cash: '990-1110',
  check: '990-1111',
  'money-order': '990-1111',
  card: '990-1112',
};

function someRight({ dice }: Audit): RightTender {
  const number = String(dice.between(1, 99_999));
  return dice.one<RightTender>([
    { kind: 'cash' },
    { kind: 'check', checkNumber: number },
    { kind: 'check', checkNumber: '' },
    { kind: 'money-order', checkNumber: number },
    { kind: 'card', cardLast4: '1234', authorisation: number },
    { kind: 'card', cardLast4: '12', authorisation: number },
  ]);
}

function whyNotCorrected(
  { model }: Audit,
  receipt: Receipt,
  wrongId: number,
  right: RightTender,
): string | undefined {
  if (receipt.isVoid) return 'receipt-voided';
  if (receipt.session.attempts > 0) return 'receipt-counted';
  if (receipt.session.ended) return 'drawer-ended';
  const wrong = receipt.tenders.find((tender) => tender.id === wrongId);
  if (!wrong || wrong.kind === 'credit') return 'correction-conflict';
  const number = right.checkNumber ?? right.cardLast4 ?? null;
  if (wrong.kind === right.kind && wrong.number === number) return 'correction-same';
  if (right.checkNumber === '' || right.cardLast4 === '12') return 'tender-needs';
  const cashOnly = receipt.lines.some(
    ({ accountId }) => (model.accounts.get(accountId ?? 0)?.cashOnlyUntil ?? '') >= model.date,
  );
  if (right.kind === 'check' && cashOnly) return 'tender-cash-only';
  return undefined;
}

export const correct: Action = {
  name: 'correct',
  weight: ({ model }) => (model.receipts.length > 0 ? 5 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const receipt = someReceipt(audit, register);
    const wrong = dice.any(receipt?.tenders ?? []);
    if (!receipt || !wrong) return 'correct: nothing to correct';
    const right = someRight(audit);
    const told = `correct ${register.number}-${receipt.number} ${wrong.kind} to ${right.kind}`;
    const foreign = receipt.session !== openSessionOf(register) && !receipt.isVoid;
    const why =
      whyNotOpen(model, register, who) ??
      (foreign ? 'receipt-counted' : whyNotCorrected(audit, receipt, wrong.id, right));
    const correction = { receiptId: receipt.id, wrongTenderId: wrong.id, right };
    const result = await correctTender(desk, counter, correction);
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    const carryOut = () => applyCorrection(audit, register, receipt, wrong, right);
    const touchesCash = wrong.kind === 'cash' || right.kind === 'cash';
    agree(`${told}: done at once`, result.value.done, !touchesCash);
    if (result.value.done) {
      await carryOut();
      return told;
    }
    return answerNowOrLater(audit, {
      id: result.value.request.id,
      by: who.number,
      date: receipt.session.date,
      words: told,
      roles: COUNTER,
      outcome: () => whyNotCorrected(audit, receipt, wrong.id, right) ?? 'done',
      carryOut,
      open: true,
    });
  },
};

async function applyCorrection(
  { desk, model }: Audit,
  register: Register,
  receipt: Receipt,
  wrong: Tender,
  right: RightTender,
): Promise<void> {
  if (wrong.kind === 'credit' || right.kind === 'credit') throw new Error('no credit is corrected');
  const effect = {
    lines: [
      [ACCOUNT_OF[right.kind], wrong.cents] as const,
      [ACCOUNT_OF[wrong.kind], -wrong.cents] as const,
    ],
    moves: [],
  };
  book(model, receipt.session.date, effect);
  receipt.effects.push(effect);
  register.corrections += 1;
  const fresh = await desk.store.book
    .selectFrom('receipt_tender')
    .select('id')
    .where('receipt_id', '=', receipt.id)
    .where('side', '=', 'in')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const number = right.checkNumber ?? right.cardLast4 ?? null;
  const put = { id: fresh.id, kind: right.kind, cents: wrong.cents, number };
  receipt.tenders = receipt.tenders.map((one) => (one.id === wrong.id ? put : one));
}

export const noSale: Action = {
  name: 'no-sale',
  weight: () => 0.7,
  act: async (audit) => {
    const { desk, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const session = openSessionOf(register);
    const told = `no-sale at ${register.number} by ${who.number}`;
    const result = await requestNoSale(desk, counter, { number: 3 });
    agree(told, codeOf(result), whyNotOpen(model, register, who) ?? 'done');
    if (!result.ok || !session) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: session.date,
      words: told,
      roles: COUNTER,
      outcome: () => whyNotWorking(session) ?? 'done',
      carryOut: () => undefined,
      open: true,
    });
  },
};

export const reprint: Action = {
  name: 'reprint',
  weight: ({ model }) => (model.receipts.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { register, counter, who } = await someCounter(audit);
    const receipt = someReceipt(audit, register);
    if (!receipt) return 'reprint: nothing to print';
    const told = `reprint ${receipt.number}`;
    const result = await reprintReceipt(audit.desk, counter, receipt.id);
    const why = whyNotOwn(register, who) ?? (receipt.isVoid ? 'receipt-voided' : undefined);
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    receipt.copies += 1;
    agree(`${told}: copy`, result.value.copy, receipt.copies);
    return told;
  },
};
