// Words of refunds that accounts payable was given, and of what became of them.
import type { ReturnKind } from '../../src/domain/refund-life.ts';

export type RefundStep = 'check' | ReturnKind;

export const REFUND_WORDS = {
  list: {
    title: 'REFUNDS THAT ACCOUNTS PAYABLE HAS',
    entry: 'REFUND',
    none: 'None: no refund was handed over that did not come back.',
    sent: (date: string) => `handed over ${date}`,
    paid: (check: string, date: string) => `check ${check} of ${date}`,
  },
  one: {
    title: (refund: string) => `REFUND ${refund}`,
    entry: 'CHOOSE',
    payee: (payee: string, address: string) => `To ${payee}, ${address}`,
    amount: (amount: string, account: string) => `${amount} of account ${account}`,
    granted: (date: string, reason: string) => `Granted ${date}: ${reason}`,
    sent: (date: string, file: number) => `Handed to accounts payable ${date}, file ${file}`,
    paid: (check: string, date: string, by: string) =>
      `Paid by check ${check} of ${date}, recorded by ${by}`,
    back: (date: string, by: string, why: string) => `${date}, ${by}: ${why}`,
    stopped: (by: string) => `Stopped: the check of its money came back, ${by}`,
    steps: {
      check: 'The check that paid it',
      mail: 'The check came back in the mail',
      stale: 'The check was not cashed in time',
      unpaid: 'Accounts payable does not pay it',
    } satisfies Record<RefundStep, string>,
    whyNot: {
      paid: 'it was paid',
      unpaid: 'no check is recorded',
      notSent: 'it was not handed over',
      over: 'it is over',
    },
  },
  step: {
    number: 'CHECK',
    numberHint: 'The number of the check, as accounts payable says it.',
    date: 'PAID ON',
    dateHint: 'The date of the check.',
    note: 'NOTE',
    noteHint: 'What the envelope says, the bank, or accounts payable.',
    paid: (refund: string, check: string) => `Refund ${refund} was paid by check ${check}.`,
    back: (refund: string, credit: string, owed: readonly string[]) => {
      const over = `Refund ${refund} is over; the credit of ${credit} stands again.`;
      return owed.length === 0 ? over : `${over} Offer it to ${owed.join(', ')} first.`;
    },
  },
} as const;
