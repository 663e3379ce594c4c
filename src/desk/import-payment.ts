// One payment that another channel took, as at the counter: what an arrangement asks for and the
// oldest bills first, then what was written off; what is over stays as a credit. In an entry of its
// own on the business date of the import.
import { assert } from '../domain/assert.ts';
import { balancedEntry, debit } from '../domain/entry.ts';
import type { DraftPayment } from '../domain/imports/draft.ts';
import { openCents, payItem } from '../domain/open-item.ts';
import { allocatePlanned } from '../domain/planned-payment.ts';
import { accountById } from '../store/accounts.ts';
import { OFFICE } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import { linkRow } from '../store/records.ts';
import { insertImportedRecoveries } from '../store/recoveries.ts';
import type { ImportWork } from './import-rows.ts';
import { keepOverpayment } from './keep-overpayment.ts';
import { plannedOf } from './planned-items.ts';
import { priceRecovery } from './price-recovery.ts';

type Paying = {
  readonly line: number;
  readonly accountId: number;
  readonly payment: DraftPayment;
};

/** Returns the credit items it made: the caller's link covers them. */
export async function importPayment(
  work: ImportWork,
  { line, accountId, payment }: Paying,
): Promise<readonly number[]> {
  const { desk, book, plan, runId } = work;
  const all = await loadItems(book, { accountId });
  const owed = all.filter((item) => item.side === 'D' && openCents(item) > 0);
  const { today: date } = plan.facts;
  const plans = await plannedOf(book, accountId, date);
  const { payments, overCents: beyond } = allocatePlanned(owed, payment.amountCents, plans);
  const paid = payments.map(payItem);
  const { number: accountNumber } = await accountById(book, accountId);
  const { priced, overCents } = await priceRecovery(
    book,
    { accountId, accountNumber },
    { amountCents: beyond, items: all, payments, date },
  );
  const over = { accountId, amountCents: overCents, items: all, date };
  const kept = overCents === 0 ? undefined : await keepOverpayment(book, over);
  assert(kept || overCents === 0, 'the plan lets no payment pass whose rest has nowhere to stand');
  const at = desk.clock.now();
  const entry = await writeEntry(book, {
    entry: balancedEntry([
      debit(payment.debit, payment.amountCents),
      ...paid.flatMap(({ postings }) => postings),
      ...priced.postings,
      ...(kept === undefined ? [] : [kept.posting]),
    ]),
    movements: [...paid.flatMap(({ movements }) => movements), ...(kept?.movements ?? [])],
    source: 'IMP',
    businessDate: date,
    memo: `Imported ${plan.importing.profile} line ${line}, paid ${payment.paidOn}`,
    at,
    by: null,
  });
  const { id } = await book
    .insertInto('imported_payment')
    .values({
      run_id: runId,
      line,
      account_id: accountId,
      paid_on: payment.paidOn,
      reference: payment.reference,
      payer: payment.payer,
      amount_cents: payment.amountCents,
      entry_id: entry.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertImportedRecoveries(book, id, priced.recovered);
  await linkRow(book, OFFICE, 'imported-payment', id, at);
  return kept === undefined ? [] : [kept.item.id];
}
