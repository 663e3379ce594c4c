// What is printed about an account, for tests and goldens: the voucher of a memo, a statement.
import type { LetterContent } from '../../src/domain/letters/merge.ts';
import { cents } from '../../src/domain/money.ts';
import {
  businessCertificatePaper,
  disabilityNoticePaper,
} from '../../src/domain/papers/business-certificate.ts';
import { keptVoucherPaper } from '../../src/domain/papers/kept-voucher.ts';
import { letterPaper } from '../../src/domain/papers/letter.ts';
import { memoVoucherPaper } from '../../src/domain/papers/memo-voucher.ts';
import { messageSlipPaper } from '../../src/domain/papers/message-slip.ts';
import type { PaperCity } from '../../src/domain/papers/paper.ts';
import { quoteSheetPaper } from '../../src/domain/papers/quote-sheet.ts';
import { statementPaper } from '../../src/domain/papers/statement.ts';
import { transferVoucherPaper } from '../../src/domain/papers/transfer-voucher.ts';
import { writeOffVoucherPaper } from '../../src/domain/papers/write-off-voucher.ts';

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

const transferVoucher = (city: PaperCity, maker: string, approver: string) =>
  transferVoucherPaper({
    ...{ city, businessDate: '2026-09-15', number: 'TR-000012', reversed: false },
    at: '2026-09-15T19:10:00.000Z',
    from: { number: '41005513', payer: 'José Ortega', owedCents: cents(0) },
    to: { number: '41002379', payer: 'Ana Ortega', owedCents: cents(25450) },
    ...{ about: 'UB-41005513-2609, Water', amountCents: cents(8850) },
    ...{ consent: 'both, at the counter', reason: 'posted to the wrong account: lease seen' },
    ...{ maker, approver },
  });

const sampleLetter: LetterContent = {
  ...{ version: 1, layout: 'letter', language: 'es', number: 'LTR-000012' },
  from: ['City of Robles Canyon', 'Revenue Counter', '100 Civic Plaza, Robles Canyon CA'],
  to: ['José Ortega', '118 Alder Street', 'Robles Canyon CA 93001'],
  ...{ date: '21 de septiembre de 2026', account: '41005513', title: 'El banco devolvió su pago' },
  blocks: [
    { block: 'text', text: 'El pago que se indica abajo nos fue devuelto sin pagar.' },
    { block: 'pair', label: 'Pago devuelto', value: 'cheque 311' },
    { block: 'pair', label: 'Cargo por pago devuelto', value: '$25.00' },
    { block: 'head', text: 'Total a pagar: $191.00' },
    { block: 'point', text: 'Pague en efectivo o con tarjeta.' },
    {
      block: 'rows',
      rows: [{ date: '5 de octubre de 2026', words: 'Agua y drenaje', amount: '$166.00' }],
    },
    { block: 'sign', text: 'Firma' },
  ],
  closing: 'División de Ingresos',
};

const writeOffVoucher = (city: PaperCity, clerk: string, supervisor: string) =>
  writeOffVoucherPaper({
    ...{ city, number: 'W-000012', reversed: false, at: '2026-09-15T19:11:00.000Z' },
    ...{ businessDate: '2026-09-15', authority: 'Resolution 2026-88', reason: 'cannot be found' },
    parts: [
      {
        ...{ account: '41005513', payer: 'José Ortega', document: 'UB-41005513-2505' },
        ...{ name: 'Water', dueOn: '2025-06-04', writtenCents: cents(8_850) },
      },
    ],
    ...{ preparer: clerk, maker: clerk, approver: supervisor },
  });

const keptVoucher = (city: PaperCity, clerk: string, supervisor: string) =>
  keptVoucherPaper({
    ...{ city, number: 'U-000012', reversed: false, at: '2026-09-15T19:11:00.000Z' },
    ...{ businessDate: '2026-09-15', authority: 'Resolution 2026-88', reason: '' },
    credits: [
      {
        ...{ kept: 'K-000012', account: '41005513', payer: 'José Ortega' },
        listedCents: cents(8_850),
      },
    ],
    ...{ maker: clerk, approver: supervisor },
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

const certificate = (city: PaperCity, clerk: string) =>
  businessCertificatePaper({
    city,
    number: '26-00001',
    year: 2026,
    expires: '2026-12-31',
    at: '2026-09-15T19:14:00.000Z',
    account: '501486',
    name: 'Canyon Bookkeeping LLC',
    dba: 'Ledger & Quill',
    place: '204 Main Street, suite 3',
    class: 'Service or professional',
    clerk,
  });

const disabilityNotice = (city: PaperCity) =>
  disabilityNoticePaper({
    city,
    number: '26-00001',
    feeCents: cents(400),
    at: '2026-09-15T19:14:00.000Z',
  });

export const accountPapers = (city: PaperCity, clerk: string, supervisor: string) => ({
  'memo-voucher': memoVoucher(city, clerk, supervisor),
  'transfer-voucher': transferVoucher(city, clerk, supervisor),
  'write-off-voucher': writeOffVoucher(city, clerk, supervisor),
  'kept-voucher': keptVoucher(city, clerk, supervisor),
  statement: statement(city, clerk),
  letter: letterPaper(city, sampleLetter),
  'quote-sheet': quoteSheetPaper({
    ...{ city, date: '2026-09-15', clerk },
    quote: {
      of: 'What a citation of today costs: Red zone',
      rows: [{ words: 'Red zone', cents: cents(7500) }],
      totals: [
        { words: 'Paid until Tue 6 Oct 2026', cents: cents(7500) },
        { words: 'Paid after that, with the late penalty', cents: cents(11_000) },
      ],
      notes: ['A citation may be contested within 21 days.'],
    },
  }),
  'message-slip': messageSlipPaper({
    ...{ city, number: 'T-000012', at: '2026-09-15T19:15:00.000Z', clerk },
    ...{ forWhom: supervisor, caller: 'José Ortega', callback: '8055550142', urgent: true },
    words: 'Asks whether his hearing may be by mail.',
  }),
  'business-certificate': certificate(city, clerk),
  'disability-notice': disabilityNotice(city),
});
