// What an invoice is, read from the records of its account. Pure.
import type { Plain, PlainRecord } from '../../domain/canonical.ts';
import { type Cents, multiplyCents, parseAmount, sumCents } from '../../domain/money.ts';
import type { OpenItem } from '../../domain/open-item.ts';
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

/**
 * An invoice is issued once, is what its lines come to and what is owed of it, and is taken back
 * once at most, by two.
 */
export function replayInvoices(
  records: readonly LineRecord[],
  items: readonly OpenItem[],
): string | undefined {
  const standing = new Set<string>();
  for (const { act, facts, approvedBy } of records) {
    const number = String(facts['invoice']);
    if (act === 'issue') {
      if (standing.has(number)) return INVOICE_WORDS.broken.twice(number);
      standing.add(number);
      const why = sumFault(number, facts, items);
      if (why !== undefined) return why;
    } else {
      if (!standing.delete(number)) return INVOICE_WORDS.broken.unknown(number);
      if (approvedBy === undefined) return INVOICE_WORDS.broken.alone(number);
    }
  }
  return undefined;
}

/** Those from before invoices had lines have none. */
function sumFault(
  number: string,
  facts: PlainRecord,
  items: readonly OpenItem[],
): string | undefined {
  const total = centsOf(facts['amount']);
  const lines = facts['lines'];
  const item = items.find(({ documentNumber }) => documentNumber === number);
  if (sumCents(item?.components ?? [], ({ originalCents }) => originalCents) !== total) {
    return INVOICE_WORDS.broken.owed(number);
  }
  if (!Array.isArray(lines)) return undefined;
  const all = lines as readonly PlainRecord[];
  const comeTo = sumCents(all, ({ quantity, price }) =>
    multiplyCents(centsOf(price), Number(quantity)),
  );
  const told = sumCents(all, ({ amount }) => centsOf(amount));
  return comeTo === total && told === total ? undefined : INVOICE_WORDS.broken.total(number);
}
