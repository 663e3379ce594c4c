// Words of lists of what is written off.
import type { WriteOffState } from '../../src/domain/write-off.ts';

const STATES: Readonly<Record<WriteOffState, string>> = {
  prepared: 'prepared',
  asked: 'waits for its approval',
  posted: 'written off',
  withdrawn: 'withdrawn',
  reversed: 'taken back',
};

const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;

export const WRITE_OFF_WORDS = {
  states: STATES,
  lists: {
    title: 'WRITE-OFFS',
    entry: 'CHOOSE',
    none: 'No list was prepared yet.',
    fresh: 'Prepare a list',
    row: (number: string, date: string, count: number, total: string, state: string) =>
      `${number}  ${date}  ${items(count)}  ${total}  ${state}`,
  },
  one: {
    title: (number: string) => `WRITE-OFF ${number}`,
    entry: 'CHOOSE',
    prepared: (date: string, by: string) => `Prepared ${date} by ${by}`,
    reason: (words: string) => `Reason: ${words}`,
    authority: (words: string) => `Authority: ${words}`,
    listed: (count: number, total: string) => `Listed: ${items(count)}, ${total}`,
    written: (total: string) => `Written off: ${total}`,
    choices: {
      ask: 'Ask that it be written off',
      withdraw: 'Withdraw it',
      reverse: 'Take the write-off back',
      place: 'Place what is left with a collection agency',
      recall: 'Recall it from the agency',
    },
    row: (document: string, name: string, due: string, amount: string) =>
      `${document}  ${name}  due ${due}  ${amount}`,
  },
  step: {
    titles: {
      ask: 'ASK FOR A WRITE-OFF',
      withdraw: 'WITHDRAW A LIST',
      reverse: 'TAKE A WRITE-OFF BACK',
      place: 'TO AN AGENCY,',
      recall: 'BACK FROM THE AGENCY,',
    },
    authority: 'AUTHORITY',
    authorityHint: 'Who decided it, as in Resolution 2026-88; it stands on the voucher.',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'Why, in your own words.',
    withdrawn: (number: string) => `List ${number} is withdrawn.`,
    approved: {
      ask: 'The list is written off; its voucher is printed here.',
      reverse: 'The write-off is taken back; its voucher is printed here.',
    },
  },
  prepare: {
    title: 'PREPARE A WRITE-OFF',
    line: 'OF',
    allLines: 'all lines of business',
    most: 'AT MOST',
    mostHint: 'No item of more than this is listed; 0 for any.',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'What was looked at, of many accounts 0 for nothing.',
    review: 'LEAVE OUT',
    aged: (date: string) => `Due on or before ${date}, the oldest first. A number leaves one out.`,
    alone: 'All that this account owes. A number leaves an item out.',
    more: 'There is more: it has room on the next list.',
    none: 'Nothing like that is to be written off.',
    row: (document: string, due: string, amount: string) => `${document}  due ${due}  ${amount}`,
    out: 'left out; ',
    prepare: (count: number, total: string) => `Prepare this list: ${items(count)}, ${total}`,
    done: (number: string, count: number, total: string) =>
      `List ${number} is prepared: ${items(count)}, ${total}. Nothing is posted yet.`,
  },
} as const;
