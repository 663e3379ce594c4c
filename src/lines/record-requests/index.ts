// Requests for copies and records: answered by a day, copied against a fee, handed over when paid.
import type { Line } from '../line.ts';

export const recordRequests: Line = {
  code: 'record-requests',
  name: 'Copies and records',
  number: 6,
  departments: ['miscellaneous'],
  documentType: undefined,
  imports: [],
  duties: async () => (await import('./duties.ts')).DUTIES,
};
