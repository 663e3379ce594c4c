// Words of the day board and of those who stand in for a supervisor.
import type { Board, RegisterSight } from '../../src/desk/read-board.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

const STATES: Readonly<Record<RegisterSight['state'], string>> = {
  none: 'no session',
  open: 'open',
  locked: 'locked',
  suspended: 'suspended',
  stopped: 'stopped',
  counting: 'counting',
  closed: 'closed',
};

export const BOARD_WORDS = {
  title: 'DAY BOARD',
  entry: 'GO TO',
  choose: {
    nothing: 'nothing; type a number of the board',
    unknown: 'nothing; there is no such number',
  },
  columns: ['#', 'reg', 'drawer', 'terminal', 'clerk', 'receipt', 'at', 'drop', 'held', 'count'],
  papers: 'papers',
  states: STATES,
  terminals: { running: 'runs', dead: 'DEAD', none: 'off' },
  due: 'DUE',
  count: (done: number, most: number) => (done === 0 ? '' : `${done}/${most}`),
  number: (count: number) => (count === 0 ? '' : String(count)),
  register: (register: number) => `register ${register}`,
  lines: {
    requests: ({ requests: { waiting, since } }: Board) =>
      waiting === 0 ? 'none waits' : `${waiting} waiting, the oldest since ${since}`,
    sheets: ({ sheets }: Board) => (sheets === 0 ? 'all signed' : `${sheets} not signed`),
    deposits: ({ unsealed, unverified }: Board) =>
      unsealed + unverified === 0
        ? 'nothing to bank'
        : `${counted(unsealed, 'drawer or bag', 'drawers and bags')} not sealed, ` +
          `${counted(unverified, 'bag', 'bags')} not verified`,
    held: ({ held }: Board) => (held === 0 ? 'none held' : `${held} held`),
    papers: ({ papers }: Board) => (papers === 0 ? 'all printed' : `${papers} not printed`),
    dayClose: ({ stops, closed }: Board) => {
      if (closed) return 'the date is closed';
      return stops === 0
        ? 'nothing stops it'
        : `${counted(stops, 'thing stops', 'things stop')} it`;
    },
    acting: ({ acting }: Board) => (acting.length === 0 ? 'nobody' : acting.join(', ')),
    overdue: ({ overdue }: Board) => {
      const [oldest] = overdue;
      if (!oldest) return 'none';
      const of = `of ${dateWords(oldest.date)}, due on ${dateWords(oldest.dueOn)}`;
      return overdue.length === 1 ? of : `${of}; ${overdue.length} dates in all`;
    },
    slips: ({ slips: { skipped, unchecked, differing } }: Board) =>
      [
        ...(skipped === 0 ? [] : [`${skipped} skipped`]),
        ...(unchecked === 0 ? [] : [`${unchecked} not checked`]),
        ...(differing === 0 ? [] : [`${counted(differing, 'differs', 'differ')} from the receipt`]),
      ].join(', '),
  },
  labels: {
    requests: 'Requests',
    sheets: 'Sheets',
    deposits: 'Deposits',
    held: 'Baskets',
    papers: 'Papers',
    dayClose: 'Day close',
    acting: 'Acting supervisor',
    overdue: 'Late deposit',
    slips: 'Paper slips',
  },
  noSession: 'no drawer session to look at',
  notYours: 'not for your role',
  keys: { go: 'number goes there', page: 'more registers' },
} as const;

export const DELEGATION_WORDS = {
  title: 'ACTING SUPERVISOR',
  entry: 'CHOOSE',
  hint: [
    'A clerk stands in for a supervisor from day to day. The finance director approves.',
    'What is signed so is printed with "acting". Nobody signs for own work.',
  ],
  none: 'Nobody stands in for a supervisor.',
  ask: 'Ask for somebody to stand in',
  standing: (who: string, from: string, to: string) => `${who}, ${from} to ${to}: end it`,
  notYours: 'a supervisor or the finance director ends it',
  number: 'PERSON',
  first: 'FIRST DAY',
  last: 'LAST DAY',
  of: (number: string) => `For clerk ${number}.`,
  from: (date: string) => `From ${date}.`,
  nowNumber: 'goes on to the days',
  nothing: 'nothing; type the number of a clerk',
  done: (number: number) => `${number} stands in for a supervisor on these days.`,
  ended: (who: string) => `${who} no longer stands in.`,
} as const;
