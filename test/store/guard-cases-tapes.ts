// Rows about tapes and their sheets that the file itself must refuse.
import { AT, type Case, it, link } from './guard-cases.ts';

const tapeBy = (id: number, version: number, person: string) =>
  `INSERT INTO tape VALUES
    (${id}, '2026-09-16', 'parking', ${version}, 5, 1, ${it(person)}, ${AT});`;
const secondOf = (second: number, first: number) =>
  `INSERT INTO tape_second VALUES (${second}, ${first});`;

export const TAPES: readonly Case[] = [
  [
    'a line that joins a tape',
    `INSERT INTO tape_line VALUES (${it('tape')}, 99, 5, 0);`,
    'the tape is sealed',
  ],
  [
    'a second tape keyed by who keyed the first',
    tapeBy(900, 1, 'clerk') + tapeBy(901, 2, 'clerk') + secondOf(901, 900),
    'cannot key the second',
  ],
  [
    'a second tape keyed by who looked at the first',
    `${tapeBy(900, 1, 'clerk')} ${tapeBy(901, 2, 'colleague')}
      INSERT INTO tape_look VALUES (900, 900, ${it('colleague')}, ${AT});
      ${secondOf(901, 900)}`,
    'looked at the first',
  ],
  [
    'a second tape before the first',
    tapeBy(900, 1, 'clerk') + tapeBy(901, 2, 'colleague') + secondOf(900, 901),
    'other stubs',
  ],
  [
    'a tape of own receipts without its exception',
    tapeBy(900, 1, 'colleague') + link('tape', '900'),
    'on record as an exception',
  ],
  [
    'an exception that joins a tape',
    `INSERT INTO tape_exception VALUES (${it('tape')}, 1, 5, '');`,
    'the tape is sealed',
  ],
  [
    'a kept tape that does not add up',
    `INSERT INTO kept_tape VALUES (900, '2026-09-16', 1, ${it('clerk')}, ${AT}, 5, 1);
      INSERT INTO kept_tape_line VALUES (900, 1, 'amount', 6, '', 0); ${link('kept-tape', '900')}`,
    'does not add up',
  ],
  [
    'a line that joins a kept tape',
    `INSERT INTO kept_tape_line SELECT id, 99, 'amount', 5, '', 0 FROM kept_tape LIMIT 1;`,
    'the kept tape is sealed',
  ],
  [
    'a second signature by who keyed the tape',
    `INSERT INTO tape VALUES (900, '2026-09-16', 'parking', 1, 5, 1, ${it('clerk')}, ${AT});
      INSERT INTO sheet_signature VALUES (900, 'second', ${it('clerk')}, ${AT});`,
    'keyed',
  ],
  [
    'a second signature by a clerk',
    `INSERT INTO tape VALUES (900, '2026-09-16', 'parking', 1, 5, 1, ${it('clerk')}, ${AT});
      INSERT INTO sheet_signature VALUES (900, 'second', ${it('colleague')}, ${AT});`,
    'signs second',
  ],
];
