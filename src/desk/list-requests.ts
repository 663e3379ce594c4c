// The requests of today that wait for a second person, as any terminal lists them.

import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { openRequests, type Request } from '../store/requests.ts';
import type { Desk } from './desk.ts';
import { named, signedAt } from './paper-facts.ts';
import { requestLines, requestSummary, requestTitle } from './request-lines.ts';
import { workedDates } from './worked-dates.ts';

export type WaitingRequest = {
  readonly id: number;
  readonly title: string;
  /** The same with its amount and reason, for a list. */
  readonly summary: string;
  /** How long it has waited. */
  readonly minutes: number;
  readonly lines: readonly string[];
  readonly register: number | null;
  readonly by: string;
  /** The number of whoever asked, who cannot decide it. */
  readonly byNumber: number;
  readonly at: string;
};

export async function listRequests(desk: Desk): Promise<readonly WaitingRequest[]> {
  return desk.store.read(async (book) => {
    const now = desk.clock.now();
    const requests = await openRequests(book, ...(await workedDates(desk, book)));
    return Promise.all(
      requests.map(async (request) => {
        const person = await personById(book, request.requestedBy);
        return {
          id: request.id,
          title: requestTitle(request),
          summary: requestSummary(request),
          minutes: minutesBetween(request.requestedAt, now),
          lines: requestLines(request),
          register: request.register,
          by: await askedBy(book, request),
          byNumber: person.number,
          at: request.requestedAt,
        };
      }),
    );
  });
}

const MINUTE_MS = 60_000;

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS));
}

/** Only what a supervisor alone may ask for is asked for in a supervisor's place. */
async function askedBy(book: Book, { kind, requestedBy, requestedAt }: Request): Promise<string> {
  if (kind === 'lift-close') return signedAt(book, requestedBy, requestedAt);
  return named(await personById(book, requestedBy));
}
