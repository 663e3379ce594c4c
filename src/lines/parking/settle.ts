// Carries out what a decision comes to: one entry takes off and gives back, one lets the deposit
// pay what is still owed, and refunds are asked for with it.

import { refundWith } from '../../desk/ask-refund.ts';
import type { Decision, FurtherDecision, LinePlace, LineWork } from '../../desk/line-duties.ts';
import { present } from '../../domain/assert.ts';
import { credit, debit, type Posting } from '../../domain/entry.ts';
import type { Language } from '../../domain/language.ts';
import { type Cents, formatCents } from '../../domain/money.ts';
import { allocate, type Movement, openCents, payItem } from '../../domain/open-item.ts';
import { done, type Result } from '../../domain/result.ts';
import { linkAdded } from '../../store/added-items.ts';
import { OFFICE } from '../../store/chain.ts';
import { componentKindOn } from '../../store/component-kinds.ts';
import { insertItem, loadItems } from '../../store/open-items.ts';
import { ACT, ADDED, DEPARTMENT } from './acts.ts';
import { owed } from './citation.ts';
import { cancelsOf, depositItem, type Outcome, offOf, takenBack } from './money-back.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS;
const CREDIT = 'parking-credit';

export type Payee = {
  readonly payee: string;
  readonly address: string;
  /** The account's own unless told. */
  readonly language?: Language;
};

export type Settling = {
  readonly outcome: Outcome;
  /** What goes back on top, such as the fee of a court that was won. */
  readonly extra?: { readonly kind: string; readonly amountCents: Cents };
  readonly payee: Payee | undefined;
  readonly memo: string;
};

/** The parts of a decision that carry it out; none where no money moves. */
export function settling(
  { account }: LinePlace,
  asked: Settling,
): Pick<Decision, 'post' | 'cancels' | 'also' | 'besides'> {
  const { outcome, extra } = asked;
  const moves = outcome.offCents > 0 || outcome.backCents > 0 || extra !== undefined;
  const returns = outcome.backCents > 0 || outcome.returnedCents > 0 || extra !== undefined;
  return {
    ...(moves ? { post: (work: LineWork) => take(work, account.number, asked) } : {}),
    ...(outcome.cancelledCents > 0 ? { cancels: cancelsOf(outcome) } : {}),
    ...(outcome.appliedCents > 0 ? { also: [application(account, outcome.appliedCents)] } : {}),
    ...(returns ? { besides: (work: LineWork) => refund(work, account.number, asked) } : {}),
  };
}

async function take(work: LineWork, number: string, { outcome, extra, memo }: Settling) {
  const off = offOf(outcome);
  const postings: Posting[] = [...off.postings, ...takenBack(outcome)];
  const movements: Movement[] = [...off.movements];
  let backCents: number = outcome.backCents;
  if (extra !== undefined) {
    const kind = present(await componentKindOn(work.book, extra.kind, work.date), extra.kind);
    const account = present(kind.parts[0]?.account, `who bears ${extra.kind}`);
    postings.push(debit(account, extra.amountCents, DEPARTMENT));
    backCents += extra.amountCents;
  }
  if (backCents > 0) {
    const kept = await keepCredit(work, number, backCents as Cents);
    postings.push(kept.posting);
    movements.push(kept.movement);
  }
  return done({ postings, movements, source: 'LIN' as const, memo });
}

/** It is the payer's from here on, and is paid back. */
async function keepCredit(
  { book, accountId, date, at }: LineWork,
  number: string,
  amountCents: Cents,
) {
  const { name, rank, recognition, control } = present(
    await componentKindOn(book, CREDIT, date),
    CREDIT,
  );
  const head = { name, rank, recognition, controlAccount: control };
  const item = await insertItem(book, {
    ...{ accountId, side: 'C', documentNumber: `${number}${ADDED.returned}` },
    ...{ description: WORDS.item.back, department: DEPARTMENT, documentDate: date, dueOn: date },
    components: [{ ...head, originalCents: amountCents, shares: [] }],
  });
  await linkAdded(book, OFFICE, { items: [item.id] }, at);
  const componentId = present(item.components[0], 'the credit').id;
  return {
    posting: credit(control, amountCents, DEPARTMENT),
    movement: { componentId, side: 'C' as const, amountCents },
  };
}

/** The deposit pays what is owed, as a payment does; a record of its own tells it. */
function application(
  { id: accountId, number }: LinePlace['account'],
  amountCents: Cents,
): FurtherDecision {
  return {
    accountId,
    act: ACT.applied,
    facts: { amount: formatCents(amountCents) },
    async post({ book }) {
      const items = await loadItems(book, { accountId });
      const held = depositItem({ items, account: { number } });
      const component = present(held?.components[0], `the deposit of ${number}`);
      const { payments } = allocate(owed(items), amountCents);
      const paid = payments.map(payItem);
      return done({
        postings: [
          debit(component.controlAccount, amountCents, DEPARTMENT),
          ...paid.flatMap(({ postings }) => postings),
        ],
        movements: [
          { componentId: component.id, side: 'D' as const, amountCents },
          ...paid.flatMap(({ movements }) => movements),
        ],
        ...{ source: 'APL' as const, memo: WORDS.memo.applied(number) },
      });
    },
  };
}

/** The deposit, then what was paid: each is a refund of its own. */
async function refund(
  work: LineWork,
  number: string,
  { payee, memo }: Settling,
): Promise<Result<unknown>> {
  const items = await loadItems(work.book, { accountId: work.accountId });
  const back = [`${number}${ADDED.deposit}`, `${number}${ADDED.returned}`];
  for (const item of items) {
    if (item.side !== 'C' || !back.includes(item.documentNumber) || openCents(item) === 0) continue;
    const to = present(payee, 'who is paid back');
    const asked = await refundWith(work, { itemId: item.id, ...to, reason: memo });
    if (!asked.ok) return asked;
  }
  return done(undefined);
}
