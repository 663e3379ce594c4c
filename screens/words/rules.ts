// Words of the screens about the rules of the city: fees, tolerances, tender limits.
import type { RuleGroup } from '../../src/desk/read-rules.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  policies: 'Tolerances and other policies',
  fees: 'Fees: what is sold by number',
  tenders: 'Limits of tenders',
  fines: 'Parking fines: schedules from files',
};

export const RULES_WORDS = {
  title: 'CITY RULES',
  entry: 'CHOOSE',
  groups: GROUPS,
  newFee: 'A new fee',
  notYours: 'the administrator asks for it',
  none: 'not in force',
  next: (date: string) => `next ${dateWords(date)}`,
  rule: {
    title: 'RULE',
    now: 'in force',
    comes: 'comes',
    past: 'was',
    row: (value: string, from: string) => `${value}, from ${dateWords(from)}`,
    change: 'ask for a change',
    holds: 'ask for it to hold from a date',
    end: 'ask for its end',
    ended: 'it is not in force',
  },
  ask: {
    change: 'CHANGE A RULE',
    end: 'END A FEE',
    fresh: 'NEW FEE',
    fines: 'SCHEDULE OF FINES',
    value: 'VALUE',
    limit: 'LIMIT',
    limitHint: '0 and Enter: no limit, nobody is asked.',
    unit: (unit: string) => `The value is keyed in ${unit}.`,
    number: 'NUMBER',
    numberHint: 'The number that clerks key: 1 to 3 digits that no other fee has.',
    name: 'NAME',
    nameHint: 'As it stands on the receipt. Letters are typed.',
    department: 'DEPARTMENT',
    account: 'LEDGER ACCOUNT',
    accountHint: 'Seven digits, without the hyphen: 5304710.',
    amount: 'AMOUNT',
    from: 'FROM',
    fromHint: 'The first business date it holds on.',
    authority: 'AUTHORITY',
    authorityHint: 'Who decided it: a resolution, a policy, a memo. Letters are typed.',
    asked: 'The finance director approves it, here or at another terminal.',
    done: 'The change was approved.',
  },
} as const;
