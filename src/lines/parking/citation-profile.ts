// How a foreign citation file is to be read: its columns, its terms and where the money goes.
import { type Fields, readFields } from '../../domain/json-fields.ts';
import type { Cents } from '../../domain/money.ts';

/** Ours on the left, the file's column on the right; those that may be absent are optional. */
export type CitationColumns = {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuedTime: string | undefined;
  readonly place: string;
  readonly agency: string | undefined;
  readonly violationCode: string | undefined;
  readonly violation: string;
  readonly fine: string;
};

export type CitationProfile = {
  readonly title: string;
  readonly columns: CitationColumns;
  /** Every column that is not taken, so that none is forgotten in silence. */
  readonly ignored: readonly { readonly column: string; readonly why: string }[];
  readonly dueDays: number;
  /** A larger fine is more likely a column out of place. */
  readonly fineMostCents: Cents;
  readonly department: string;
  readonly component: {
    readonly name: string;
    readonly rank: number;
    readonly control: string;
    readonly deferred: string;
    readonly revenue: string;
    /** Owed to the county and state for each penalty collected. */
    readonly surcharge: { readonly account: string; readonly amountCents: Cents };
  };
};

const ACCOUNT = /^\d{3}-\d{4}$/;

export type ProfileRead =
  | { readonly ok: true; readonly profile: CitationProfile }
  | { readonly ok: false; readonly problems: readonly string[] };

export function readCitationProfile(value: unknown): ProfileRead {
  const problems: string[] = [];
  const profile = readFields(problems, 'profile', value, (fields) => {
    fields.choice('imports', ['citations']);
    return {
      title: fields.text('title'),
      columns: fields.object('columns', readColumns),
      ignored: fields.rows('ignored', (row) => ({
        column: row.text('column'),
        why: row.text('why'),
      })),
      dueDays: fields.whole('dueDays'),
      fineMostCents: fields.money('fineMost'),
      department: fields.text('department'),
      component: fields.object('component', readComponent),
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile };
}

function readColumns(fields: Fields): CitationColumns {
  return {
    number: fields.text('number'),
    issuedOn: fields.text('issuedOn'),
    issuedTime: fields.optionalText('issuedTime'),
    place: fields.text('place'),
    agency: fields.optionalText('agency'),
    violationCode: fields.optionalText('violationCode'),
    violation: fields.text('violation'),
    fine: fields.text('fine'),
  };
}

function readComponent(fields: Fields): CitationProfile['component'] {
  return {
    name: fields.text('name'),
    rank: fields.whole('rank'),
    control: fields.text('control', ACCOUNT),
    deferred: fields.text('deferred', ACCOUNT),
    revenue: fields.text('revenue', ACCOUNT),
    surcharge: fields.object('surcharge', (surcharge) => ({
      account: surcharge.text('account', ACCOUNT),
      amountCents: surcharge.money('amount'),
    })),
  };
}
