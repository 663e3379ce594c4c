// What the books of a run are bent to, and what all of them together must have done: a verb that is
// only ever refused has shown nothing.
import type { Asked } from './run.ts';

type Bent = Pick<Asked, 'dayLength' | 'rests' | 'leaning' | 'shortClaims'> & {
  /** So many times as many verbs, where each of them takes weeks to come to. */
  readonly times?: number;
};
/** Each book has a bent, so that what takes many steps and days is reached in a short run too. */
export const BENTS: readonly Bent[] = [
  { dayLength: 45 },
  {
    dayLength: 28,
    leaning: {
      percent: 65,
      to: {
        ...{ 'post a citation': 1, 'contest a citation': 2, 'hearing of a citation': 4 },
        ...{ answer: 1, open: 1, 'next day': 8 },
      },
    },
  },
  {
    dayLength: 26,
    leaning: {
      percent: 80,
      to: {
        ...{ arrangement: 3, 'change an arrangement': 3, 'letters of arrangements': 4 },
        ...{ 'scan a coupon': 12, 'look up': 1, 'late charges': 2, 'import bills': 2 },
        ...{ answer: 1, open: 1, 'next day': 6 },
      },
    },
  },
  {
    dayLength: 40,
    leaning: {
      percent: 55,
      to: {
        ...{ 'import taxes': 3, 'penalties of businesses': 4, 'renew a business': 1 },
        ...{ 'penalty of a business': 1, arrangement: 2, answer: 1, open: 1, 'next day': 6 },
      },
    },
  },
  {
    ...{ times: 2, dayLength: 60, rests: 90 },
    leaning: {
      percent: 85,
      to: {
        ...{ 'post a citation': 1.2, 'work on a citation': 4, 'contest a citation': 0.2 },
        ...{ 'hearing of a citation': 0.2, 'hold a registration': 4, 'release a registration': 6 },
        ...{ void: 2, 'returned check': 1, pay: 0.03, answer: 1, open: 1, 'next day': 1 },
        ...{ tape: 1, sign: 1, count: 1, 'ask to close': 1, 'close day': 1 },
        ...{ 'seal deposit': 1, 'verify deposit': 1 },
      },
    },
  },
  {
    ...{ times: 1.2, dayLength: 30, rests: 90 },
    leaning: {
      percent: 85,
      to: {
        ...{ 'register a business': 0.6, 'renew a business': 0.3, 'amend a business': 1 },
        ...{ 'exempt a business': 2, 'end an exemption': 6, 'class of a past year': 3 },
        ...{ 'certificate of a business': 4, 'penalty of a business': 2, pay: 0.05, answer: 0.3 },
        ...{ 'name or place of a business': 4, open: 1, 'next day': 8 },
        ...{ count: 0.25, 'ask to close': 0.1 },
      },
    },
  },
  {
    ...{ dayLength: 25, rests: 80, shortClaims: true },
    leaning: {
      percent: 85,
      to: {
        ...{ 'list unclaimed money': 6, 'publish unclaimed money': 8 },
        ...{ 'keep unclaimed money': 9, 'open a kept credit': 12, 'place a hold': 0.3 },
        ...{ pay: 1, refund: 0.2, transfer: 0.1, 'import payments': 2 },
        ...{ answer: 1, open: 3, count: 1, 'ask to close': 1, 'next day': 8 },
      },
    },
  },
];

/** What must have been done in some book of the run, not only tried; its beginning is enough. */
export const INSISTED: readonly string[] = [
  'acknowledged: posted-payments',
  'review',
  'review-result upheld',
  'hearing',
  'hearing-set',
  'hearing beyond its days',
  'hearing-decision',
  'court-filed',
  'hearing-lapsed',
  'court-outcome',
  'registration held',
  'registration held again',
  'registration recalled: contested',
  'registration recalled: a void',
  'registration released by money',
  'registration held for less',
  'registration recalled: a decision',
  'registration: run holds',
  'registration: run releases',
  'arrangement: extension',
  'arrangement: instalment',
  'arrangement: amortization',
  'arrangement: deferral',
  'arrangement: court',
  'arrangement: items left out',
  'arrangement: several accounts',
  'arrangement: more time',
  'arrangement: cancelled',
  'arrangement: reminded',
  'arrangement: broken by instalment',
  'coupon on one account',
  'coupon on several accounts',
  'coupon-paid',
  'penalty of brought tax again',
  'penalty of a business that an arrangement stops',
  'exemption ended: ends',
  'exemption ended: mistake',
  'exemption ended: taxed again',
  'exemption ended: paid before',
  'exemption ended: penalty',
  'class of a past year: more',
  'class of a past year: less',
  'name or place: legal',
  'name or place: trade',
  'name or place: site',
  'name or place: mailing',
  'name or place: another certificate',
  'name or place: another home',
  'unclaimed kept: publish',
  'unclaimed dropped off',
  'kept credit opened again',
];
