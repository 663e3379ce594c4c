// The four reports that list receipts under one heading each: account, tender, department, clerk.
import type { DayFacts, NamedTotal } from '../day-proof.ts';
import { type Cents, formatCents, sumCents } from '../money.ts';
import { type Column, count, line, money, type ReportBody, sum, text } from './report.ts';

export type Heading = {
  readonly code: Column;
  readonly name: Column;
  readonly items: string;
  /** True where one item may stand under several codes: then their number is not added up. */
  readonly overlapping?: true;
};

/** Code, name, items and amount, with their sum; notes say what was left out. */
export function byTotal(
  heading: Heading,
  facts: DayFacts,
  rows: readonly NamedTotal[],
): ReportBody {
  const amountCents = sumCents(rows, (row) => row.amountCents);
  const items = rows.reduce((all, row) => all + row.items, 0);
  return {
    columns: [
      heading.code,
      heading.name,
      count('items', heading.items),
      money('amountCents', 'amount'),
    ],
    rows: rows.map((row) => line(row.code, row.name, row.items, row.amountCents)),
    totals: [sum(...totalWords(heading), heading.overlapping ? null : items, amountCents)],
    notes: receiptNotes(facts),
    control: { items: facts.receipts - facts.voided, amountCents },
  };
}

/** In the first column that people see. */
function totalWords({ code }: Heading): readonly (string | null)[] {
  return code.dataOnly ? [null, 'TOTAL'] : ['TOTAL', null];
}

/** How many receipts stand, and what was voided. */
export function receiptNotes(facts: DayFacts): readonly string[] {
  const stand = facts.receipts - facts.voided;
  return [
    `${counted(stand, 'receipt')} ${stand === 1 ? 'stands' : 'stand'}.`,
    ...(facts.voided === 0 ? [] : [voidedWords(facts.voided, facts.voidedCents)]),
  ];
}

function voidedWords(voided: number, voidedCents: Cents): string {
  return `Left out: ${counted(voided, 'voided receipt')} of ${formatCents(voidedCents, true)}.`;
}

export function counted(quantity: number, noun: string, plural = `${noun}s`): string {
  return `${quantity} ${quantity === 1 ? noun : plural}`;
}

export const nameColumn = (title: string) => text('name', title, 30);
