// Words of the line parking.

import { shortDate } from './short-date.ts';
import type { Window } from './windows.ts';

const SINCE: Readonly<Record<Window['after'], string>> = {
  issue: 'issued',
  notice: 'notice mailed',
  result: 'result mailed',
  decision: 'decision mailed',
};

/** `17 Aug: notice mailed 3 Aug + 14 days (CVC 40215)` */
function window({ until, after, since, days, tolledDays, authority }: Window): string {
  const tolled = tolledDays === 0 ? '' : ` + ${tolledDays} waiting for a copy`;
  const counted = `${SINCE[after]} ${shortDate(since, until)} + ${days} days${tolled}`;
  return `${shortDate(until)}: ${counted} (${authority})`;
}

export const PARKING_WORDS = {
  acts: {
    post: 'Citation',
    notice: 'Delinquent notice',
    penalty: 'Late penalty',
  },
  window,
  fields: {
    number: 'CITATION',
    numberHint: 'Four to ten digits, as printed on it.',
    issued: 'ISSUED ON',
    time: 'TIME',
    timeHint: 'Four digits, as 0905.',
    officer: 'OFFICER',
    officerHint: 'The badge number.',
    agency: 'AGENCY',
    plate: 'PLATE',
    state: 'STATE OF PLATE',
    otherState: 'WHICH STATE',
    location: 'LOCATION',
    violation: 'VIOLATION',
    code: 'VIOLATION CODE',
    codeHint: 'As in the schedule of fines.',
    area: 'AREA',
    post: 'POST IT',
  },
  california: 'California',
  elsewhere: 'another',
  everywhere: 'everywhere else',
  summary: (what: string, amount: string, due: string) => `${what} ${amount}, due ${due}`,
  memo: {
    post: (number: string, what: string) => `Citation ${number}: ${what}`,
  },
  said: {
    posted: (number: string, amount: string, due: string) =>
      `Citation ${number} is posted: ${amount}, due ${due}.`,
  },
  fault: {
    number: 'A citation number has four to ten digits',
    future: 'A citation is not issued in the future',
    time: 'That is no time of day',
    empty: (label: string) => `${label} is not answered`,
    code: (code: string) => `The schedule of fines of that day has no code ${code}`,
    disabled: (least: string, most: string) =>
      `The penalty of a disabled space is ${least} to ${most}`,
  },
  sight: {
    posted: (on: string, what: string) => `Issued ${on}: ${what}`,
    plate: (plate: string, state: string) => `Plate ${plate} ${state}`,
    review: (rule: string) => `Review until ${rule}`,
  },
  broken: {
    first: (act: string) => `${act} before the citation was posted`,
    twice: 'it was posted twice',
    future: 'it was posted before it was issued',
    fine: 'its fine is not that of its violation on the day of issue',
    item: 'what it owes is not what was posted',
  },
} as const;
