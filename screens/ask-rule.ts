// Asks for a change of a rule: its value, its date, who decided it; then the finance director.
import { firstRuleDate, requestRule } from '../src/desk/change-rule.ts';
import { listDepartments } from '../src/desk/list-departments.ts';
import type { RuleSight } from '../src/desk/read-rules.ts';
import { assert } from '../src/domain/assert.ts';
import {
  AUTHORITY_MOST,
  BANK_ACCOUNT_MOST,
  DAY_NAME_MOST,
  type DatedRule,
  FEE_NAME_MOST,
  feeCode,
  type RuleTerm,
} from '../src/domain/dated-rule.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { POLICIES, POLICY_NAMES } from '../src/domain/policy.ts';
import { TENDER_KINDS } from '../src/domain/tender.ts';
import { type AskRuleParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { numbered } from './parts/choice-list.ts';
import { type Form, type FormField, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { RULES_WORDS } from './words/rules.ts';

type State = AskRuleParams & { readonly form: Form };

const WORDS = RULES_WORDS.ask;

const DAY_KINDS = ['holiday', 'furlough', 'open', 'usual'] as const;
const DAY_FIELDS: readonly FormField[] = [
  {
    label: WORDS.becomes,
    kind: 'choice',
    choices: numbered(DAY_KINDS, (kind) => WORDS.kinds[kind]),
  },
  { label: WORDS.dayName, hint: WORDS.dayNameHint, kind: 'words', most: DAY_NAME_MOST },
];

async function fieldsFor(
  station: Station,
  { sight, ends, fresh }: AskRuleParams,
): Promise<readonly FormField[]> {
  const earliest = await firstRuleDate(station.desk);
  const authority: FormField = {
    label: WORDS.authority,
    hint: WORDS.authorityHint,
    kind: 'words',
    most: AUTHORITY_MOST,
  };
  const day: FormField = { label: WORDS.day, hint: WORDS.dayHint, kind: 'date', earliest };
  if (fresh === 'day') return [day, ...DAY_FIELDS, authority];
  if (sight?.group === 'calendar') return [...DAY_FIELDS, authority];
  const from: FormField = { label: WORDS.from, hint: WORDS.fromHint, kind: 'date', earliest };
  const term = [from, authority];
  if (ends || sight?.group === 'fines' || sight?.group === 'files') return term;
  return [...(sight ? [valueField(sight)] : await feeFields(station)), ...term];
}

function valueField({ group, key, shape }: RuleSight): FormField {
  if (shape === 'money') return { label: WORDS.value, kind: 'money' };
  if (group === 'lines') return { label: WORDS.value, kind: 'number', digits: 6 };
  if (group === 'fees') return { label: WORDS.amount, kind: 'money' };
  if (group === 'bank') {
    return { label: WORDS.bank, hint: WORDS.bankHint, kind: 'words', most: BANK_ACCOUNT_MOST };
  }
  if (group === 'tenders') return { label: WORDS.limit, hint: WORDS.limitHint, kind: 'money' };
  const { unit } = POLICIES[policyNamed(key)];
  if (unit === 'money') return { label: WORDS.value, kind: 'money' };
  return { label: WORDS.value, hint: WORDS.unit(unit), kind: 'number', digits: 6 };
}

async function feeFields({ desk }: Station): Promise<readonly FormField[]> {
  const departments = await listDepartments(desk);
  const choices = departments.map(({ number, name, code }) => ({
    number,
    words: name,
    value: code,
  }));
  return [
    { label: WORDS.number, hint: WORDS.numberHint, kind: 'number', digits: 3 },
    { label: WORDS.name, hint: WORDS.nameHint, kind: 'words', most: FEE_NAME_MOST },
    { label: WORDS.department, kind: 'choice', choices },
    { label: WORDS.account, hint: WORDS.accountHint, kind: 'number', digits: 7 },
    { label: WORDS.amount, kind: 'money' },
  ];
}

function policyNamed(key: string) {
  const name = POLICY_NAMES.find((one) => one === key);
  assert(name, `no policy ${key}`);
  return name;
}

function changeOf({ sight, ends, fresh }: AskRuleParams, values: readonly string[]): DatedRule {
  const [from = '', authority = ''] = values.slice(-2);
  const term: RuleTerm = { from, authority };
  if (fresh === 'day') return dayChange(values);
  if (sight === undefined) return newFee(values, term);
  const { group, key } = sight;
  if (ends) return { rule: 'fee-end', key, ...term };
  const [value = ''] = values;
  switch (group) {
    case 'policies':
      return { rule: 'policy', key: policyNamed(key), value: Number(value), ...term };
    case 'tenders': {
      const kind = TENDER_KINDS.find((one) => one === key);
      assert(kind, `no tender ${key}`);
      const limit = cents(Number(value));
      return { rule: 'tender', key: kind, approvalOverCents: limit === 0 ? null : limit, ...term };
    }
    case 'bank':
      return { rule: 'bank', key: value, ...term };
    case 'lines': {
      const keyed = sight.shape === 'money' ? formatCents(cents(Number(value))) : Number(value);
      return { rule: 'line', key, value: keyed, ...term };
    }
    case 'fines':
      return { rule: 'fines', key, ...term };
    case 'files':
      return { rule: 'rule-file', key, ...term };
    case 'calendar':
      return dayChange([key, ...values]);
    case 'fees': {
      assert(sight.fee, `fee ${key} has no terms`);
      const { number, name, department, ledger_account: account } = sight.fee;
      const amountCents = cents(Number(value));
      return { rule: 'fee', key, number, name, department, account, amountCents, ...term };
    }
  }
}

function dayChange([
  day = '',
  chosen = '',
  words = '',
  authority = '',
]: readonly string[]): DatedRule {
  const kind = DAY_KINDS.find((one) => one === chosen);
  assert(kind, `no kind of day ${chosen}`);
  return { rule: 'calendar', key: day, from: day, kind, words, authority };
}

function newFee(values: readonly string[], term: RuleTerm): DatedRule {
  const [number = '', name = '', department = '', digits = '', amount = ''] = values;
  return {
    rule: 'fee',
    key: feeCode(name),
    number: Number(number),
    name,
    department,
    account: digits.replace(/^(\d{3})(?=\d{4}$)/, '$1-'),
    amountCents: cents(Number(amount)),
    ...term,
  };
}

async function ask(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const asked = await requestRule(station.desk, counterOf(station), changeOf(state, values));
  if (!asked.ok) return refused(state, asked.refusal);
  return leaveToApproval(asked.value, WORDS.done);
}

function titleOf({ sight, ends, fresh }: AskRuleParams): string {
  if (ends) return WORDS.end;
  if (fresh === 'day' || sight?.group === 'calendar') return WORDS.calendar;
  if (sight?.group === 'fines' || sight?.group === 'files') return WORDS[sight.group];
  return sight === undefined ? WORDS.fresh : WORDS.change;
}

/** What it is about, with what holds today. */
function headOf({ sight }: AskRuleParams): readonly Line[] {
  if (sight === undefined) return [];
  const now = sight.now === undefined ? RULES_WORDS.none : sight.now.value;
  return [[{ text: ` ${sight.words}, now ${now}`, tone: 'strong' }], ''];
}

export const askRuleScreen: Screen<State, AskRuleParams, Station> = {
  id: SCREEN.askRule,
  async open(station, params) {
    return { ...params, form: startForm(await fieldsFor(station, params)) };
  },
  async step(state, key, station) {
    const reading = formKey(state.form, key);
    switch (reading.kind) {
      case 'back':
        return { kind: 'back' };
      case 'refused':
        return refused({ ...state, form: reading.form }, reading.refusal);
      case 'form':
        return stay({ ...state, form: reading.form });
      case 'done':
        return ask({ ...state, form: reading.form }, reading.values, station);
    }
  },
  view: (state) => ({ title: titleOf(state), ...formPage(state.form, headOf(state)) }),
  keys: ({ form }) => formKeys(form),
};
