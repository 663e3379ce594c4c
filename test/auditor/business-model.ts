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
  /** Components of its penalty, what was charged of it, and the tax that bore each percent. */
  readonly fined: Component[];
  fine: number;
  borne: number[];
};
