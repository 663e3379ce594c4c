// Parking citations: one account a citation, the fine recognised when it is paid.
import type { Line } from '../line.ts';
import { citations } from './citations.ts';

export const parking: Line = {
  code: 'parking',
  name: 'Parking',
  number: 3,
  departments: ['parking'],
  documentType: '30',
  imports: [citations],
  duties: async () => (await import('./duties.ts')).DUTIES,
};
