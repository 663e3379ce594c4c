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
  isClosed: boolean;
  isCertified: boolean;
  /** Components of its tax. */
  readonly made: Component[];
  /** Components of its penalty, what was charged of it, and the tax that bore each percent. */
  readonly fined: Component[];
  fine: number;
  borne: number[];
};
