// Invoices: what the city bills to somebody outside its other lines, one account a customer.
import type { Line } from '../line.ts';

export const invoices: Line = {
  code: 'invoices',
  name: 'Invoices',
  number: 5,
  departments: ['miscellaneous', 'public-works', 'senior-center'],
  documentType: '50',
  stubNamesItem: true,
  imports: [],
  duties: async () => (await import('./duties.ts')).DUTIES,
};
