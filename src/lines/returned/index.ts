// Checks that came back and had paid on no account: each is an account of its own, so that whoever
// wrote it is found, asked and pays like anybody else.
import type { Line } from '../line.ts';

export const returned: Line = {
  code: 'returned',
  name: 'Returned checks',
  number: 9,
  departments: ['miscellaneous'],
  documentType: undefined,
  imports: [],
};
