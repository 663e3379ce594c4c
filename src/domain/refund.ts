// Refunds of credits: what the city owes a customer is turned into what accounts payable pays.

import type { DateText } from './clock.ts';
import { csvLine } from './csv.ts';
import { credit, debit, fundOf } from './entry.ts';
import { refundsPayableOf } from './ledger-accounts.ts';
import { type Cents, formatCents } from './money.ts';
import type { Allocated, Component, OpenItem } from './open-item.ts';

/** `REF-000012` */
export function refundNumber(number: number): string {
  return `REF-${String(number).padStart(6, '0')}`;
}

/** Takes the amount off the credit and owes it to whoever accounts payable pays. */
export function refundCredit(item: OpenItem, component: Component, amountCents: Cents): Allocated {
  const { controlAccount } = component;
  const payable = refundsPayableOf(fundOf(controlAccount));
  return {
    postings: [
      debit(controlAccount, amountCents, item.department),
      credit(payable, amountCents, item.department),
    ],
    movements: [{ componentId: component.id, side: 'D', amountCents }],
  };
}

/** The credit stands again, and nobody is to be paid. */
export function stopRefund(item: OpenItem, component: Component, amountCents: Cents): Allocated {
  const { controlAccount } = component;
  const payable = refundsPayableOf(fundOf(controlAccount));
  return {
    postings: [
      debit(payable, amountCents, item.department),
      credit(controlAccount, amountCents, item.department),
    ],
    movements: [{ componentId: component.id, side: 'C', amountCents }],
  };
}

/** What accounts payable is told of a refund. */
export type RefundLine = {
  readonly number: number;
  readonly grantedOn: DateText;
  readonly account: string;
  readonly payable: string;
  readonly payee: string;
  readonly address: string;
  readonly amountCents: Cents;
  readonly reason: string;
};

const HEAD = ['refund', 'date', 'account', 'payable', 'payee', 'address', 'amount', 'reason'];

/** One row a refund, then a control row with their number and sum. */
export function refundCsv(lines: readonly RefundLine[], totalCents: Cents): string {
  const rows = lines.map((line) => [
    refundNumber(line.number),
    line.grantedOn,
    line.account,
    line.payable,
    line.payee,
    line.address,
    formatCents(line.amountCents),
    line.reason,
  ]);
  const control = ['CONTROL', '', '', '', '', String(lines.length), formatCents(totalCents), ''];
  return [HEAD, ...rows, control].map((cells) => `${csvLine(cells)}\n`).join('');
}

/** `REFUNDS_000003.csv` */
export function refundFileName(file: number): string {
  return `REFUNDS_${String(file).padStart(6, '0')}.csv`;
}
