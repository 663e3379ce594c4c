// Queues the slip of a message at the register that took it: whoever it is for may not sit at a
// terminal.
import { present } from '../domain/assert.ts';
import { messageSlipPaper } from '../domain/papers/message-slip.ts';
import type { MessageFacts } from '../domain/task.ts';
import type { Book } from '../store/open-store.ts';
import { personAt } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';

type Taken = MessageFacts & {
  /** `T-000012` */
  readonly number: string;
  /** The number of the person it is for. */
  readonly to: number;
  readonly words: string;
};

export async function queueMessageSlip(
  desk: Desk,
  book: Book,
  { person, register }: Counter,
  { to, ...taken }: Taken,
): Promise<void> {
  const at = desk.clock.now();
  const forWhom = present(await personAt(book, { number: to }, at), `person ${to}`);
  const city = await paperCity(book);
  const slip = { ...taken, city, at, forWhom: named(forWhom), clerk: named(person) };
  const content = { kind: 'paper', paper: messageSlipPaper(slip) } as const;
  const subject = `message ${taken.number}`;
  await queueJob(book, { register, subject, createdAt: at, content });
}
