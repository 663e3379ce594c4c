// A store, device, disk or book that does not work. Nobody at the counter caused it and nobody
// there can mend it: it stops the work with words and a next step (exit 3).

export class Breakdown extends Error {
  readonly next: string;

  /** `cause` is what was caught, for the log file. */
  constructor(words: string, next: string, cause?: unknown) {
    super(words, cause === undefined ? undefined : { cause });
    this.next = next;
  }
}
