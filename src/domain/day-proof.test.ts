// What a day's proof finds: one fact changed at a time in a day that agrees.
import { expect, test } from 'vitest';
import { type DayFacts, proveDay } from './day-proof.ts';
import { cents } from './money.ts';

const named = (code: string, amount: number) => ({
  code,
  name: code,
  items: 1,
  amountCents: cents(amount),
});

/** Cash 212.80 and checks 175.00 to the bank, card 53.00; the drawer 5.00 short. */
const AGREES: DayFacts = {
  receipts: 5,
  voided: 1,
  voidedCents: cents(7500),
  totalCents: cents(44080),
  linesCents: cents(44080),
  byAccount: [named('110-1210', 14680), named('510-1210', 29400)],
  byTender: [
    { ...named('cash', 21280), deposited: true, ledgerAccount: '990-1110' },
    { ...named('check', 17500), deposited: true, ledgerAccount: '990-1111' },
    { ...named('card', 5300), deposited: false, ledgerAccount: '990-1112' },
  ],
  byDepartment: [],
  byClerk: [],
  sessions: [
    {
      number: '1-0915',
      register: 1,
      clerk: '101',
      floatCents: cents(20000),
      dropsCents: cents(0),
      close: { floatReturnedCents: cents(20000), cashToDepositCents: cents(20780) },
      differences: [
        { group: 'cash', expectedCents: cents(41280), countedCents: cents(40780) },
        { group: 'check', expectedCents: cents(17500), countedCents: cents(17500) },
        { group: 'card', expectedCents: cents(5300), countedCents: cents(5300) },
      ],
    },
  ],
  deposits: [],
  inDepositsCents: cents(38280),
  overShortPostedCents: cents(500),
  counterfeitCents: cents(0),
  ranges: [{ register: 1, first: 101, last: 105, used: 5, voided: 1, missing: [] }],
};

const failures = (change: Partial<DayFacts>) => proveDay({ ...AGREES, ...change }).failures;

test('a day that agrees proves without a word', () => {
  expect(proveDay(AGREES)).toMatchObject({
    depositedTendersCents: 38780,
    otherTendersCents: 5300,
    overShortCents: -500,
    failures: [],
  });
});

test.each<[string, Partial<DayFacts>, string]>([
  [
    'a line too little',
    { linesCents: cents(44000) },
    'the lines of the receipts are 440.00, the receipts 440.80: -0.80 apart',
  ],
  [
    'money posted for nothing',
    { byAccount: [named('110-1210', 44180)] },
    'receipts by account are 441.80, the receipts 440.80: 1.00 apart',
  ],
  [
    'a tender lost',
    { byTender: AGREES.byTender.slice(0, 2) },
    'receipts by tender are 387.80, the receipts 440.80: -53.00 apart',
  ],
  [
    'a shortage that was not posted',
    { overShortPostedCents: cents(0) },
    'over/short on the ledger are 0.00, the counts -5.00: 5.00 apart',
  ],
  [
    'a deposit that lacks a note',
    { inDepositsCents: cents(37280) },
    'the verified deposits are 372.80, what was counted 382.80: -10.00 apart',
  ],
  [
    'money left on the account of a tender',
    { byAccount: [...AGREES.byAccount, named('990-1110', 100), named('110-4490', -100)] },
    '990-1110 990-1110 holds 1.00 that no tender explains',
  ],
  [
    'a number that is missing',
    { ranges: [{ register: 1, first: 101, last: 105, used: 4, voided: 1, missing: [103] }] },
    'register 1: missing receipt 103',
  ],
])('%s is named', (_what, change, words) => {
  expect(failures(change)).toContain(words);
});

test('a drawer that holds less than its float brings nothing, and still proves', () => {
  const [session] = AGREES.sessions;
  if (!session) throw new Error('no session');
  expect(
    failures({
      byTender: [{ ...named('cash', 1000), deposited: true, ledgerAccount: '990-1110' }],
      byAccount: [named('110-1210', 1000)],
      totalCents: cents(1000),
      linesCents: cents(1000),
      sessions: [
        {
          ...session,
          close: { floatReturnedCents: cents(15000), cashToDepositCents: cents(0) },
          differences: [{ group: 'cash', expectedCents: cents(21000), countedCents: cents(15000) }],
        },
      ],
      inDepositsCents: cents(0),
      overShortPostedCents: cents(6000),
    }),
  ).toEqual([]);
});

test('a card terminal that differs is over/short and concerns no deposit', () => {
  const [session] = AGREES.sessions;
  if (!session) throw new Error('no session');
  const differences = session.differences.map((row) =>
    row.group === 'card' ? { ...row, countedCents: cents(5200) } : row,
  );
  const sessions = [{ ...session, differences }];
  expect(failures({ sessions, overShortPostedCents: cents(600) })).toEqual([]);
});
