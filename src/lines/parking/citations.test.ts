// Rows of foreign citation files: what is taken, with which notes, and why others are not.
import { expect, test } from 'vitest';
import { cents } from '../../domain/money.ts';
import { RuleBook } from '../../domain/rule-book.ts';
import { citations } from './citations.ts';

const COLUMNS = {
  number: 'No',
  issuedOn: 'Date',
  issuedTime: 'Time',
  place: 'Place',
  agency: 'Agency',
  violationCode: 'Code',
  violation: 'What',
  fine: 'Fine',
  plate: 'Plate',
  state: 'State',
  plateType: 'Kind',
  registered: 'Expiry',
  vin: 'Vin',
  make: 'Make',
  body: 'Body',
  color: 'Colour',
  lookedUp: 'DMV',
} as const;

const PROFILE = {
  imports: 'citations',
  title: 'A made-up portal',
  columns: COLUMNS,
  registrationCodes: ['5204A'],
  dueDays: 21,
  fineMost: '1000.00',
  department: 'parking',
  component: {
    kind: 'fine',
    name: 'Fine',
    rank: 50,
    recognition: 'cash',
    control: '110-1220',
    deferred: '110-2710',
    parts: [{ account: '110-4310' }, { account: '710-2220', amount: '12.50' }],
  },
};

const RULES = new RuleBook('parking', [
  { name: 'registration-months', from: '2024-07-01', value: 2, authority: 'CVC 5204' },
  {
    ...{ name: 'violations', from: '2026-01-01', authority: 'Municipal code' },
    value: [{ code: '7', words: 'Registration tab', fine: '53.00', registration: true }],
  },
]);

type Row = { [name in keyof typeof COLUMNS]?: string };
const GOOD: Row = {
  number: '8100200300',
  issuedOn: '2026-02-20T00:00:00',
  issuedTime: '905',
  place: '12 OAK ST',
  agency: '7',
  violationCode: '80.69B',
  violation: 'NO PARKING',
  fine: '73',
};

const fineOn = (code: string, area: string, date: string) =>
  code === '20' && area === '' && date >= '2026-01-01' ? cents(6500) : undefined;

function read(change: Row) {
  const row = { ...GOOD, ...change };
  const texts = new Map(
    Object.entries(row).map(([name, text]) => [COLUMNS[name as keyof typeof COLUMNS], text]),
  );
  const opened = citations.open(PROFILE);
  if (!opened.ok) throw new Error(opened.problems.join());
  const cell = (column: string) => texts.get(column as (typeof COLUMNS)['number']) ?? '';
  const facts = { today: '2026-09-15', openingDate: '2026-09-14', rules: RULES, fineOn };
  return opened.source.readRow({ line: 7, cell }, facts);
}

test('a good row becomes a citation, its time padded, its fine shared', () => {
  expect(read({})).toMatchObject({
    ok: true,
    draft: {
      line: 7,
      key: '8100200300',
      account: { line: 'parking', foreign: '8100200300', make: { place: '12 OAK ST' } },
      items: [
        {
          documentDate: '2026-02-20',
          dueOn: '2026-03-13',
          description: 'NO PARKING 80.69B, 09:05, agency 7',
          components: [
            {
              originalCents: 7300,
              shares: [
                { account: '110-4310', shareCents: 6050 },
                { account: '710-2220', shareCents: 1250 },
              ],
            },
          ],
        },
      ],
    },
    notes: [],
  });
});

test.each<[Row, string]>([
  [{ number: '' }, 'has no citation number'],
  [{ number: '12A4' }, 'citation number 12A4 is not 4 to 10 digits'],
  [{ number: '8.1E+09' }, 'citation number 8.1E+09 is not 4 to 10 digits'],
  [{ number: '12345678901' }, 'citation number 12345678901 is not 4 to 10 digits'],
  [{ issuedOn: '' }, 'has no date of issue'],
  [{ issuedOn: '2026-02-30' }, 'date of issue 2026-02-30 is no date, YYYY-MM-DD'],
  [{ issuedOn: '20.2.2026' }, 'date of issue 20.2.2026 is no date, YYYY-MM-DD'],
  [{ issuedOn: '2026-09-16' }, 'is issued 2026-09-16, which is in the future'],
  [{ fine: ' ' }, 'has no fine'],
  [{ fine: '-73' }, 'fine -73 is no amount in dollars'],
  [{ fine: '7.3E+01' }, 'fine 7.3E+01 is no amount in dollars'],
  [{ fine: '73.5' }, 'fine 73.5 is no amount in dollars'],
  [{ fine: '1,73' }, 'fine 1,73 is no amount in dollars'],
  [{ fine: '12.50' }, 'fine 12.50 does not exceed the 12.50 of others in it'],
  [{ fine: '0' }, 'fine 0.00 does not exceed the 12.50 of others in it'],
  [{ fine: '8069' }, 'fine 8069.00 is above 1000.00: a column out of place?'],
])('%j is rejected', (change, reason) => {
  expect(read(change)).toEqual({ ok: false, reason });
});

test.each<[Row, string]>([
  [{ violationCode: '8.06E+07' }, 'violation code spoilt by a spreadsheet (as 8.06E+07), left out'],
  [{ violationCode: '0' }, 'no violation code'],
  [{ issuedTime: '' }, 'no time of issue'],
  [{ issuedTime: '2460' }, 'time of issue is no time, left out'],
  [{ place: '' }, 'no place'],
  [{ place: '12 OAK\u001b[2J ST' }, 'place held control characters, taken out'],
  [{ place: 'x'.repeat(61) }, 'place cut to 60 letters'],
  [{ violation: 'NO PARK\uFFFD' }, 'violation holds letters that cannot be read'],
])('%j is taken with a note', (change, note) => {
  const result = read(change);
  expect(result).toMatchObject({ ok: true, notes: [note] });
  expect(JSON.stringify(result)).not.toContain('\\u001b');
});

const fineOf = (result: ReturnType<typeof read>) =>
  result.ok ? result.draft.items[0]?.components[0]?.originalCents : undefined;

test('a citation without a fine costs what the schedule said on its day', () => {
  const found = read({ fine: '', violationCode: '20' });
  expect(fineOf(found)).toBe(6500);
  expect(found).toMatchObject({ notes: ['no fine: that of the schedule on the day of issue'] });
  const before = read({ fine: '', violationCode: '20', issuedOn: '2025-12-31T00:00:00' });
  expect(before).toEqual({ ok: false, reason: 'has no fine' });
});

test.each([
  ['$1,000.00', 100_000],
  ['53.', undefined],
  ['$115 ', 11_500],
  ['0053', 5300],
])('the fine %s is %s cents', (fine, expected) => {
  const result = read({ fine });
  expect(fineOf(result)).toBe(expected);
});

test.each([
  ['9', '00:09'],
  ['115', '01:15'],
  ['2359', '23:59'],
  ['09:05', '09:05'],
])('the time %s is %s', (issuedTime, expected) => {
  const result = read({ issuedTime });
  expect(result.ok && result.draft.items[0]?.description).toContain(`, ${expected},`);
});

const VEHICLE: Row = {
  ...{ plate: '7abc123', state: 'CA', plateType: 'COM', vin: '1HGCM82633A004352' },
  ...{ make: 'TOYT', body: 'PA', color: 'GY', registered: '202609' },
};

test('the vehicle is kept as the row describes it, and found by its plate', () => {
  expect(read(VEHICLE)).toMatchObject({
    draft: {
      account: {
        make: {
          identifiers: [{ kind: 'plate', shown: '7ABC123' }],
          told: {
            ...{ plate: '7ABC123', state: 'CA', plateType: 'COM', vin: '4352' },
            ...{ make: 'TOYT', body: 'PA', color: 'GY', registered: '2026-09' },
          },
        },
      },
    },
    notes: [],
  });
  const bare = read({});
  expect(bare.ok && bare.draft.account.make).not.toHaveProperty('told');
  expect(read({ registered: '202613' })).toMatchObject({
    notes: ['month of the registration is none, left out'],
  });
});

const TAB: Row = { violationCode: '5204A', registered: '202606', lookedUp: 'Y' };
const EARLY = 'cannot be cited: A tab that ran out then is cited from 1 Aug 2026 on (CVC 5204)';

test.each<[Row, string | undefined]>([
  [{ ...TAB, issuedOn: '2026-07-31' }, EARLY],
  [{ ...TAB, issuedOn: '2026-08-01' }, undefined],
  [{ ...TAB, violationCode: '7', violation: 'Registration tab', issuedOn: '2026-07-31' }, EARLY],
  [{ ...TAB, violationCode: '4', issuedOn: '2026-07-31' }, undefined],
  [
    { ...TAB, issuedOn: '2026-08-01', lookedUp: '' },
    'cannot be cited: A registration is cited after the officer looked it up with the DMV',
  ],
  [
    { ...TAB, issuedOn: '2026-08-01', registered: '' },
    'cannot be cited: It is not told to which month the vehicle was registered',
  ],
  [{ ...TAB, issuedOn: '2024-06-30', registered: '202406' }, undefined],
])('a tab that ran out, %j: %s', (change, reason) => {
  const found = read(change);
  expect(found.ok ? undefined : found.reason).toBe(reason);
});
