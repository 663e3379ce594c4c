// What can be done with invoices: one to somebody new, another to a customer, one taken back.
import type { LineDuties } from '../../desk/line-duties.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import { invoicesOf, replayInvoices } from './rules.ts';
import { invoiceAgain, invoiceNewcomer } from './verbs/issue-invoice.ts';
import { reverseInvoice } from './verbs/reverse-invoice.ts';
import { INVOICE_WORDS } from './words.ts';

export const DUTIES: LineDuties = {
  openings: [invoiceNewcomer],
  acts: [invoiceAgain, reverseInvoice],
  sight: ({ records }) =>
    invoicesOf(records).map(({ number, cents, issuedOn, isReversed }) => ({
      words: INVOICE_WORDS.sight(number, dateWords(issuedOn), isReversed),
      cents,
      ...(isReversed ? { tone: 'quiet' as const } : {}),
    })),
  replay: ({ records, items, broughtIds }) =>
    replayInvoices(
      records,
      items.filter(({ id }) => !broughtIds.has(id)),
    ),
};
