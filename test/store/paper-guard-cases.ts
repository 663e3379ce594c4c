// Slips and books of downtime that the file itself must refuse.
import { type Case, it } from './guard-cases.ts';

const AT = `'2026-09-16T17:00:00.000Z'`;
const slipOf = (number: number, keyedBy: string, writtenOn = '2026-09-15') =>
  `INSERT INTO paper_slip VALUES (900, ${number}, ${it('old receipt')}, '${writtenOn}',
    ${it('colleague')}, NULL, ${it(keyedBy)}, ${AT});`;
const checkedBy = (who: string) =>
  `${slipOf(105, 'clerk')} INSERT INTO paper_slip_check VALUES (900, 1, ${it(who)}, ${AT});`;

export const PAPER: readonly Case[] = [
  [
    'a paper book with numbers of another',
    `INSERT INTO paper_book VALUES (900, 110, 150, ${it('supervisor')}, ${AT});`,
    'in a book already',
  ],
  [
    'a book issued twice',
    `INSERT INTO paper_book_move VALUES (900, 1, 'issued', ${it('clerk')}, ${it('supervisor')},
      ${AT});`,
    'issued, then returned',
  ],
  ['a slip of no book', slipOf(99, 'clerk'), 'in no book'],
  ['a slip keyed twice', slipOf(101, 'clerk'), 'used already'],
  ['a slip of the receipt of somebody else', slipOf(105, 'colleague'), 'does not belong'],
  ['a slip written after its receipt', slipOf(105, 'clerk', '2026-09-17'), 'does not belong'],
  ['a slip checked by who keyed it', checkedBy('clerk'), 'checked by somebody else'],
];
