// Business accounts: tax, penalties and fees, and the state fee that is owed only when collected.
import type { Line } from '../line.ts';
import { businesses } from './businesses.ts';

export const businessTax: Line = {
  code: 'business-tax',
  name: 'Business tax',
  number: 2,
  departments: ['business-tax'],
  documentType: '20',
  imports: [businesses],
  duties: async () => (await import('./duties.ts')).DUTIES,
};
