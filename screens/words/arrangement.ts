// Words of payment arrangements: how one stands, and what is asked to make or change one.
import type { ArrangementSight } from '../../src/desk/read-arrangements.ts';
import { formatCents } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

export const ARRANGEMENT_WORDS = {
  title: 'MORE TIME OR INSTALMENTS',
  what: 'WHAT',
  whats: { new: 'Make a new one', more: 'Give it more time', cancel: 'Cancel it' },
  stands: 'one stands',
  kind: 'KIND',
  kinds: {
    extension: 'All of it, later',
    instalment: 'Instalments',
    amortization: 'Instalments beside the running bill: amortization',
    deferral: 'All of it, on a day far off: deferral',
    court: 'As a court ordered',
  },
  caseNumber: 'CASE NUMBER',
  caseHint: 'As it stands on the order.',
  over: 'OVER',
  scopes: {
    account: (amount: string) => `All this account owes, ${amount}`,
    overdue: (amount: string) => `What is overdue of it, ${amount}`,
    payer: (amount: string) => `All its payer owes, on every account, ${amount}`,
  },
  nothingOf: {
    account: 'nothing is owed',
    overdue: 'nothing is overdue',
    payer: 'nothing is owed',
  },
  count: 'HOW MANY',
  every: 'EVERY',
  frequencies: { W: 'week', '2W': 'second week', M: 'month' },
  first: 'FIRST ON',
  by: 'PAY BY',
  letters: 'LETTERS',
  noAddress: 'Nobody told an address of this payer: reminders need one.',
  byHand: 'The agreement is handed over; no reminders',
  keyAddress: 'Key an address',
  address: 'ADDRESS',
  sure: 'SURE',
  make: 'Make it and print the agreement',
  leave: 'Leave out some of what it is over',
  single: 'it is over one thing',
  until: 'TIME UNTIL',
  reason: 'REASON',
  note: 'NOTE',
  noteHint: 'Why, in your own words.',
  principal: (amount: string, count: number) =>
    count === 1 ? `${amount} is paid` : `${amount} in ${count} instalments`,
  more: (count: number) => `and ${count} more, the last:`,
  grace: (days: number) => `Broken when one is not paid ${days} days after its date.`,
  signed: (reasons: readonly string[]) => `A supervisor signs: ${reasons.join(', ')}.`,
  made: (number: string) => `Arrangement ${number} is made; its agreement waits to be printed.`,
  approved: 'The arrangement is made; its agreement waits to be printed.',
  changed: 'The arrangement is changed.',
  tell: {
    choice: 'Arrangements: reminders and final notices',
    title: 'LETTERS OF ARRANGEMENTS',
    reminders: (count: number) => `Reminders of an instalment to come: ${count}`,
    broken: (count: number) => `Final notices of plans that broke: ${count}`,
    none: 'No letter is due today.',
    withoutAddress: (accounts: string) => `No address, so no letter: ${accounts}`,
    write: 'write them',
    leave: 'leave',
    done: (reminders: number, broken: number) =>
      `Written: ${reminders} reminders, ${broken} final notices.`,
  },
};

/** How one stands, in a line. */
export function arrangementLine(sight: ArrangementSight): string {
  const { number, state, next, instalments, until, brokenOn, dueCents } = sight;
  if (state === 'broken') return `${number} broke on ${dateWords(brokenOn ?? '')}: all is due`;
  if (next === undefined) return number;
  const amount = formatCents(next.leftCents, true);
  const of = instalments > 1 ? `instalment ${next.position} of ${instalments}, ` : '';
  const due = `${of}${amount} by ${dateWords(next.dueOn)}`;
  const { bill } = sight;
  if (state === 'late' && bill !== undefined && bill.dueOn < sight.date) {
    const open = `a bill of ${formatCents(bill.leftCents, true)} was due`;
    return `${number} late: ${open}, breaks after ${dateWords(until ?? '')}`;
  }
  if (state === 'late') {
    const all = formatCents(dueCents, true);
    return `${number} late: ${all} was due, breaks after ${dateWords(until ?? '')}`;
  }
  const beside = bill === undefined ? '' : `, bill ${formatCents(bill.leftCents, true)} beside`;
  return `${number} ${state === 'kept' ? 'kept' : 'stands'}: ${due}${beside}`;
}
