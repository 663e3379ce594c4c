// The documents of an account on which the tax of a year stands. Pure.
import type { OpenItem } from '../../domain/open-item.ts';
import type { TaxYear } from './business.ts';
import { documentNumber } from './holds.ts';

const TRUE_UP = '-T';

export type YearDocuments = {
  readonly begins: string;
  /** What a true-up added, billed and late with the renewal of a later year. */
  readonly trueUp: string | undefined;
};

export function trueUpNumber(account: string, renewed: number): string {
  return `${documentNumber(account, renewed)}${TRUE_UP}`;
}

export function documentsOf(
  account: string,
  { year, truedWith }: Pick<TaxYear, 'year' | 'truedWith'>,
): YearDocuments {
  const trueUp = truedWith === undefined ? undefined : trueUpNumber(account, truedWith);
  return { begins: documentNumber(account, year), trueUp };
}

export function isOfYear(
  { begins, trueUp }: YearDocuments,
  { documentNumber: shown }: Pick<OpenItem, 'documentNumber'>,
): boolean {
  return shown === trueUp || (shown.startsWith(begins) && !shown.endsWith(TRUE_UP));
}
