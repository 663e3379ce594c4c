// What the auditor believes of a business.
import type { Component } from './model.ts';

export type AuditedBusiness = {
  readonly accountId: number;
  readonly year: number;
  /** The first day on which the year is late: 1 May, or thirty days after it began and one. */
  readonly lateFrom: string;
  tax: number;
  /** Percent that were added so far. */
  percent: number;
  isExempt: boolean;
  /** The exemption took its year off: one of a later year leaves that open to be changed. */
  isYearExempt: boolean;
  isClosed: boolean;
  isCertified: boolean;
  /** Components of its tax. */
  readonly made: Component[];
  /** Components of its penalty, what was charged of it, and the tax that bore each percent. */
  readonly fined: Component[];
  fine: number;
  borne: number[];
};

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
