// Sessions that are handed over or ended: what the file itself must refuse.
import { AT, type Case, count, difference, dropOf, it, receiptOn, sealed } from './guard-cases.ts';

const endOf = (asked: string, ended: string, session = 'open') =>
  `INSERT INTO session_end VALUES (${it(session)}, ${AT}, ${it(asked)}, ${it(ended)}, 1, '',
    (SELECT COALESCE(MAX(attempt), 0) FROM drawer_count WHERE session_id = ${it(session)}
      AND purpose = 'close'));`;
const countBy = (person: string, attempt: number, id: number, cash = 0) =>
  `INSERT INTO drawer_count VALUES (${id}, 1, '2026-09-16', ${it('open')}, 'close', ${attempt},
    ${cash}, 0, ${it(person)}, ${AT});`;
const handOverOf = (from: string, to: string) =>
  `INSERT INTO session_hand_over VALUES (${it(from)}, ${it(to)}, ${AT});`;
const closing = `${difference('cash', 10_000)} ${difference('check', 10_000)}
  ${difference('card', 10_000)} ${sealed(9001)}
  INSERT INTO session_close VALUES (${it('open')}, ${AT}, ${it('colleague')}, NULL, NULL, '',
    0, 0, 9001);`;
export const SESSIONS: readonly Case[] = [
  [
    'an absent session ended by its own clerk',
    endOf('clerk', 'supervisor'),
    'nobody ends their own session',
  ],
  ['a session ended by a clerk', endOf('supervisor', 'colleague'), 'only a supervisor'],
  ['a closed session ended', endOf('colleague', 'supervisor', 'counted'), 'is closed'],
  [
    'a payment after the end of its session',
    endOf('colleague', 'supervisor') + receiptOn('open', '2026-09-16'),
    'was ended',
  ],
  [
    'a drop after the end of its session',
    endOf('colleague', 'supervisor') + dropOf('open', 'supervisor'),
    'was ended',
  ],
  [
    'an absent clerk who counts',
    endOf('colleague', 'supervisor') + count,
    'neither the absent clerk nor who ended',
  ],
  [
    'one person who counts an ended session twice',
    endOf('colleague', 'supervisor') + countBy('colleague', 1, 900) + countBy('colleague', 2, 901),
    'not one of them twice',
  ],
  [
    'an ended session closed on one count',
    endOf('colleague', 'supervisor') + countBy('colleague', 1, 900) + closing,
    'two others have not counted the same',
  ],
  [
    'an ended session closed on counts that differ',
    endOf('colleague', 'supervisor') +
      countBy('colleague', 1, 900) +
      countBy('director', 2, 901, 5) +
      closing,
    'two others have not counted the same',
  ],
  ['a drawer handed over to the same clerk', handOverOf('counted', 'open'), 'to another clerk'],
];
