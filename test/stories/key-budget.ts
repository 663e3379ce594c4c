// The keys that everyday tasks may take, in the order of one short day: docs/keys.md prints them,
// and a story plays them. Each goes on from where the one before ended.

/**
 * A task as a clerk does it. What stands in « » is data that any system would ask for: figures,
 * numbers, PINs, a scan with its Enter; the rest is what Tenkey costs, `budget` keys. A space is a
 * pause: the key after it is fresh.
 */
export type Task = {
  readonly name: string;
  /** The keys as the page prints them. */
  readonly shown: string;
  readonly keys: string;
  readonly budget: number;
  /** What must be on the screen then. */
  readonly shows: readonly string[];
};

/** The code on every copy of that day. */
export const COPY_CODE = '4711';

const S1 = '«1000410023792610050000166000⏎»';
const S2 = '«1000410023872610050000166000⏎»';
const S3 = '«1000410041282610050000138801⏎»';
const S4 = '«1000410024032610050000121401⏎»';
const S5 = '«3000070004122609240000053001⏎»';
const S6 = '«1000410026682610050000203704⏎»';

function rowsOf(...figures: readonly number[]): string {
  return figures.map((figure) => `«${figure}»⏎`).join('');
}

export const TASKS: readonly Task[] = [
  {
    name: 'sign in',
    shown: '101⏎4827⏎',
    keys: '«101»⏎«4827»⏎',
    budget: 2,
    shows: ['HOME', 'Clerk 101'],
  },
  {
    name: 'late charges, as a run',
    shown: '20⏎11⏎, fresh ⏎',
    keys: '20⏎11⏎ ⏎',
    budget: 7,
    shows: ['Done on 1; not due any more on 0; not done on 0.'],
  },
  {
    name: 'what do I owe, and when',
    shown: '--4⏎, account ⏎',
    keys: '- - 4⏎«41002379»⏎',
    budget: 5,
    shows: ['owes, due next', '166.00'],
  },
  {
    name: 'home again from there',
    shown: '--',
    keys: '- -',
    budget: 2,
    shows: ['HOME'],
  },
  {
    name: 'open drawer, 8 rows',
    shown: '⏎, 8 x n⏎, *, fresh ⏎',
    keys: `⏎${rowsOf(5, 6, 4, 12, 16, 20, 20, 100)}* ⏎`,
    budget: 11,
    shows: ['DRAWER 1 OPEN', 'next receipt 1-000101'],
  },
  {
    name: 'stub, exact cash',
    shown: 'S*⏎',
    keys: `${S1}*⏎`,
    budget: 2,
    shows: ['Receipt 1-000101 is posted.', 'total 166.00', 'NO CHANGE'],
  },
  {
    name: 'stub, cash and change',
    shown: 'S*18000⏎',
    keys: `${S2}*«18000»⏎`,
    budget: 2,
    shows: ['Receipt 1-000102 is posted.', 'tendered 180.00'],
  },
  {
    name: 'stub, check',
    shown: 'S*+4471⏎',
    keys: `${S3}*+«4471»⏎`,
    budget: 3,
    shows: ['Receipt 1-000103 is posted.', 'tendered 138.80'],
  },
  {
    name: 'two bills, check and cash',
    shown: 'SS*100.+4471⏎⏎',
    keys: `${S4}${S5}*«100.»+«4471»⏎⏎`,
    budget: 4,
    shows: ['Receipt 1-000104 is posted.', 'total 174.40'],
  },
  {
    name: 'part payment',
    shown: 'S50.⏎, fresh *⏎',
    keys: `${S6}«50.»⏎ *⏎`,
    budget: 3,
    shows: ['Receipt 1-000105 is posted.', 'total 50.00'],
  },
  {
    name: 'two bus passes',
    shown: '2*31⏎*⏎',
    keys: '«2»*«31»⏎*⏎',
    budget: 4,
    shows: ['Receipt 1-000106 is posted.', 'total 10.00'],
  },
  {
    name: 'find by name and pay',
    shown: '/HOMEOWNERS⏎, fresh 2⏎*⏎',
    keys: '/«HOMEOWNERS»⏎ 2⏎*⏎',
    budget: 6,
    shows: ['Receipt 1-000107 is posted.', 'total 88.15'],
  },
  {
    name: 'void the last receipt',
    shown: '.1⏎2⏎, code ⏎, supervisor ⏎, fresh PIN ⏎',
    keys: `.1⏎2⏎«${COPY_CODE}»⏎«902»⏎ «7315»⏎`,
    budget: 8,
    shows: ['Receipt 1-000107 is void.'],
  },
  {
    name: 'no-sale',
    shown: '.3⏎2⏎902⏎, fresh PIN ⏎',
    keys: '.3⏎2⏎«902»⏎ «7315»⏎',
    budget: 7,
    shows: ['The drawer was opened without a sale.'],
  },
  {
    name: 'blind close, 10 rows, checks, card',
    shown: '.9⏎, 10 x n⏎, n⏎ n⏎ n⏎ n⏎, *, fresh ⏎',
    keys: `.9⏎${rowsOf(0, 0, 33, 0, 1, 1, 0, 4, 0, 0)}«2»⏎«238.80»⏎«0»⏎«0»⏎* ⏎`,
    budget: 19,
    shows: ['Drawer 1 is closed'],
  },
  {
    name: 'tape of 8 stubs, one corrected',
    shown: '5⏎1⏎, 8 x n⏎, -n⏎, *⏎',
    keys: `5⏎1⏎${rowsOf(16600, 16600, 13880, 12140, 5000, 7500, 8815, 8851)}-«8815»⏎*⏎`,
    budget: 16,
    shows: ['tape version 1'],
  },
];
