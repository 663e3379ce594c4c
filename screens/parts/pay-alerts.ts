// What the clerk must see about an account before its money is taken.
import { readAwaited } from '../../src/desk/awaited-deposit.ts';
import { type FoundAccount, paidElsewhere } from '../../src/desk/find-account.ts';
import { formatCents } from '../../src/domain/money.ts';
import type { Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';

export async function alertsOf(
  account: FoundAccount,
  station: Station,
  date: string,
): Promise<readonly string[]> {
  const elsewhere = await paidElsewhere(station.desk, account.id, station.register);
  const { alert, cashOnlyUntil, creditCents, writtenOffCents } = account;
  const awaited = account.mayAwait ? await readAwaited(station.desk, account.id, date) : undefined;
  return [
    ...(awaited === undefined
      ? []
      : [PAY_WORDS.awaited(awaited.item.description, formatCents(awaited.awaitedCents, true))]),
    ...(elsewhere === undefined ? [] : [PAY_WORDS.elsewhere(elsewhere)]),
    ...(cashOnlyUntil !== null && cashOnlyUntil >= date ? [PAY_WORDS.cashOnly(cashOnlyUntil)] : []),
    ...(alert === null ? [] : [PAY_WORDS.alert(alert)]),
    ...(writtenOffCents > 0 ? [PAY_WORDS.writtenOff(formatCents(writtenOffCents, true))] : []),
    ...(creditCents > 0 ? [PAY_WORDS.credit(formatCents(creditCents, true))] : []),
  ];
}
