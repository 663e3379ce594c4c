// Puts on record who was talked with about an account. What was told was told to somebody who is
// known: without two facts the record says anything but that the question was answered. What
// somebody has to do then is a task of the same step, so that no complaint is on record alone.
import {
  type Channel,
  type Direction,
  type Fact,
  isKnownBy,
  type Outcome,
  type Topic,
} from '../domain/contact.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { accountById } from '../store/accounts.ts';
import { insertContact } from '../store/contacts.ts';
import { businessDate } from './business-date.ts';
import { atOneMoment, type Counter, type Desk } from './desk.ts';
import { type AskedFollowUp, followUp } from './follow-up.ts';
import { permit } from './permit.ts';

export type LoggedContact = AskedFollowUp & {
  readonly accountId: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly caller: string;
  readonly facts: readonly Fact[];
  readonly topic: Topic;
  readonly outcome: Outcome;
  /** Empty where nothing more is to be said. */
  readonly words: string;
};

export type ContactLogged = {
  readonly id: number;
  /** The number of the task that it is. */
  readonly task?: string;
};

export const CALLER_MOST = 60;
export const CONTACT_MOST = 200;

export async function logContact(
  running: Desk,
  counter: Counter,
  contact: LoggedContact,
): Promise<Result<ContactLogged>> {
  const { person, register } = counter;
  const desk = atOneMoment(running);
  const caller = foreignText(contact.caller);
  const words = foreignText(contact.words);
  if (caller === '' || caller.length > CALLER_MOST || words.length > CONTACT_MOST) {
    return refuse('entry-unreadable');
  }
  if (holdsCardNumber(words) || holdsCardNumber(caller)) return refuse('card-number');
  const { channel, direction, topic, outcome, facts } = contact;
  if (outcome === 'answered' && !isKnownBy(facts)) return refuse('contact-unknown');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const { id: account_id } = await accountById(book, contact.accountId);
    const followed = { ...contact, caller, words, callback: '' };
    const made = await followUp(desk, book, counter, followed);
    if (!made.ok) return made;
    const row = {
      ...{ account_id, channel, direction, caller, topic, outcome, words, register },
      known_by: [...new Set(facts)].join(', '),
      business_date: await businessDate(desk, book),
      recorded_at: desk.clock.now(),
      recorded_by: person.id,
    };
    const id = await insertContact(book, row, made.value?.id);
    return done(made.value === undefined ? { id } : { id, task: made.value.number });
  });
}
