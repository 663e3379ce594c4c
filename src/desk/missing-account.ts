// What a policy about ledger accounts wants of the chart: an account that is missing would stop the
// payment that needs it, so that the policy is refused instead.
import { fundOf } from '../domain/entry.ts';
import { miscellaneousOf } from '../domain/ledger-accounts.ts';
import type { PolicyName } from '../domain/policy.ts';
import { componentKindRows } from '../store/component-kinds.ts';
import { rulesOf } from '../store/imports.ts';
import type { Book } from '../store/open-store.ts';

/** Recoveries cannot go to an account that some fund with receivables does not have. */
export async function missingAccount(
  book: Book,
  key: PolicyName,
  value: number,
): Promise<string | undefined> {
  if (key !== 'recovery.to-miscellaneous' || value === 0) return undefined;
  const { accounts } = await rulesOf(book);
  const kinds = await componentKindRows(book);
  const owed = kinds.filter((kind) => kind.deferred_account === null);
  const wanted = owed.map((kind) => miscellaneousOf(fundOf(kind.control_account)));
  const missing = wanted.find((account) => !accounts.has(account));
  return missing === undefined ? undefined : `the chart of accounts has no ${missing}`;
}
