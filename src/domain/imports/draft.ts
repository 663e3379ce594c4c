// What an import makes of a row: whose it is, what it owes, what was paid; and what a kind of
// import is. Everything here is pure: the book is asked by src/desk/plan-import.ts.
import type { PlainRecord } from '../canonical.ts';
import type { KnownData } from '../city-data.ts';
import type { Cents } from '../money.ts';
import type { Component, OpenItem } from '../open-item.ts';
import type { RuleBook } from '../rule-book.ts';
import type { Encoding } from './foreign-encoding.ts';

/** Another number, name or place that an account goes by. */
export type AlsoKnown = {
  readonly kind: 'number' | 'name' | 'place';
  readonly text: string;
};

export type NewAccount = {
  /** The foreign number is ours too, or ours is counted on from `first` and gets a check digit. */
  readonly numbering: 'foreign' | { readonly first: number };
  /** Who it belongs to; undefined where nobody is named. */
  readonly party: { readonly name: string; readonly language: string } | undefined;
  readonly place: string;
  /** Undefined where the file does not say: the date of the opening entries. */
  readonly openedOn: string | undefined;
  /** Plates and other numbers it is found by. */
  readonly identifiers?: KnownData['identifiers'];
  /** What else the row tells of it, as its line of business names it. */
  readonly told?: PlainRecord;
};

export type AccountRef = {
  readonly line: string;
  /** The number the source knows it by, digit for digit. */
  readonly foreign: string;
  /** How to make it when it is not there; undefined where it must be there. */
  readonly make: NewAccount | undefined;
  /** True where an account that is there already contradicts the row. */
  readonly mustBeNew: boolean;
  readonly also: readonly AlsoKnown[];
};

export type DraftItem = Omit<OpenItem, 'id' | 'accountId' | 'components'> & {
  readonly components: readonly Omit<Component, 'id' | 'openCents'>[];
};

export type DraftPayment = {
  readonly paidOn: string;
  readonly reference: string;
  readonly payer: string;
  readonly amountCents: Cents;
  /** Where the money is now. */
  readonly debit: string;
};

export type Draft = {
  readonly line: number;
  /** The foreign id; undefined where a row has none and is known by its file and line. */
  readonly key: string | undefined;
  readonly account: AccountRef;
  readonly items: readonly DraftItem[];
  readonly payment?: DraftPayment;
};

export type Row = {
  readonly line: number;
  /** As it stands in the file. */
  readonly cell: (column: string) => string;
};

export type RowRead =
  | { readonly ok: true; readonly draft: Draft; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** What a row may depend on besides itself. */
export type Facts = {
  /** The business date: nothing is issued or paid later. */
  readonly today: string;
  /** The date of the opening entries, before the first day. */
  readonly openingDate: string;
  /** What a violation cost on a date, by the schedule in force then; undefined for no such fine. */
  /** Of the line of business that the file is of. */
  readonly rules: RuleBook;
  readonly fineOn: (code: string, area: string, date: string) => Cents | undefined;
};

/** A profile, read and found sound in itself. */
export type ImportSource = {
  readonly title: string;
  /** Undefined where the bytes say it. */
  readonly encoding: Encoding | undefined;
  /** Columns that are read. */
  readonly mapped: readonly string[];
  readonly ignored: readonly { readonly column: string; readonly why: string }[];
  /** Rows that an earlier file had, word for word, are taken again. */
  readonly takesRepeats: boolean;
  /** What the profile names of the book, so that it can be looked for before a row is read. */
  readonly needs: Needs;
  readonly readRow: (row: Row, facts: Facts) => RowRead;
};

export type Needs = {
  readonly line: string;
  readonly departments: readonly string[];
  readonly accounts: readonly string[];
  readonly controls: readonly string[];
};

export type SourceRead =
  | { readonly ok: true; readonly source: ImportSource }
  | { readonly ok: false; readonly problems: readonly string[] };

export type ImportKind = {
  /** As in `tenkey import citations`. */
  readonly name: string;
  /** What is taken in, for the help: `parking citations with their fines`. */
  readonly describe: string;
  /** Reads a profile of this kind, with every problem at once. */
  readonly open: (profile: unknown) => SourceRead;
};
