// What a returned check had bought fresh - a licence, a permit, a pass, a certificate - may not be
// used until the check is paid. Which services these are the city's rules say. Pure.
import type { PlainRecord } from './canonical.ts';
import type { Language } from './language.ts';
import type { Piece } from './returned-item.ts';

/** A service by its fee, or by the line of business whose items it is. */
export type DocumentRule = {
  readonly fee?: string;
  readonly line?: string;
  readonly words: Readonly<Record<Language, string>>;
};

export function documentRule(row: PlainRecord): DocumentRule {
  const { fee, line, document, es } = row;
  const words = { en: String(document ?? ''), es: String(es ?? document ?? '') };
  return {
    ...(typeof fee === 'string' ? { fee } : {}),
    ...(typeof line === 'string' ? { line } : {}),
    words,
  };
}

export type SuspendedDocument = {
  /** The line of the receipt. */
  readonly place: number;
  /** `Dog licence, receipt 1-000112`, `Business certificate 10233`. */
  readonly words: Readonly<Record<Language, string>>;
  readonly accountId: number | null;
};

type Account = { readonly line: string; readonly number: string };

/** One for each line of the receipt, and one for all lines of an account. */
export function suspendedBy(
  pieces: readonly Piece[],
  rules: readonly DocumentRule[],
  receipt: string,
  accountOf: (accountId: number) => Account | undefined,
): readonly SuspendedDocument[] {
  const found: SuspendedDocument[] = [];
  for (const { line, place } of pieces) {
    const { accountId, feeCode, kind } = line;
    const account = accountId === null ? undefined : accountOf(accountId);
    const rule = rules.find((one) =>
      feeCode === null
        ? kind === 'open-item' && account !== undefined && one.line === account.line
        : one.fee === feeCode,
    );
    if (rule === undefined) continue;
    const same = (one: SuspendedDocument) =>
      one.place === place || (accountId !== null && one.accountId === accountId);
    if (found.some(same)) continue;
    const { en, es } = rule.words;
    const words =
      account === undefined
        ? { en: `${en}, receipt ${receipt}`, es: `${es}, recibo ${receipt}` }
        : { en: `${en} ${account.number}`, es: `${es} ${account.number}` };
    found.push({ place, words, accountId });
  }
  return found;
}
