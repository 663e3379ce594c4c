// Water, sewer and irrigation accounts: bills, their payment, credits, late charges.
import type { Line } from '../line.ts';

export const utility: Line = {
  code: 'utility',
  name: 'Water and sewer',
  number: 1,
  departments: ['water-sewer'],
  documentType: '10',
  imports: [],
  duties: async () => (await import('./duties.ts')).DUTIES,
};
