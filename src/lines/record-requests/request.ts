// A request for records as its own records tell it. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { DateText } from '../../domain/clock.ts';
import { dateOf, textOf, wholeOf } from '../../domain/facts.ts';
import { openCents } from '../../domain/open-item.ts';
import type { LineRecord } from '../../store/line-records.ts';

export const ACT = {
  ask: 'ask',
  extend: 'extend',
  answer: 'answer',
  deliver: 'deliver',
  withdraw: 'withdraw',
} as const;

export type Request = {
  readonly asked: string;
  /** The day by which it is answered. */
  readonly dueOn: DateText;
  readonly isExtended: boolean;
  readonly answer: string | undefined;
  readonly answeredOn: DateText | undefined;
  readonly pages: number;
  /** Handed over, withdrawn, or answered with nothing to hand over. */
  readonly endedOn: DateText | undefined;
};

export function requestOf(records: readonly LineRecord[]): Request | undefined {
  const [first, ...later] = records;
  if (first?.act !== ACT.ask) return undefined;
  const { facts } = first;
  const asked: Request = {
    ...{ asked: textOf(facts, 'records'), dueOn: dateOf(facts, 'due') ?? first.businessDate },
    ...{ isExtended: false, answer: undefined, answeredOn: undefined, pages: 0 },
    endedOn: undefined,
  };
  return later.reduce(after, asked);
}

function after(request: Request, { act, facts, businessDate }: LineRecord): Request {
  switch (act) {
    case ACT.extend:
      return { ...request, isExtended: true, dueOn: dateOf(facts, 'due') ?? request.dueOn };
    case ACT.answer: {
      const pages = wholeOf(facts, 'pages');
      const endedOn = pages === 0 ? businessDate : undefined;
      const answered = { answer: textOf(facts, 'answer'), answeredOn: businessDate };
      return { ...request, ...answered, pages, endedOn };
    }
    case ACT.deliver:
    case ACT.withdraw:
      return { ...request, endedOn: businessDate };
    default:
      return request;
  }
}

/** A credit that is open is owed to who asked, not by them. */
export function isOwing({ items }: Pick<LinePlace, 'items'>): boolean {
  return items.some((item) => item.side === 'D' && openCents(item) > 0);
}

/** What bars every step that comes before the answer. */
export function standing({ records }: Pick<LinePlace, 'records'>): Request | undefined {
  const request = requestOf(records);
  return request?.endedOn === undefined ? request : undefined;
}
