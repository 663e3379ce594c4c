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
  quote: {
    title: 'What a citation of today costs',
    until: (date: string) => `Paid until ${date}`,
    after: 'Paid after that, with the late penalty',
  },
  acts: {
    post: 'Citation',
    notice: 'Delinquent notice',
    penalty: 'Late penalty',
    copyAsked: 'Copy asked for',
    copyGiven: 'Copy given',
    review: 'Review asked for',
    result: 'Result of the review',
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
    name: 'NAME',
    nameHint: 'To whom letters about it go.',
    address: 'ADDRESS',
    addressHint: 'Street, town; letters go there.',
    fee: 'FEE',
    feeHint: 'Taken as a counter item; 0 where none is asked.',
    channel: 'ASKED',
    postmark: 'POSTMARK',
    reason: 'REASON',
    reasonHint: 'As it was told.',
  },
  channels: { phone: 'by telephone', written: 'in writing', person: 'in person' },
  inTime: (rule: string) => `In time until ${rule}.`,
  late: (rule: string) => `Late, the supervisor decides. It was ${rule}.`,
  unknown: 'not known',
  california: 'California',
  elsewhere: 'another',
  everywhere: 'everywhere else',
  summary: (what: string, amount: string, due: string) => `${what} ${amount}, due ${due}`,
  suspended: {
    held: (words: string) => `a hold stands: ${words}`,
    plan: (number: string) => `arrangement ${number} stands`,
    copy: 'a copy of it is waited for',
    review: 'its review is not decided',
    mayBeHeard: (until: string) => `a hearing may be asked for until ${until}`,
  },
  barred: {
    nothing: 'nothing was ever owed on it',
    ended: 'nothing of it is owed any more',
    paid: 'it is paid',
    noticed: (on: string) => `the notice was mailed on ${on}`,
    early: (until: string) => `the time to pay or to contest it runs until ${until}`,
    penalised: 'its late penalty is added',
    noticeFirst: 'the delinquent notice comes first',
    copyWaits: 'a copy is waited for already',
    noCopyWaits: 'nobody waits for a copy',
    reviewed: (on: string) => `a review was asked for on ${on}`,
  },
  runs: { notices: 'Delinquent notices', penalties: 'Late penalties' },
  memo: {
    post: (number: string, what: string) => `Citation ${number}: ${what}`,
    penalty: (number: string) => `Late penalty of citation ${number}`,
  },
  said: {
    posted: (number: string, amount: string, due: string) =>
      `Citation ${number} is posted: ${amount}, due ${due}.`,
    noticed: (until: string) => `The notice is written; it may be contested until ${until}.`,
    penalised: (amount: string) => `A late penalty of ${amount} is added.`,
    copyAsked: (on: string) => `Recorded; the copy is due by ${on}.`,
    copyGiven: 'Recorded; the days of waiting do not count.',
    reviewAsked: (on: string) => `Review asked; its result is due by ${on}.`,
  },
  fault: {
    number: 'A citation number has four to ten digits',
    future: 'A citation is not issued in the future',
    time: 'That is no time of day',
    empty: (label: string) => `${label} is not answered`,
    code: (code: string) => `The schedule of fines of that day has no code ${code}`,
    postmark: 'A postmark is not in the future',
    copyFee: (most: string) => `A copy costs ${most} at the most`,
    disabled: (least: string, most: string) =>
      `The penalty of a disabled space is ${least} to ${most}`,
  },
  sight: {
    posted: (on: string, what: string) => `Issued ${on}: ${what}`,
    plate: (plate: string, state: string) => `Plate ${plate} ${state}`,
    review: (rule: string) => `Review until ${rule}`,
    noticed: (on: string) => `Notice mailed ${on}`,
    penalty: (after: string) => `Late penalty after ${after}`,
    waits: (why: string) => `No penalty: ${why}`,
    reviewAsked: (on: string, isTimely: boolean) =>
      `Review asked ${on}, ${isTimely ? 'in time' : 'late'}`,
  },
  broken: {
    first: (act: string) => `${act} before the citation was posted`,
    twice: 'it was posted twice',
    future: 'it was posted before it was issued',
    fine: 'its fine is not that of its violation on the day of issue',
    early: (act: string) => `${act} before it was time`,
    again: (act: string) => `${act} a second time`,
    until: 'its time for a review is not what the days come to',
    timely: 'a late review was allowed by nobody',
    penalty: 'its late penalty is not what the city asks',
    item: 'what it owes is not what was posted',
  },
} as const;
