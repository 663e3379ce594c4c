// The voucher of a memo, for tests and goldens.
import { cents } from '../../src/domain/money.ts';
import { memoVoucherPaper } from '../../src/domain/papers/memo-voucher.ts';
import type { PaperCity } from '../../src/domain/papers/paper.ts';

export const memoVoucher = (city: PaperCity, maker: string, approver: string) =>
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
