// Words of lists of unclaimed money.
import type { UnclaimedKind, UnclaimedState } from '../../src/domain/unclaimed.ts';

const STATES: Readonly<Record<UnclaimedState, string>> = {
  prepared: 'prepared',
  published: 'published',
  asked: 'waits for its approval',
  kept: 'kept',
  withdrawn: 'withdrawn',
};

const KINDS: Readonly<Record<UnclaimedKind, string>> = {
  publish: 'to be published',
  small: 'small credits',
};

const credits = (count: number) => `${count} ${count === 1 ? 'credit' : 'credits'}`;

export const UNCLAIMED_WORDS = {
  states: STATES,
  kinds: KINDS,
  lists: {
    title: 'UNCLAIMED MONEY',
    entry: 'CHOOSE',
    none: 'No list was prepared yet.',
    fresh: {
      publish: 'Prepare a list to be published',
      small: 'Prepare a list of small credits, which need no publication',
    },
    row: (number: string, date: string, count: number, total: string, state: string) =>
      `${number}  ${date}  ${credits(count)}  ${total}  ${state}`,
  },
  prepare: {
    title: 'PREPARE A LIST OF UNCLAIMED MONEY',
    entry: 'CHOOSE',
    since: (date: string, kind: string) => `Last moved on or before ${date}: ${kind}.`,
    more: 'There is more: it has room on the next list.',
    prepare: (count: number, total: string) => `Prepare this list: ${credits(count)}, ${total}`,
    row: (whose: string, date: string, amount: string) => `${whose}  last ${date}  ${amount}`,
    done: (number: string, count: number, total: string) =>
      `List ${number} is prepared: ${credits(count)}, ${total}. Nothing is posted yet.`,
  },
  one: {
    title: (number: string) => `UNCLAIMED MONEY ${number}`,
    entry: 'CHOOSE',
    prepared: (date: string, by: string, kind: string) => `Prepared ${date} by ${by}: ${kind}`,
    listed: (count: number, total: string) => `Listed: ${credits(count)}, ${total}`,
    published: (newspaper: string, first: string, second: string) =>
      `Published: ${newspaper}, ${first} and ${second}`,
    claimBy: (date: string) => `May be claimed until ${date}`,
    kept: (total: string, authority: string) => `Kept: ${total} by ${authority}`,
    choices: {
      publish: 'Record its publication',
      ask: 'Ask that what nobody claimed be kept',
      withdraw: 'Withdraw it',
      reverse: 'Open a credit again that was kept in error',
    },
    needless: 'small credits need no publication',
    unpublished: 'its publication is not recorded yet',
    row: (whose: string, kept: string, amount: string) => `${whose}  ${amount}  ${kept}`,
    claimed: 'claimed',
    again: 'stands again',
  },
  step: {
    titles: {
      publish: 'PUBLICATION OF',
      ask: 'ASK TO KEEP',
      withdraw: 'WITHDRAW',
      reverse: 'OPEN AGAIN, OF',
    },
    newspaper: 'NEWSPAPER',
    newspaperHint: 'Of general circulation, where the notice is published.',
    first: 'FIRST ON',
    firstHint: 'The first day of publication; it may lie ahead.',
    second: 'AGAIN ON',
    secondHint: (from: string, to: string) => `Once a week for two weeks: ${from} to ${to}.`,
    claimBy: 'CLAIM BY',
    claimHint: (from: string, to: string, authority: string) =>
      `A business day from ${from} to ${to} (${authority}).`,
    authority: 'AUTHORITY',
    authorityHint: 'Who decided it, as in Resolution 2026-88; it stands on the voucher.',
    kept: 'CREDIT',
    keptHint: 'Its number on the list: 12 for K-000012.',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'Why, in your own words.',
    withdrawn: (number: string) => `List ${number} is withdrawn.`,
    published: (number: string, date: string) =>
      `${number} may be claimed until ${date}. Report 51 is the notice for the newspaper.`,
    approved: {
      ask: 'It is kept; its voucher is printed here.',
      reverse: 'The credit stands again; its voucher is printed here.',
    },
  },
} as const;
