// The documents of an account on which the tax of a year stands. Pure.
import type { OpenItem } from '../../domain/open-item.ts';
import type { TaxYear } from './business.ts';
import { documentNumber } from './holds.ts';

/** What the penalty of an item is called that came without a record. */
export const penaltyNumber = ({ documentNumber: shown }: Pick<OpenItem, 'documentNumber'>) =>
  `${shown}-P`;

const TRUE_UP = '-T';

export type YearDocuments = {
  readonly begins: string;
  /** What a true-up added, billed and late with the renewal of a later year. */
  readonly trueUp: string | undefined;
  /** Those of another system, with the penalty that was added to each. */
  readonly brought: readonly string[];
};

export function trueUpNumber(account: string, renewed: number): string {
  return `${documentNumber(account, renewed)}${TRUE_UP}`;
}

export function documentsOf(
  account: string,
  { year, truedWith, brought }: Pick<TaxYear, 'year' | 'truedWith' | 'brought'>,
): YearDocuments {
  const trueUp = truedWith === undefined ? undefined : trueUpNumber(account, truedWith);
  const came = (brought?.items ?? []).flatMap(({ document }) => {
    return [document, penaltyNumber({ documentNumber: document })];
  });
  return { begins: documentNumber(account, year), trueUp, brought: came };
}

export function isOfYear(
  { begins, trueUp, brought }: YearDocuments,
  { documentNumber: shown }: Pick<OpenItem, 'documentNumber'>,
): boolean {
  if (shown === trueUp || brought.includes(shown)) return true;
  return shown.startsWith(begins) && !shown.endsWith(TRUE_UP);
}
