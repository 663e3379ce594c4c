// What an invoice is, read from the records of its account. Pure.
import type { Plain } from '../../domain/canonical.ts';
import { type Cents, parseAmount } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { INVOICE_WORDS } from './words.ts';

export type Invoice = {
  readonly number: string;
  readonly cents: Cents;
  readonly issuedOn: string;
  readonly entryId: number | undefined;
  readonly isReversed: boolean;
};

/** `26-0113`, counted on within the year. */
export function invoiceNumber(date: string, count: number): string {
  return `${date.slice(2, 4)}-${String(count).padStart(4, '0')}`;
}

/** As the records tell them, oldest first. */
export function invoicesOf(records: readonly LineRecord[]): readonly Invoice[] {
  const reversed = new Set(
    records.filter(({ act }) => act === 'reverse').map(({ facts }) => facts['invoice']),
  );
  return records
    .filter(({ act }) => act === 'issue')
    .map(({ facts, businessDate, entryId }) => ({
      number: String(facts['invoice']),
      cents: centsOf(facts['amount']),
      issuedOn: businessDate,
      entryId,
      isReversed: reversed.has(facts['invoice']),
    }));
}

function centsOf(amount: Plain | undefined): Cents {
  const read = typeof amount === 'string' ? parseAmount(amount) : undefined;
  if (read === undefined) throw new Error(`an invoice of ${amount}`);
  return read;
}

/** An invoice is issued once, and taken back once at most, by two. */
export function replayInvoices(records: readonly LineRecord[]): string | undefined {
  const standing = new Set<string>();
  for (const { act, facts, approvedBy } of records) {
    const number = String(facts['invoice']);
    if (act === 'issue') {
      if (standing.has(number)) return INVOICE_WORDS.broken.twice(number);
      standing.add(number);
    } else {
      if (!standing.delete(number)) return INVOICE_WORDS.broken.unknown(number);
      if (approvedBy === undefined) return INVOICE_WORDS.broken.alone(number);
    }
  }
  return undefined;
}
