// What is printed about an account, for tests and goldens: the voucher of a memo, a statement.
import { cents } from '../../src/domain/money.ts';
import { memoVoucherPaper } from '../../src/domain/papers/memo-voucher.ts';
import type { PaperCity } from '../../src/domain/papers/paper.ts';
import { statementPaper } from '../../src/domain/papers/statement.ts';

const memoVoucher = (city: PaperCity, maker: string, approver: string) =>
  memoVoucherPaper({
    city,
    businessDate: '2026-09-15',
    number: 'M-000012',
    kind: 'credit',
    reversed: false,
    at: '2026-09-15T19:09:00.000Z',
    account: '41005513',
    payer: 'José Ortega',
    about: 'UB-41005513-2609, Water',
    amountCents: cents(8850),
    owedCents: cents(19730),
    reason: 'leak: meter read again, photo 12',
    maker,
    approver,
  });

const statement = (city: PaperCity, clerk: string) =>
  statementPaper({
    city,
    at: '2026-09-15T19:12:00.000Z',
    account: '41005513',
    payer: 'José Ortega',
    place: '118 Alder Street',
    from: '2025-09-15',
    to: '2026-09-15',
    forwardCents: cents(16600),
    lines: [
      { date: '2026-08-03', words: 'Receipt 1-000087', changeCents: cents(-16600) },
      {
        date: '2026-09-14',
        words: 'Water and sewer, 16 Jul to 13 Sep',
        changeCents: cents(28580),
      },
      { date: '2026-09-15', words: 'Credit memo M-000012: leak', changeCents: cents(-8850) },
    ],
    clerk,
  });

export const accountPapers = (city: PaperCity, clerk: string, supervisor: string) => ({
  'memo-voucher': memoVoucher(city, clerk, supervisor),
  statement: statement(city, clerk),
});
