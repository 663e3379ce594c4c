// What the auditor believes of a business.
import type { ClassCode } from './business-classes.ts';
import type { Component } from './model.ts';

export type AuditedBusiness = {
  readonly accountId: number;
  readonly year: number;
  /** The first day on which the year is late: 1 May, or thirty days after it began and one. */
  readonly lateFrom: string;
  tax: number;
  /** Percent that were added so far. */
  percent: number;
  /** What it was taxed in, and on what was declared of it. */
  declared: Declared;
  /** The day on which its first year began; undefined for one that was there before. */
  readonly beganOn: string | undefined;
  /** The next renewal trues it up. */
  isEstimate: boolean;
  exemption: { readonly from: string; until: string } | undefined;
  /** The day of the exemption that emptied the year. */
  emptiedOn: string | undefined;
  /** What of its tax was paid then, and the penalty that went with it. */
  emptied: { readonly paid: number; readonly penalty: number };
  /** The exemption took its year off: one of a later year leaves that open to be changed. */
  isYearExempt: boolean;
  isClosed: boolean;
  readonly called: Called;
  /** Only what is earned in the city is taxed, where it is elsewhere. */
  isInCity: boolean;
  /** Another home was not approved yet. */
  isHomeOpen: boolean;
  /** One that holds says what is so. */
  isCertified: boolean;
  /** Components of its tax. */
  readonly made: Component[];
  /** Components of its penalty, what was charged of it, and the tax that bore each percent. */
  readonly fined: Component[];
  fine: number;
  borne: number[];
};

export type Declared = {
  readonly of: ClassCode;
  /** Whole dollars of receipts, or how many there are. */
  readonly counted: number;
  /** Percent of the receipts that were earned in the city. */
  readonly share: number;
};

/** By its legal name, the name it trades under, and where it is. */
export type Called = { name: string; dba: string; place: string };

/** Tax of an item that came with the book or by file. */
export type BroughtTax = {
  readonly id: number;
  readonly accountId: number;
  readonly dueOn: string;
  readonly taxes: readonly Component[];
  /** Penalty that came with it. */
  readonly came: number;
  /** Percent that were added so far. */
  percent: number;
};
