// Puts on record a call or a visit about no account: who asked, where to call back, about what, and
// what became of it. Nothing of an account is told to somebody who names none.
import type { Channel, Direction, Outcome } from '../domain/contact.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { insertEnquiry } from '../store/enquiries.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import { atOneMoment, type Counter, type Desk } from './desk.ts';
import { type AskedFollowUp, followUp } from './follow-up.ts';
import { CALLER_MOST, CONTACT_MOST, type ContactLogged } from './log-contact.ts';
import { permit } from './permit.ts';

export type LoggedEnquiry = AskedFollowUp & {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly caller: string;
  /** Digits as they were keyed; empty where nobody is to call back. */
  readonly callback: string;
  /** One of the list that holds on the date. */
  readonly topic: string;
  readonly outcome: Outcome;
  /** To whom it was passed on; empty otherwise. */
  readonly passedTo: string;
  readonly words: string;
};

export const CALLBACK_MOST = 14;
const PASSED_MOST = 60;
const RULES = 'enquiries';
/** Where the city never said what callers ask about. */
const ANY_TOPIC = 'other';

/** What callers ask about, in the order in which it is numbered; a dated list of the city. */
export async function enquiryTopics(desk: Desk): Promise<readonly string[]> {
  return desk.store.read(async (book) => topicsOn(book, await businessDate(desk, book)));
}

async function topicsOn(book: Book, date: string): Promise<readonly string[]> {
  const rules = await ruleBookOf(book, RULES);
  if (rules.row('topics', date) === undefined) return [ANY_TOPIC];
  return rules.rows('topics', date).map((row) => String(row['topic']));
}

/** Refused where it is passed on to nobody, or a message is for nobody. */
export async function logEnquiry(
  running: Desk,
  counter: Counter,
  enquiry: LoggedEnquiry,
): Promise<Result<ContactLogged>> {
  const { person, register } = counter;
  const desk = atOneMoment(running);
  const told = cleaned(enquiry);
  if (told === undefined) return refuse('entry-unreadable');
  const { caller, callback, words, passed_to } = told;
  if ([caller, callback, words].some(holdsCardNumber)) return refuse('card-number');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const date = await businessDate(desk, book);
    const { channel, direction, topic, outcome } = enquiry;
    if (!(await topicsOn(book, date)).includes(topic)) return refuse('entry-unreadable');
    const made = await followUp(desk, book, counter, { ...enquiry, caller, callback, words });
    if (!made.ok) return made;
    const row = {
      ...{ channel, direction, caller, callback, topic, outcome, passed_to, words, register },
      ...{ business_date: date, recorded_at: desk.clock.now(), recorded_by: person.id },
    };
    const id = await insertEnquiry(book, row, made.value?.id);
    return done(made.value === undefined ? { id } : { id, task: made.value.number });
  });
}

function cleaned({ outcome, message, ...enquiry }: LoggedEnquiry) {
  const caller = foreignText(enquiry.caller);
  const callback = foreignText(enquiry.callback);
  const words = foreignText(enquiry.words);
  const passed_to = foreignText(enquiry.passedTo).slice(0, PASSED_MOST);
  const isLong =
    caller.length > CALLER_MOST || callback.length > CALLBACK_MOST || words.length > CONTACT_MOST;
  const isAstray = (outcome === 'transferred') !== (passed_to !== '');
  const isForNobody = outcome === 'message' && message === undefined;
  if (caller === '' || isLong || isAstray || isForNobody) return undefined;
  return { caller, callback, words, passed_to };
}
