// `payments`: money that another channel took - lockbox, online, bank - on accounts that are there.
import { foreignText } from '../foreign-text.ts';
import { type Cents, formatCents } from '../money.ts';
import { NAME_MOST, numberFault } from './accounts.ts';
import type { Facts, ImportKind, Row, RowRead } from './draft.ts';
import { type DateForm, readForeignAmount, readForeignDate } from './foreign-cells.ts';
import { openProfile } from './import-profile.ts';
import { fill, fillWhole, type Template } from './template.ts';

const ACCOUNT = /^\d{3}-\d{4}$/;

type Shape = {
  readonly line: string;
  readonly account: Template;
  readonly amount: Template;
  readonly paidOn: Template;
  readonly id: Template | undefined;
  readonly payer: Template | undefined;
  /** Where the money is until the bank has it: `990-1113`. */
  readonly debit: string;
  readonly shortCents: boolean;
  readonly mostCents: Cents;
  readonly dates: DateForm;
};

export const payments: ImportKind = {
  name: 'payments',
  describe: 'money that another channel took, one payment a row',
  open: (profile) =>
    openProfile('payments', profile, ({ fields, columns, dates }) => {
      const shape: Shape = {
        line: fields.text('line'),
        account: columns.needed('account'),
        amount: columns.needed('amount'),
        paidOn: columns.needed('paidOn'),
        id: columns.optional('id'),
        payer: columns.optional('payer'),
        debit: fields.text('debit', ACCOUNT),
        shortCents: fields.flag('shortCents'),
        mostCents: fields.money('amountMost'),
        dates,
      };
      const { line, debit } = shape;
      return {
        needs: { line, departments: [], accounts: [debit], controls: [] },
        readRow: (row, facts) => readPayment(row, shape, facts),
      };
    }),
};

function readPayment(row: Row, shape: Shape, facts: Facts): RowRead {
  const { line, dates, debit } = shape;
  const foreign = fillWhole(row, shape.account);
  const dateText = foreignText(fill(row, shape.paidOn));
  const paidOn = readForeignDate(dateText, dates);
  const amount = amountOf(row, shape);
  const fault =
    numberFault(foreign) ??
    (paidOn === undefined ? `date of payment ${dateText} is no date, ${dates}` : undefined) ??
    (paidOn !== undefined && paidOn > facts.today
      ? `is paid ${paidOn}, which is in the future`
      : undefined) ??
    amount.fault;
  if (fault !== undefined || paidOn === undefined || amount.cents === undefined) {
    return { ok: false, reason: fault ?? 'cannot be read' };
  }
  const id = shape.id === undefined ? '' : fillWhole(row, shape.id);
  const payer = shape.payer === undefined ? '' : foreignText(fill(row, shape.payer));
  const account = { line, foreign, make: undefined, mustBeNew: false, also: [] };
  const payment = {
    paidOn,
    reference: id,
    payer: payer.slice(0, NAME_MOST),
    amountCents: amount.cents,
    debit,
  };
  const key = id === '' ? undefined : id;
  return { ok: true, draft: { line: row.line, key, account, items: [], payment }, notes: [] };
}

function amountOf(row: Row, shape: Shape): { readonly cents?: Cents; readonly fault?: string } {
  const text = foreignText(fill(row, shape.amount));
  if (text === '') return { fault: 'has no amount' };
  const amount = readForeignAmount(text, shape.shortCents);
  if (amount === undefined) return { fault: `amount ${text} is no amount in dollars` };
  if (amount === 0) return { fault: 'pays nothing: 0.00' };
  if (amount < 0) {
    return { fault: `amount ${formatCents(amount)} takes money back: that is keyed, not imported` };
  }
  if (amount <= shape.mostCents) return { cents: amount };
  return {
    fault: `amount ${text} is above ${formatCents(shape.mostCents)}: a column out of place?`,
  };
}
