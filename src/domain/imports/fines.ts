// Schedules of parking fines as cities publish them: a row a violation code, a column an area. What
// is no single amount is rejected in words, never guessed.
import { foreignText } from '../foreign-text.ts';
import { readFields } from '../json-fields.ts';
import type { Cents } from '../money.ts';
import type { Row } from './draft.ts';
import { readForeignAmount, readForeignWords } from './foreign-cells.ts';
import { ENCODINGS, type Encoding } from './foreign-encoding.ts';

export type Fine = {
  readonly code: string;
  /** Empty where a code costs the same everywhere. */
  readonly area: string;
  readonly name: string;
  readonly amountCents: Cents;
};

/** A profile, read and found sound in itself. */
export type FinesSource = {
  readonly title: string;
  readonly encoding: Encoding | undefined;
  readonly mapped: readonly string[];
  readonly ignored: readonly { readonly column: string; readonly why: string }[];
  readonly code: string;
  readonly name: string;
  readonly areas: readonly { readonly area: string; readonly column: string }[];
  /** A larger fine is more likely a column out of place. */
  readonly fineMostCents: Cents;
};

export const FINE_NAME_MOST = 40;

export function openFinesSource(
  profile: unknown,
):
  | { readonly ok: true; readonly source: FinesSource }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = readFields(problems, 'profile', profile, (fields) => {
    fields.choice('imports', ['fines']);
    const letters = fields.optionalText('encoding');
    const encoding = ENCODINGS.find((one) => one === letters);
    if (letters !== undefined && encoding === undefined) {
      fields.complain(`encoding must be one of ${ENCODINGS.join(', ')}`);
    }
    return {
      title: fields.text('title'),
      encoding,
      code: fields.text('code'),
      name: fields.text('name'),
      areas: fields.rows('areas', (row) => ({
        area: row.optionalText('area') ?? '',
        column: row.text('column'),
      })),
      ignored: fields.rows('ignored', (row) => ({
        column: row.text('column'),
        why: row.text('why'),
      })),
      fineMostCents: fields.money('fineMost'),
    };
  });
  const names = read.areas.map(({ area }) => area);
  if (names.length === 0) problems.push('profile: areas names no column with a fine');
  if (new Set(names).size < names.length) problems.push('profile: an area is named twice');
  if (problems.length > 0) return { ok: false, problems };
  const mapped = [read.code, read.name, ...read.areas.map(({ column }) => column)];
  return { ok: true, source: { ...read, mapped } };
}

export type FineRow =
  | { readonly ok: true; readonly fines: readonly Fine[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** `37-38` stands for both codes. An area without an amount has none, which is a note. */
export function readFineRow(row: Row, source: FinesSource): FineRow {
  const codes = readCodes(row.cell(source.code));
  if (codes === undefined) {
    return { ok: false, reason: `code ${foreignText(row.cell(source.code))} is no code or two` };
  }
  const notes: string[] = [];
  const name = readForeignWords(row.cell(source.name), 'description', FINE_NAME_MOST, notes);
  const amounts = source.areas.map(({ area, column }) => ({ area, ...amountOf(row, column) }));
  const fault = amounts.find((one) => one.fault !== undefined)?.fault;
  if (fault !== undefined) return { ok: false, reason: fault };
  const fines = amounts.flatMap(({ area, cents }) => {
    if (cents === undefined) return [];
    return codes.map((code) => ({ code, area, name, amountCents: cents }));
  });
  if (fines.length === 0) return { ok: false, reason: 'has no fine' };
  const without = amounts.filter(({ cents }) => cents === undefined);
  notes.push(
    ...without.map(({ area }) => (area === '' ? 'no fine elsewhere' : `no fine for ${area}`)),
  );
  const high = fines.find(({ amountCents }) => amountCents > source.fineMostCents);
  if (high) return { ok: false, reason: 'a fine above the most: a column out of place?' };
  return { ok: true, fines, notes };
}

function readCodes(text: string): readonly string[] | undefined {
  const codes = foreignText(text).split('-');
  const sound = codes.length <= 2 && codes.every((code) => /^[0-9A-Z.]{1,10}$/.test(code));
  return sound ? codes : undefined;
}

function amountOf(row: Row, column: string): { cents?: Cents; fault?: string } {
  const text = foreignText(row.cell(column));
  if (text === '') return {};
  const amount = readForeignAmount(text);
  if (amount === undefined || amount < 0) return { fault: `${text} is no amount in dollars` };
  return amount === 0 ? { fault: 'demands nothing: 0.00' } : { cents: amount };
}

/** What a schedule would change of the one before it. */
export type FineChanges = {
  readonly fresh: readonly Fine[];
  readonly changed: readonly { readonly fine: Fine; readonly before: Cents }[];
  readonly same: number;
  readonly dropped: readonly Fine[];
};

const keyOf = ({ code, area }: Fine) => `${code} ${area}`;

export function fineChanges(before: readonly Fine[], after: readonly Fine[]): FineChanges {
  const had = new Map(before.map((fine) => [keyOf(fine), fine]));
  const has = new Set(after.map(keyOf));
  const changed = after.flatMap((fine) => {
    const old = had.get(keyOf(fine));
    const differs = old !== undefined && old.amountCents !== fine.amountCents;
    return differs ? [{ fine, before: old.amountCents }] : [];
  });
  const fresh = after.filter((fine) => !had.has(keyOf(fine)));
  return {
    fresh,
    changed,
    same: after.length - fresh.length - changed.length,
    dropped: before.filter((fine) => !has.has(keyOf(fine))),
  };
}

/** `96 fines: 2 new, 1 changed, 3 no longer`. */
export function changeWords({ fresh, changed, same, dropped }: FineChanges): string {
  const all = fresh.length + changed.length + same;
  const words = `${fresh.length} new, ${changed.length} changed, ${dropped.length} no longer`;
  return `${all} ${all === 1 ? 'fine' : 'fines'}: ${words}`;
}
