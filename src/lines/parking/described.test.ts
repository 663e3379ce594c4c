// The vehicle of a citation as its paper or its file describes it: kept, shown, told to its owner,
// and nothing of it asked of a clerk who has nothing to tell.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { madeUpCitations } from '../../../test/support/citations.ts';
import { accepted, outcomeOf } from '../../../test/support/counter.ts';
import { imported, importingOf, planOf } from '../../../test/support/imports.ts';
import {
  citationAct,
  citationNumbered,
  paper,
  post,
  posted,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { findAnything } from '../../desk/find-anything.ts';
import { fieldsOf } from '../../desk/read-line.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { descriptionWords } from './described.ts';

const ASKED = { line: 'parking', act: 'post', accountId: undefined };
const SEDAN = ['Toyota', 'gray', 'sedan', 'commercial', '202609', '4352'];

test('it is asked last, may be passed, and is not asked of whoever posts at once', async () => {
  const { desk } = await demoDesk();
  const labels = async (answers: readonly string[]) =>
    accepted(await fieldsOf(desk, ASKED, answers)).map(({ label }) => label);
  expect((await labels(paper())).at(-1)).toBe('POST IT');
  expect((await labels(paper({ described: [] }))).slice(-6)).toEqual([
    ...['MAKE', 'COLOR', 'BODY', 'KIND OF PLATE', 'REGISTERED TO', 'VIN'],
  ]);
});

test('what is told is recorded, and stands on the page', async () => {
  const made = await demoDesk();
  const id = await posted(made.desk, { described: SEDAN });
  const [record] = await lineRecordsOf(made.store.book, id);
  expect(record?.facts).toMatchObject({
    ...{ make: 'Toyota', color: 'gray', body: 'sedan', plateType: 'commercial' },
    ...{ registered: '2026-09', vin: '4352' },
  });
  expect(await sightOf(made.desk, id)).toContain(
    'Vehicle: Toyota gray sedan, plate commercial, registered to 09/2026, VIN ...4352',
  );
  const other = { number: '7000504', described: ['', 'red', '', '', '', ''] };
  expect(await sightOf(made.desk, await posted(made.desk, other))).toContain('Vehicle: red');
  const bare = await posted(made.desk, { number: '7000505', described: ['', '', '', '', '', ''] });
  expect((await sightOf(made.desk, bare)).join()).not.toContain('Vehicle');
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['a month that is none', ['', '', '', '', '202613', '']],
  ['three digits of a VIN', ['', '', '', '', '', '435']],
])('%s is refused', async (_what, described) => {
  const { desk } = await demoDesk();
  expect(outcomeOf(await post(desk, paper({ described })))).toBe('line-answer');
});

test('the delinquent notice tells the vehicle in the language of the letter', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await posted(made.desk, { described: SEDAN });
  const to = ['Ana Ruiz', '9 Calle Luna, Robles Canyon CA 93001', 'es'];
  accepted(await citationAct(at('2026-10-06'), id, 'notice', to));
  const letter = await made.store.book.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
  expect(JSON.parse(letter.fields)).toMatchObject({
    violation: 'Límite de tiempo',
    vehicle:
      '7ABC123 CA, Toyota gray sedan, placa commercial, registrado hasta 09/2026, VIN ...4352',
  });
  expect(descriptionWords({ color: 'red', registered: '2026-01' }, 'en')).toBe(
    'red, registered to 01/2026',
  );
});

const FILE = madeUpCitations(
  ['9100000001', { vehicle: ['CA', '202609', '', 'TOYT', 'PA', 'GY'] }],
  ['9100000002', { vehicle: ['', '', '', '', '', ''] }],
  ['9100000003', { code: '5204A-', date: '2026-09-01T00:00:00' }],
);

test('a file tells it by its own columns, under the link of its rows', async () => {
  const made = await demoDesk();
  const angeles = importingOf('citations', 'los-angeles');
  const plan = await planOf(made.desk, angeles, FILE);
  // Nobody says that the officer looked it up.
  expect(plan.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '4 cannot be cited: A registration is cited after the officer looked it up with the DMV',
  ]);
  expect(await imported(made.desk, angeles, FILE)).toBe(2);
  const id = await citationNumbered(made.desk, '9100000001');
  expect(await sightOf(made.desk, id)).toContain('Vehicle: TOYT GY PA, registered to 09/2026');
  const told = await made.store.book.selectFrom('account_told').select('account_id').execute();
  expect(told).toEqual([{ account_id: id }]);
  expect(await brokenOf(made)).toEqual([]);
  // The same file again adds nothing.
  expect(await imported(made.desk, angeles, FILE)).toBe(0);
});

test('a plate in a file finds the citation, and stands on its notice', async () => {
  const made = await demoDesk();
  const handheld = importingOf('citations', 'made-up', {
    ...{ imports: 'citations', title: 'Handhelds', dueDays: 21, fineMost: '1000.00' },
    department: 'parking',
    columns: {
      ...{ number: 'No', issuedOn: 'On', place: 'Where', violation: 'What', fine: 'Fine' },
      ...{ plate: 'Plate', state: 'State', registered: 'Tab', lookedUp: 'DMV', color: 'Color' },
    },
    component: {
      ...{ kind: 'fine', name: 'Fine', rank: 50, recognition: 'cash' },
      ...{ control: '110-1220', deferred: '110-2710' },
      parts: [{ account: '110-4310' }, { account: '710-2220', amount: '12.50' }],
    },
  });
  const rows = `No,On,Where,What,Fine,Plate,State,Tab,DMV,Color
9200001,2026-09-01,Main,Registration tab,53,9xyz987,NV,202607,yes,red
9200002,2026-09-01,Main,Registration tab,53,9xyz988,NV,202608,yes,red
`;
  expect(await imported(made.desk, handheld, rows)).toBe(1);
  expect(JSON.stringify(await findAnything(made.desk, '9XYZ987'))).toContain('9200001');
  const id = await citationNumbered(made.desk, '9200001');
  expect(await sightOf(made.desk, id)).toEqual(
    expect.arrayContaining(['Plate 9XYZ987 NV', 'Vehicle: red, registered to 07/2026']),
  );
  expect(await brokenOf(made)).toEqual([]);
});
