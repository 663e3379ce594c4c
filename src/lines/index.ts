// Every line of business, in the order of their numbers. test/tidy.test.ts finds what is missing.
import type { LineDuties } from '../desk/line-duties.ts';
import { businessTax } from './business-tax/index.ts';
import { invoices } from './invoices/index.ts';
import type { Line } from './line.ts';
import { parcels } from './parcels/index.ts';
import { parking } from './parking/index.ts';
import { recordRequests } from './record-requests/index.ts';
import { returned } from './returned/index.ts';
import { utility } from './utility/index.ts';

export const LINES: readonly Line[] = [
  utility,
  businessTax,
  parking,
  parcels,
  invoices,
  recordRequests,
  returned,
];

export function lineByCode(code: string): Line | undefined {
  return LINES.find((line) => line.code === code);
}

/** What can be done on accounts of the line besides paying. */
export async function lineDuties(code: string): Promise<LineDuties | undefined> {
  return lineByCode(code)?.duties?.();
}

/** The line whose stubs begin with these two digits. */
export function lineByDocumentType(documentType: string): Line | undefined {
  return LINES.find((line) => line.documentType === documentType);
}
