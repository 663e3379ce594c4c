// Holds on collection and their lifts that the file itself must refuse.
import { AT, type Case, it } from './guard-cases.ts';

const FRESH = `INSERT INTO hold VALUES (900, 'dispute', 'x', '2026-09-16', NULL, NULL, 1);`;
const placed = (hold: string, values: Readonly<Record<string, string>>) => {
  const row = {
    ...{ hold_id: '900', register: '1', business_date: "'2026-09-16'", placed_at: AT },
    ...{ asked_by: it('clerk'), approved_by: 'NULL', request_id: 'NULL', ...values },
  };
  return `${hold} INSERT INTO hold_placing VALUES (${Object.values(row).join(', ')});`;
};
const lifted = (hold: string, request = 'request_id', date = "'2026-09-16'") =>
  `INSERT INTO hold_lift SELECT ${hold}, register, ${date}, ${AT}, asked_by, approved_by,
    ${request}, 'x' FROM hold_lift LIMIT 1;`;
const ANOTHER = '(SELECT MAX(hold_id) FROM hold_placing)';

export const HOLDS: readonly Case[] = [
  ['a hold placed twice', placed('', { hold_id: ANOTHER }), 'hold_placing rows are sealed'],
  ['one of another date', placed(FRESH, { business_date: "'2026-09-15'" }), 'not placed so'],
  ['a plan placed by hand', placed(FRESH.replace('dispute', 'plan'), {}), 'not placed so'],
  [
    'one whose last day is over',
    placed(FRESH.replace('NULL', "'2026-09-15'"), {}),
    'not placed so',
  ],
  [
    'one that nobody granted',
    placed(FRESH, { approved_by: it('supervisor'), request_id: '1' }),
    'nobody granted',
  ],
  ['one half granted', placed(FRESH, { approved_by: it('supervisor') }), 'CHECK constraint'],
  ['a lift that nobody granted', lifted(ANOTHER, '1'), 'nobody granted'],
  ['a lift of what another granted', lifted(ANOTHER), 'nobody granted|sealed'],
  ['a lift twice', lifted('hold_id'), 'hold_lift rows are sealed'],
  ['a lift before it was placed', lifted(ANOTHER, '1', "'2026-09-15'"), 'does not stand|granted'],
];
