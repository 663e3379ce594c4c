// `open-items`: what accounts owe or have to their credit when the city begins, one bill a row.

import { addDays } from '../calendar.ts';
import type { ComponentKind } from '../city-data.ts';
import { type Charge, chargeFault, componentOf } from '../component-of.ts';
import { foreignText } from '../foreign-text.ts';
import type { Fields } from '../json-fields.ts';
import { type Cents, cents, formatCents, sumCents } from '../money.ts';
import { numberFault, readNumbering, whoAndWhere } from './accounts.ts';
import type {
  AccountRef,
  DraftItem,
  Facts,
  ImportKind,
  NewAccount,
  Row,
  RowRead,
} from './draft.ts';
import { type DateForm, readForeignAmount, readForeignDate } from './foreign-cells.ts';
import { needsOf, openProfile, type ProfileFields, readComponent } from './import-profile.ts';
import { columnTemplate, fill, fillWhole, type Template } from './template.ts';

const DESCRIPTION_MOST = 60;

/** A column of money: what it is when the city is owed, and when it is a credit. */
type AmountColumn = {
  readonly column: string;
  readonly charge: ComponentKind;
  readonly credit: ComponentKind | undefined;
};

type Shape = {
  readonly line: string;
  readonly account: Template;
  readonly id: Template | undefined;
  readonly document: Template | undefined;
  readonly documentDate: Template | undefined;
  readonly dueOn: Template | undefined;
  readonly name: Template | undefined;
  readonly place: Template | undefined;
  readonly language: string;
  readonly description: Template;
  /** Undefined where the account must be there already. */
  readonly opens: NewAccount['numbering'] | undefined;
  readonly amounts: readonly AmountColumn[];
  /** The column that must be the sum of the amounts. */
  readonly total: string | undefined;
  readonly shortCents: boolean;
  readonly mostCents: Cents;
  readonly dueDays: number;
  readonly department: string;
  readonly dates: DateForm;
};

export const openItems: ImportKind = {
  name: 'open-items',
  describe: 'bills and credits that are open, on accounts that are there or come with them',
  open: (profile) =>
    openProfile('open-items', profile, (from) => {
      const shape = shapeOf(from);
      const kinds = shape.amounts.flatMap(({ charge, credit }) => [
        charge,
        ...(credit ? [credit] : []),
      ]);
      return {
        needs: needsOf(shape.line, [shape.department], kinds),
        readRow: (row, facts) => readItemRow(row, shape, facts),
      };
    }),
};

function shapeOf(from: ProfileFields): Shape {
  const { fields, columns, words, dates, reads } = from;
  const kinds = new Map(fields.rows('components', readComponent).map((kind) => [kind.kind, kind]));
  const amounts = fields.rows('amounts', (row) => readAmountColumn(row, kinds));
  for (const { column } of amounts) reads(column);
  if (amounts.length === 0) fields.complain('amounts is empty');
  const total = fields.optionalText('total');
  if (total !== undefined) reads(total);
  return {
    line: fields.text('line'),
    account: columns.needed('account'),
    id: columns.optional('id'),
    document: columns.optional('document'),
    documentDate: columns.optional('documentDate'),
    dueOn: columns.optional('dueOn'),
    name: columns.optional('name'),
    place: columns.optional('place'),
    language: fields.optionalText('language', /^[a-z]{2}$/) ?? 'en',
    description: words('description'),
    opens: fields.flag('opensAccounts') ? readNumbering(fields) : undefined,
    amounts,
    total,
    shortCents: fields.flag('shortCents'),
    mostCents: fields.money('amountMost'),
    dueDays: fields.whole('dueDays'),
    department: fields.text('department'),
    dates,
  };
}

function readAmountColumn(row: Fields, kinds: ReadonlyMap<string, ComponentKind>): AmountColumn {
  const known = (name: string): ComponentKind => {
    const kind = kinds.get(name);
    if (kind === undefined) row.complain(`no component ${name}`);
    return kind ?? NO_KIND;
  };
  const credit = row.optionalText('credit');
  return {
    column: row.text('column'),
    charge: known(row.text('component')),
    credit: credit === undefined ? undefined : known(credit),
  };
}

/** Stands for a component that a profile does not have; the profile is refused. */
const NO_KIND: ComponentKind = {
  kind: '',
  name: '',
  rank: 0,
  recognition: 'accrual',
  authority: '',
  control: '',
  deferred: undefined,
  parts: [],
};

function readItemRow(row: Row, shape: Shape, facts: Facts): RowRead {
  const notes: string[] = [];
  const account = accountOf(row, shape, notes);
  const dates = datesOf(row, shape, facts);
  const money = moneyOf(row, shape);
  const fault = numberFault(account.foreign) ?? dates.fault ?? money.fault;
  const { on, due } = dates;
  if (fault !== undefined || on === undefined || due === undefined || money.charges === undefined) {
    return { ok: false, reason: fault ?? 'cannot be read' };
  }
  const id = shape.id === undefined ? '' : fillWhole(row, shape.id);
  const document = shape.document === undefined ? '' : foreignText(fill(row, shape.document));
  const base = {
    documentNumber: document || id || account.foreign,
    description: foreignText(fill(row, shape.description)).slice(0, DESCRIPTION_MOST),
    department: shape.department,
    documentDate: on,
    dueOn: due,
  };
  const { charges, credits } = money;
  if (credits.length > 0) notes.push('holds a credit, taken as one');
  const items: DraftItem[] = [
    ...(charges.length === 0
      ? []
      : [{ ...base, side: 'D' as const, components: charges.map(componentOf) }]),
    ...credits.map((credit) => ({
      ...base,
      side: 'C' as const,
      components: [componentOf(credit)],
    })),
  ];
  const key = id === '' ? undefined : id;
  return { ok: true, draft: { line: row.line, key, account, items }, notes };
}

function accountOf(row: Row, shape: Shape, notes: string[]): AccountRef {
  const { line, opens } = shape;
  const make =
    opens === undefined
      ? undefined
      : { numbering: opens, openedOn: undefined, ...whoAndWhere(row, shape, notes) };
  const foreign = fillWhole(row, shape.account);
  return { line, foreign, make, mustBeNew: false, also: [] };
}

function datesOf(row: Row, { documentDate, dueOn, dueDays, dates }: Shape, facts: Facts) {
  const text = documentDate === undefined ? '' : foreignText(fill(row, documentDate));
  const on = text === '' ? facts.openingDate : readForeignDate(text, dates);
  if (on === undefined) return { fault: `date ${text} is no date, ${dates}` };
  if (on > facts.today) return { fault: `is dated ${on}, which is in the future` };
  const dueText = dueOn === undefined ? '' : foreignText(fill(row, dueOn));
  const due = dueText === '' ? addDays(on, dueDays) : readForeignDate(dueText, dates);
  if (due === undefined) return { fault: `due date ${dueText} is no date, ${dates}` };
  return due < on ? { fault: `is due ${due}, before its date ${on}` } : { on, due };
}

type Money =
  | { readonly fault: string; readonly charges?: undefined }
  | {
      readonly charges: readonly Charge[];
      readonly credits: readonly Charge[];
      readonly fault?: undefined;
    };

/** Each column is a charge or, below zero, a credit: neither eats the other up. */
function moneyOf(row: Row, shape: Shape): Money {
  const charges: Charge[] = [];
  const credits: Charge[] = [];
  for (const { column, charge, credit } of shape.amounts) {
    const amount = amountIn(row, column, shape);
    if (typeof amount === 'string') return { fault: amount };
    if (amount > 0) charges.push({ kind: charge, amountCents: amount });
    if (amount < 0 && credit === undefined) {
      return { fault: `${column} ${formatCents(amount)} is a credit, and the profile has none` };
    }
    if (amount < 0 && credit) credits.push({ kind: credit, amountCents: cents(-amount) });
  }
  if (charges.length + credits.length === 0) return { fault: 'owes nothing: 0.00' };
  const wrong = [...charges, ...credits].map(chargeFault).find((fault) => fault !== undefined);
  const fault = wrong ?? totalFault(row, shape, charges, credits);
  return fault === undefined ? { charges, credits } : { fault };
}

function amountIn(row: Row, column: string, shape: Shape): Cents | string {
  const text = foreignText(row.cell(column));
  if (text === '') return `has no ${column}`;
  const amount = readForeignAmount(text, shape.shortCents);
  if (amount === undefined) return `${column} ${text} is no amount in dollars`;
  if (Math.abs(amount) <= shape.mostCents) return amount;
  return `${column} ${text} is above ${formatCents(shape.mostCents)}: a column out of place?`;
}

function totalFault(
  row: Row,
  shape: Shape,
  charges: readonly Charge[],
  credits: readonly Charge[],
): string | undefined {
  const { total } = shape;
  if (total === undefined) return undefined;
  const text = foreignText(fill(row, columnTemplate(total)));
  const stated = readForeignAmount(text, shape.shortCents);
  const sum = cents(
    sumCents(charges, (one) => one.amountCents) - sumCents(credits, (one) => one.amountCents),
  );
  if (stated === sum) return undefined;
  return `${total} is ${text || 'blank'}, its parts come to ${formatCents(sum)}`;
}
