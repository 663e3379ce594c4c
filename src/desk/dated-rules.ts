// Each kind of rule that holds from a date on: whether a change can be, what of it a second person
// reads, and the rows it becomes. Another kind is one more member here and in RuleChange.

import { type ByDenomination, totalOf } from '../domain/change-fund.ts';
import { type DatedRule, feeFault, limitWords, policyFault } from '../domain/dated-rule.ts';
import { labelOf } from '../domain/denomination.ts';
import { changeWords, fineChanges } from '../domain/imports/fines.ts';
import { cents, formatCents } from '../domain/money.ts';
import type { Permission } from '../domain/person.ts';
import { POLICIES, POLICY_NAMES, type PolicyName, policyValue } from '../domain/policy.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { BroughtRows } from '../store/dated-rules.ts';
import { finesOf, finesOn, fineTermOn } from '../store/fines.ts';
import { rulesOf } from '../store/imports.ts';
import type { Book } from '../store/open-store.ts';
import { feeInForce, feesInForce, policyOr, tenderRules } from '../store/policies.ts';
import { standingPieces } from '../store/sessions.ts';
import type { FeeTable, TenderRuleTable } from '../store/tables/city.ts';
import { judgeBank, writeBank } from './bank-account-rule.ts';
import { judgeDay, writeDay } from './calendar-rule.ts';
import { judgeLineRule, writeLineRule } from './line-rule-change.ts';
import { missingAccount } from './missing-account.ts';
import { judgeRuleFile, writeRuleFile } from './rule-file-change.ts';

type Of<Kind extends DatedRule['rule']> = Extract<DatedRule, { readonly rule: Kind }>;

/** What changes, in words; `now` is what would hold on that date without the change. */
export type RuleFacts = { readonly what: string; readonly now: string; readonly becomes: string };

type RuleSort<Change> = {
  readonly asks: Permission;
  /** Asked when it is requested, and again in the transaction that carries it out. */
  readonly judge: (book: Book, change: Change) => Promise<Result<RuleFacts>>;
  /** Writes the row; the rows it made, by table. */
  readonly write: (book: Book, change: Change, requestId: number) => Promise<BroughtRows>;
};

export const RULE_SORTS: { readonly [Kind in DatedRule['rule']]: RuleSort<Of<Kind>> } = {
  policy: { asks: 'administer-rules', judge: judgePolicy, write: writePolicy },
  tender: { asks: 'administer-rules', judge: judgeTender, write: writeTender },
  fee: { asks: 'administer-rules', judge: judgeFee, write: writeFee },
  'fee-end': { asks: 'administer-rules', judge: judgeFeeEnd, write: writeFeeEnd },
  float: { asks: 'approve-counter', judge: judgeFloat, write: writeFloat },
  fines: { asks: 'administer-rules', judge: judgeFines, write: writeFines },
  line: { asks: 'administer-rules', judge: judgeLineRule, write: writeLineRule },
  'rule-file': { asks: 'administer-rules', judge: judgeRuleFile, write: writeRuleFile },
  bank: { asks: 'administer-rules', judge: judgeBank, write: writeBank },
  calendar: { asks: 'administer-rules', judge: judgeDay, write: writeDay },
};

/** The sort of a change, ready to be asked. */
export function ruleSort(change: DatedRule) {
  const sortOf = <Kind extends DatedRule['rule']>(one: Of<Kind>, sort: RuleSort<Of<Kind>>) => ({
    asks: sort.asks,
    judge: (book: Book) => sort.judge(book, one),
    write: (book: Book, requestId: number) => sort.write(book, one, requestId),
  });
  switch (change.rule) {
    case 'policy':
      return sortOf<'policy'>(change, RULE_SORTS.policy);
    case 'tender':
      return sortOf<'tender'>(change, RULE_SORTS.tender);
    case 'fee':
      return sortOf<'fee'>(change, RULE_SORTS.fee);
    case 'fee-end':
      return sortOf<'fee-end'>(change, RULE_SORTS['fee-end']);
    case 'float':
      return sortOf<'float'>(change, RULE_SORTS.float);
    case 'fines':
      return sortOf<'fines'>(change, RULE_SORTS.fines);
    case 'line':
      return sortOf<'line'>(change, RULE_SORTS.line);
    case 'rule-file':
      return sortOf<'rule-file'>(change, RULE_SORTS['rule-file']);
    case 'bank':
      return sortOf<'bank'>(change, RULE_SORTS.bank);
    case 'calendar':
      return sortOf<'calendar'>(change, RULE_SORTS.calendar);
  }
}

async function isTaken(
  book: Book,
  table: 'policy' | 'tender_rule' | 'fee' | 'fee_end',
  key: 'name' | 'kind' | 'code',
  change: DatedRule,
): Promise<boolean> {
  const row = await book
    .selectFrom(table)
    .select('effective_from')
    .where(key, '=', change.key)
    .where('effective_from', '=', change.from)
    .executeTakeFirst();
  return row !== undefined;
}

const taken = (what: string, { from }: DatedRule) =>
  refuse('rule-date-taken', { what, date: from });

/** No policy is this: it is younger than the book, and nobody set it. */
const UNSET = -1;

async function judgePolicy(book: Book, change: Of<'policy'>): Promise<Result<RuleFacts>> {
  const { key, value, from } = change;
  const what = POLICIES[key].words;
  if (await isTaken(book, 'policy', 'name', change)) return taken(what, change);
  const values = new Map<PolicyName, number>();
  for (const name of POLICY_NAMES) {
    values.set(name, await policyOr(book, name, from, UNSET));
  }
  const why =
    policyFault(key, value, (name) => values.get(name) ?? UNSET) ??
    (await missingAccount(book, key, value));
  if (why !== undefined) return refuse('rule-impossible', { why });
  const now = values.get(key) ?? UNSET;
  if (now === value) return refuse('rule-same', { what, value: policyValue(key, value) });
  const before = now === UNSET ? 'not set' : policyValue(key, now);
  return done({ what, now: before, becomes: policyValue(key, value) });
}

async function writePolicy(book: Book, change: Of<'policy'>): Promise<BroughtRows> {
  const { key: name, value, from: effective_from, authority } = change;
  const row = { name, effective_from, value, authority };
  await book.insertInto('policy').values(row).execute();
  return { policy: [row] };
}

async function judgeTender(book: Book, change: Of<'tender'>): Promise<Result<RuleFacts>> {
  const { key, approvalOverCents, from } = change;
  const rule = (await tenderRules(book, from)).find(({ kind }) => kind === key);
  if (!rule) return refuse('rule-impossible', { why: `the city takes no ${key}` });
  const what = `${rule.name} above which a second person approves`;
  if (await isTaken(book, 'tender_rule', 'kind', change)) return taken(what, change);
  if (approvalOverCents !== null && approvalOverCents <= 0) {
    return refuse('rule-impossible', { why: 'a limit above nothing, or none' });
  }
  const now = limitWords(rule.approvalOverCents);
  const becomes = limitWords(approvalOverCents);
  return now === becomes ? refuse('rule-same', { what, value: now }) : done({ what, now, becomes });
}

/** Everything else of the tender stays as it is on that date. */
async function writeTender(book: Book, change: Of<'tender'>): Promise<BroughtRows> {
  const { key, approvalOverCents, from } = change;
  const before = await book
    .selectFrom('tender_rule')
    .selectAll()
    .where('kind', '=', key)
    .where('effective_from', '<=', from)
    .orderBy('effective_from', 'desc')
    .executeTakeFirstOrThrow();
  const dated = { effective_from: from, approval_over_cents: approvalOverCents };
  const row: TenderRuleTable = { ...before, ...dated };
  await book.insertInto('tender_rule').values(row).execute();
  return { tender_rule: [row] };
}

async function judgeFee(book: Book, change: Of<'fee'>): Promise<Result<RuleFacts>> {
  const { key, number, name, department, account, amountCents, from } = change;
  const what = `${number} ${name}`;
  if (await isTaken(book, 'fee', 'code', change)) return taken(what, change);
  const { departments, accounts } = await rulesOf(book);
  const why =
    feeFault(change) ??
    (departments.includes(department) ? undefined : `the city has no department ${department}`) ??
    (accounts.has(account) ? undefined : `the chart of accounts has no ${account}`) ??
    (accounts.get(account)?.control ? `${account} moves only with open items` : undefined);
  if (why !== undefined) return refuse('rule-impossible', { why });
  const other = await numberHolder(book, change);
  if (other) return refuse('fee-number-taken', { number, name: other.name });
  const before = await feeInForce(book, { code: key }, from);
  const becomes = `${formatCents(amountCents, true)}, ${department}, ${account}`;
  const now = before ? termsOf(before) : 'no such fee';
  const same = before?.name === name && before.number === number && now === becomes;
  return same ? refuse('rule-same', { what, value: becomes }) : done({ what, now, becomes });
}

function termsOf({ amount_cents, department, ledger_account }: FeeTable): string {
  return `${formatCents(amount_cents, true)}, ${department}, ${ledger_account}`;
}

/** Another fee that has the number then, or will have it by a change that is in the book. */
async function numberHolder(book: Book, change: Of<'fee'>): Promise<FeeTable | undefined> {
  const { number, key, from } = change;
  const later = await book
    .selectFrom('fee')
    .selectAll()
    .where('number', '=', number)
    .where('code', '<>', key)
    .where('effective_from', '>', from)
    .executeTakeFirst();
  const then = (await feesInForce(book, from)).find((fee) => {
    return fee.number === number && fee.code !== key;
  });
  return then ?? later;
}

async function writeFee(book: Book, change: Of<'fee'>): Promise<BroughtRows> {
  const { key: code, number, name, department, account, amountCents, from, authority } = change;
  const dated = { effective_from: from, effective_to: null, authority };
  const terms = { number, name, department, ledger_account: account, amount_cents: amountCents };
  const row: FeeTable = { code, ...dated, ...terms };
  await book.insertInto('fee').values(row).execute();
  return { fee: [row] };
}

async function judgeFeeEnd(book: Book, change: Of<'fee-end'>): Promise<Result<RuleFacts>> {
  const fee = await feeInForce(book, { code: change.key }, change.from);
  if (!fee) return refuse('fee-unknown', { number: change.key });
  const what = `${fee.number} ${fee.name}`;
  // A row that begins on the same date would stand beside its own end.
  const begins = fee.effective_from === change.from;
  if (begins || (await isTaken(book, 'fee_end', 'code', change))) return taken(what, change);
  return done({ what, now: termsOf(fee), becomes: 'no such fee' });
}

async function writeFeeEnd(book: Book, change: Of<'fee-end'>): Promise<BroughtRows> {
  const { key: code, from: effective_from, authority } = change;
  const row = { code, effective_from, authority };
  await book.insertInto('fee_end').values(row).execute();
  return { fee_end: [row] };
}

/** A float has pieces of kinds that there are, and more than none. */
async function judgeFloat(book: Book, change: Of<'float'>): Promise<Result<RuleFacts>> {
  const { key, from, pieces } = change;
  const register = Number(key);
  const what = `standing float of register ${key}`;
  const known = await book
    .selectFrom('register')
    .select('number')
    .where('number', '=', register)
    .executeTakeFirst();
  if (!known) return refuse('rule-impossible', { why: `there is no register ${key}` });
  const row = await book
    .selectFrom('standing_float')
    .select('register')
    .where('register', '=', register)
    .where('effective_from', '=', from)
    .executeTakeFirst();
  if (row) return taken(what, change);
  const kinds = new Set(pieces.map((piece) => piece.denominationCents));
  const whole = pieces.every((piece) => piece.pieces > 0 && Number.isSafeInteger(piece.pieces));
  if (!whole || kinds.size !== pieces.length || kinds.size === 0) {
    return refuse('rule-impossible', { why: 'each kind of piece once, and at least one piece' });
  }
  const now = floatWords(await standingPieces(book, register, from));
  const becomes = floatWords(
    new Map(
      pieces.map((one) => [one.denominationCents, cents(one.denominationCents * one.pieces)]),
    ),
  );
  return now === becomes ? refuse('rule-same', { what, value: now }) : done({ what, now, becomes });
}

/** `200.00: 5 x 20, 6 x 10` */
function floatWords(amounts: ByDenomination): string {
  const pieces = [...amounts]
    .sort(([a], [b]) => b - a)
    .map(([piece, amount]) => `${amount / piece} x ${labelOf('piece', piece)}`);
  return pieces.length === 0
    ? 'none'
    : `${formatCents(totalOf(amounts), true)}: ${pieces.join(', ')}`;
}

async function writeFloat(book: Book, change: Of<'float'>): Promise<BroughtRows> {
  const { key, from: effective_from, pieces } = change;
  const rows = pieces.map((one) => ({
    register: Number(key),
    effective_from,
    denomination_cents: one.denominationCents,
    pieces: one.pieces,
  }));
  await book.insertInto('standing_float').values(rows).execute();
  return { standing_float: rows };
}

async function judgeFines(book: Book, change: Of<'fines'>): Promise<Result<RuleFacts>> {
  const fines = await finesOf(book, Number(change.key));
  if (fines.length === 0) return refuse('rule-impossible', { why: 'a schedule that was imported' });
  const what = `Parking fines, schedule ${change.key}`;
  const term = await fineTermOn(book, change.from);
  if (term?.effective_from === change.from) return taken(what, change);
  const now = term === undefined ? 'no schedule' : `schedule ${term.schedule_id}`;
  if (term?.schedule_id === Number(change.key)) return refuse('rule-same', { what, value: now });
  const changes = fineChanges(await finesOn(book, change.from), fines);
  return done({ what, now, becomes: changeWords(changes) });
}

async function writeFines(book: Book, change: Of<'fines'>): Promise<BroughtRows> {
  const { key, from: effective_from, authority } = change;
  const row = { effective_from, schedule_id: Number(key), authority };
  await book.insertInto('fine_schedule_term').values(row).execute();
  return { fine_schedule_term: [row] };
}
