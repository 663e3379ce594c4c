// A request as the second person reads it: the whole record, a line a fact.
import { canonical, type Plain, type PlainRecord } from '../domain/canonical.ts';
import type { Request, RequestKind } from '../store/requests.ts';

export type { Request };

const TITLE: Readonly<Record<RequestKind, string>> = {
  'void-receipt': 'Void of a receipt',
  'correct-tender': 'Correction of a tender',
  'no-sale': 'Drawer opened without a sale',
  'close-session': 'Close of a drawer with a difference',
  'end-session': "End of an absent clerk's session",
  'float-difference': 'Float that differs from the standing one',
  'tender-limit': 'Tender above its limit',
  'credit-of-another': "Use of another party's credit",
  'reset-pin': 'Reset of a PIN',
  'dated-rule': 'Change of a rule of the city',
  delegation: 'Somebody to stand in for a supervisor',
  'lift-close': 'Close of a day to be lifted',
  counterfeit: 'Counterfeit note found in a drawer',
  'fund-difference': 'Count of the change fund with a difference',
  'person-change': 'Change of a person',
  'line-act': 'Step of a line of business',
  arrangement: 'Payment arrangement',
  'arrangement-change': 'Change of a payment arrangement',
  memo: 'Memo on an account',
  'reverse-memo': 'Reversal of a memo',
  transfer: 'Transfer between accounts',
  'reverse-transfer': 'Reversal of a transfer',
  'write-off': 'Write-off of a list',
  'reverse-write-off': 'Reversal of a write-off',
  'keep-unclaimed': 'Unclaimed money to be kept',
  'reverse-kept': 'Kept credit to be opened again',
  refund: 'Refund of a credit',
  'returned-item': 'Check the bank returned',
  'lift-cash-only': 'End of cash only',
  'place-hold': 'Hold on collection',
  'lift-hold': 'End of a hold on collection',
};

/** The same where several stand in a list. */
const SHORT: Readonly<Record<RequestKind, string>> = {
  'void-receipt': 'void',
  'correct-tender': 'wrong tender',
  'no-sale': 'no-sale',
  'close-session': 'close',
  'float-difference': 'float',
  'tender-limit': 'over limit',
  'credit-of-another': "other's credit",
  'reset-pin': 'PIN reset',
  'dated-rule': 'rule',
  delegation: 'stand-in',
  'lift-close': 'lift a close',
  'fund-difference': 'change fund',
  'end-session': 'absent clerk',
  counterfeit: 'counterfeit',
  'person-change': 'person',
  'line-act': 'step',
  arrangement: 'arrangement',
  'arrangement-change': 'arrangement',
  memo: 'memo',
  'reverse-memo': 'reverse memo',
  transfer: 'transfer',
  'reverse-transfer': 'reverse transfer',
  'write-off': 'write-off',
  'reverse-write-off': 'reverse write-off',
  'keep-unclaimed': 'keep unclaimed',
  'reverse-kept': 'open kept',
  refund: 'refund',
  'returned-item': 'returned check',
  'lift-cash-only': 'cash only ends',
  'place-hold': 'hold',
  'lift-hold': 'hold ends',
};

/** What a request is about, then its amount, then why: what a list has room for, as it comes. */
const SUMMED = [
  'step',
  'memo',
  'transfer',
  'kept',
  'list',
  'account',
  'receipt',
  'session',
  'tender',
  'name',
  'person',
  'changes',
  'date',
];
const AMOUNTS = ['total', 'amount', 'counted'];

/** `void 1-000102, 53.00, wrong amount`. */
export function requestSummary({ kind, record }: Request): string {
  const told = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = record[name];
      return typeof value === 'string' && value !== '' ? [value] : [];
    });
  const { differences } = record;
  const apart = Array.isArray(differences) ? differenceLines(differences) : [];
  const [about = '', ...more] = told(SUMMED);
  const first = `${SHORT[kind]} ${about}`.trimEnd();
  return [first, ...more, ...told(AMOUNTS), ...apart, ...told(['reason'])].join(', ');
}

/** Said of a difference that a supervisor may not sign. */
const LARGE = 'beyond what a supervisor signs: the finance director must';

/** The same of a write-off, which goes higher still. */
const MANAGED = 'beyond what the finance director signs: the city manager must';

export function requestTitle(request: Request): string {
  return TITLE[request.kind];
}

/** Ids of rows mean nothing to a person and are left out. */
export function requestLines(request: Request): readonly string[] {
  const facts = Object.entries(request.record).filter(
    ([name]) => !/Id$|^(what|needs)$|Number$/.test(name),
  );
  return [
    requestTitle(request),
    ...facts.flatMap(([name, value]) => factLines(name, value ?? null)),
  ];
}

const GROUP: Readonly<Record<string, string>> = {
  cash: 'cash',
  check: 'checks and money orders',
  card: 'card terminal',
};

/** `cash: 5.00 short`; what agrees needs no signature and no line. */
function differenceLines(rows: readonly Plain[]): readonly string[] {
  return rows.flatMap((row) => {
    const { group, difference } = row as { readonly group: string; readonly difference: string };
    if (/^-?[0.]+$/.test(difference)) return [];
    const amount = difference.replace('-', '');
    return [`${GROUP[group] ?? group}: ${amount} ${amount === difference ? 'over' : 'short'}`];
  });
}

function factLines(name: string, value: Plain): readonly string[] {
  const label = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  if (value === null || value === '') return [];
  if (name === 'differences' && Array.isArray(value)) return differenceLines(value);
  if (name === 'alone') return [`taken off before, signed by nobody: ${value}`];
  if (name === 'large') return value === true ? [LARGE] : [];
  if (name === 'managed') return value === true ? [MANAGED] : [];
  if (typeof value === 'boolean') return [`${label}: ${value ? 'yes' : 'no'}`];
  if (typeof value !== 'object') return [`${label}: ${value}`];
  const rows = Array.isArray(value) ? value : [value];
  return rows.map((row) => `${label}: ${Object.values(row ?? {}).join(' ')}`);
}

/** Whether a yes would still do what stands in the request. */
export function isAsShown({ record }: Pick<Request, 'record'>, now: PlainRecord): boolean {
  return canonical(record) === canonical(now);
}
