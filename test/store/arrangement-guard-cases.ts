// Arrangements and what happens to them that the file itself must refuse.
import { AT, type Case, it } from './guard-cases.ts';

const COLUMNS = `number, kind, account_id, principal_cents, waived_cents, fee_cents, frequency,
  grace_days, ends_on, movement_id, letter_id, business_date, made_at, made_by, approved_by,
  request_id`;
/** A letter that no arrangement has. */
const LETTER = '(SELECT id FROM letter WHERE id NOT IN (SELECT letter_id FROM arrangement))';

/** The first arrangement once more, with something else in it. */
const again = (changed: Readonly<Record<string, string>>) => {
  const fresh = { number: '900', letter_id: LETTER, approved_by: 'NULL', request_id: 'NULL' };
  const now = { movement_id: '(SELECT MAX(id) FROM open_item_movement)' };
  const values = COLUMNS.split(/,\s*/).map((name) => {
    return { ...fresh, ...now, ...changed }[name] ?? name;
  });
  return `INSERT INTO arrangement (id, ${COLUMNS})
    SELECT 900, ${values.join(', ')} FROM arrangement WHERE id = 1;`;
};

const event = (kind: string, more: Readonly<Record<string, string>> = {}, of = 1) => {
  const columns = {
    ...{ arrangement_id: String(of), kind: `'${kind}'`, business_date: "'2026-09-16'" },
    ...{ made_at: AT, made_by: it('clerk') },
    ...more,
  };
  return `INSERT INTO arrangement_event (${Object.keys(columns).join(', ')})
    VALUES (${Object.values(columns).join(', ')});`;
};
const item = (itemId: string, open: string) =>
  `${again({})} INSERT INTO arrangement_item VALUES (900, ${itemId}, ${open});`;
const instalment = (position: number, due: string) =>
  `${again({})} INSERT INTO arrangement_instalment VALUES (900, ${position}, '${due}', 100);`;

const ITEM = '(SELECT item_id FROM arrangement_item WHERE arrangement_id = 1)';
const OPEN = '(SELECT open_cents FROM arrangement_item WHERE arrangement_id = 1)';

export const ARRANGEMENTS: readonly Case[] = [
  ['an arrangement twice', again({ number: 'number' }), 'rows are sealed'],
  ['one of no known kind', again({ kind: "'gift'" }), 'CHECK constraint'],
  ['one that begins before the newest movement', again({ movement_id: '1' }), 'newest movement'],
  [
    'one approved by a person whom nobody asked',
    again({ approved_by: it('supervisor'), request_id: '1' }),
    'nobody approved',
  ],
  [
    'one approved by its maker',
    again({ approved_by: it('clerk'), request_id: 'request_id', made_by: it('clerk') }),
    'sealed|nobody approved|CHECK',
  ],
  ['one over less than is open of an item', item(ITEM, '1'), 'not owed by this payer so'],
  [
    'one over an item of somebody else',
    item('(SELECT MIN(id) FROM open_item WHERE account_id = 1)', '16600'),
    'not owed by this payer so',
  ],
  ['an instalment out of its turn', instalment(2, '2026-10-01'), 'does not follow'],
  ['an instalment before the making', instalment(1, '2026-09-01'), 'does not follow'],
  ['an instalment after the end', instalment(1, '2030-01-01'), 'does not follow'],
  [
    'an instalment before the one before',
    `${instalment(1, '2026-10-10')} INSERT INTO arrangement_instalment
      VALUES (900, 2, '2026-10-10', 100);`,
    'does not follow',
  ],
  ['something that happens after the end', event('broken', {}, 2), 'has ended'],
  [
    'something that happened before the making',
    event('cancelled', { reason_text: "'x'", business_date: "'2026-09-01'" }),
    'has ended',
  ],
  ['a reminder of no instalment', event('reminder', { letter_id: LETTER }), 'CHECK|something else'],
  [
    'a reminder by a letter of something else',
    event('reminder', { letter_id: LETTER, position: '1' }),
    'something else',
  ],
  ['a break that nobody is told of', event('broken'), 'CHECK constraint'],
  ['an end without a reason', event('cancelled'), 'CHECK constraint'],
  ['more time without a day', event('grace', { reason_text: "'x'" }), 'CHECK constraint'],
  [
    'more time that nobody granted',
    event('grace', {
      ...{ reason_text: "'x'", until_date: "'2026-10-01'" },
      ...{ approved_by: it('supervisor'), request_id: '1' },
    }),
    'nobody approved',
  ],
  ['an item added later', `INSERT INTO arrangement_item VALUES (1, 1, ${OPEN});`, 'not owed'],
];
