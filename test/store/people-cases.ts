// Changes of people that the file itself must refuse: what nobody granted, the own, the last.
import { AT, type Case, it } from './guard-cases.ts';

type Asked = { readonly number: number; readonly kind: string; readonly rest?: string };
const asked = ({ number, kind, rest = '' }: Asked, by = 'administrator') =>
  `INSERT INTO request VALUES (900, 'person-change', NULL, '2026-09-16', ${it(by)}, ${AT},
    '{"what":{"kind":"${kind}","number":${number}${rest}}}');`;
const grantedBy = (by: string) =>
  `INSERT INTO request_decision VALUES (900, 'yes', ${it(by)}, ${AT}, '');`;
const change = (number: number, kind: string, from = '2026-09-16', role = 'NULL') =>
  `INSERT INTO person_change VALUES (900, (SELECT id FROM person WHERE number = ${number}),
    '${kind}', '${from}', ${AT}, NULL, ${role}, 900);`;

const END_104 = asked({ number: 104, kind: 'ended' });
const TO_CLERK = asked({ number: 902, kind: 'role', rest: ',"role":"clerk"' });

export const ALLOWED_END = `${END_104} ${grantedBy('director')} ${change(104, 'ended')}`;

export const PEOPLE: readonly Case[] = [
  [
    'a person that nobody granted',
    "INSERT INTO person VALUES (900, 999, 'X', 'administrator', '2026-09-16');",
    'nobody granted this person',
  ],
  ['a change that nobody granted', `${END_104} ${change(104, 'ended')}`, 'nobody granted this'],
  [
    'a change of another person than was granted',
    `${END_104} ${grantedBy('director')} ${change(103, 'ended')}`,
    'nobody granted this change',
  ],
  [
    'a change granted by a supervisor',
    `${END_104} ${grantedBy('supervisor')} ${change(104, 'ended')}`,
    'nobody granted this change',
  ],
  [
    'a change asked for by a supervisor',
    `${asked({ number: 104, kind: 'ended' }, 'supervisor')} ${grantedBy('director')}
      ${change(104, 'ended')}`,
    'nobody granted this change',
  ],
  [
    'a role from the same day',
    `${TO_CLERK} ${grantedBy('director')} ${change(902, 'role', '2026-09-16', "'clerk'")}`,
    'nobody granted this change',
  ],
  [
    'the end of the only administrator, by their own question',
    `${asked({ number: 501, kind: 'ended' })} ${grantedBy('director')} ${change(501, 'ended')}`,
    'nobody granted this change',
  ],
  [
    'the end of somebody with an open drawer',
    `${asked({ number: 101, kind: 'ended' })} ${grantedBy('director')} ${change(101, 'ended')}`,
    'has a drawer or a basket in hand',
  ],
  [
    'a change after the end',
    `${ALLOWED_END} INSERT INTO request SELECT 901, kind, register, business_date, requested_by,
      requested_at, record FROM request WHERE id = 900;
      INSERT INTO request_decision SELECT 901, decision, decided_by, decided_at, reason
        FROM request_decision WHERE request_id = 900;
      INSERT INTO person_change
        SELECT 901, person_id, kind, effective_from, from_at, name, role, 901
        FROM person_change WHERE id = 900;`,
    'the person has left',
  ],
];
