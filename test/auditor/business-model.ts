// What the auditor believes of a business.
import type { Component } from './model.ts';

export type AuditedBusiness = {
  readonly accountId: number;
  readonly year: number;
  /** It began in that year: nothing of it is late. */
  readonly hasBegun: boolean;
  tax: number;
  /** Percent that were added so far. */
  percent: number;
  isExempt: boolean;
  isClosed: boolean;
  isCertified: boolean;
  /** Components of its tax. */
  readonly made: Component[];
};
