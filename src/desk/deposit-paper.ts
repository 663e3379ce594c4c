// Queues the deposit slip with its list of checks.
import { isCoin } from '../domain/denomination.ts';
import { depositSlipPaper } from '../domain/papers/deposit-slip.ts';
import type { DepositableCheck } from '../store/deposits.ts';
import type { Book } from '../store/open-store.ts';
import { bankAccountOn } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import type { Sealing } from './seal-deposit.ts';

export type Slip = {
  readonly depositId: number;
  readonly sealing: Sealing;
  readonly checks: readonly DepositableCheck[];
  readonly number: number;
  readonly at: string;
};

export async function queueDepositSlip(book: Book, counter: Counter, slip: Slip): Promise<void> {
  const { sealing, checks, number, at } = slip;
  const notes = sealing.cash.filter((line) => !isCoin(line.denominationCents));
  const coin = sealing.cash.filter((line) => isCoin(line.denominationCents));
  const paper = depositSlipPaper({
    city: await paperCity(book),
    depositNumber: String(number),
    bag: sealing.bag,
    bankAccount: await bankAccountOn(book, sealing.date),
    businessDate: sealing.date,
    sealedAt: at,
    currency: countPaperRows(notes),
    coin: countPaperRows(coin),
    checks: [
      ...checks.map((check) => ({
        number: check.number,
        ...(check.payer === '' ? {} : { payer: check.payer }),
        receipt: check.receipt,
        amountCents: check.amountCents,
      })),
      ...(sealing.found ?? []),
    ],
    preparedBy: named(counter.person),
  });
  await queueJob(book, {
    register: counter.register,
    subject: `deposit ${number}`,
    createdAt: at,
    content: { kind: 'paper', paper },
  });
}
