// What a line of business has to do by the calendar alone, on whatever account, such as a report
// that is due every year: the list that starts the day asks for it.
import type { DateText } from '../domain/clock.ts';

export type LineWait = {
  readonly accountId: number;
  /** What is to be done, as the list tells it. */
  readonly words: string;
  readonly dueOn: DateText;
};
