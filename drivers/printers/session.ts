// One conversation with a printer: a line, the answers that come back on it, and a deadline for
// each of them.
import { type Reply, ReplyReader } from './replies.ts';
import { type Line, LineError, type Transport, within } from './transport.ts';

/** A port that does not close is left to itself: the next job will say so. */
const DROP_MS = 1_000;

type Waiter = {
  hear(reply: Reply): void;
  broke(error: LineError): void;
};

export class Session {
  readonly #reader = new ReplyReader();
  readonly #waiters = new Set<Waiter>();
  #line: Line | undefined;
  #broken: LineError | undefined;
  #gone: (error: LineError) => void = () => {};
  readonly #lost = new Promise<never>((_, reject) => {
    this.#gone = reject;
  });

  constructor() {
    this.#lost.catch(() => undefined);
  }

  /** Rejects with a `LineError` where the printer is not reached; nothing was sent then. */
  static async open(transport: Transport, ms: number): Promise<Session> {
    const session = new Session();
    const ear = {
      heard: (bytes: Uint8Array) => session.#hear(bytes),
      broke: (words: string) => session.#break(new LineError(words)),
    };
    session.#line = await transport.open(ear, ms);
    return session;
  }

  get answers(): boolean {
    return this.#line?.answers ?? false;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#broken) throw this.#broken;
    if (this.#line) await Promise.race([this.#line.write(bytes), this.#lost]);
  }

  /**
   * The first answer from now on of which `pick` makes something; undefined after `ms`. Rejects
   * with a `LineError` when the line breaks.
   */
  reply<T>(pick: (reply: Reply) => T | undefined, ms: number): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#broken) {
        reject(this.#broken);
        return;
      }
      const finish = () => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
      };
      const timer = setTimeout(() => {
        finish();
        resolve(undefined);
      }, ms);
      const waiter: Waiter = {
        hear: (reply) => {
          const picked = pick(reply);
          if (picked === undefined) return;
          finish();
          resolve(picked);
        },
        broke: (error) => {
          finish();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  /** Sends `bytes` and hears the answer to them, which may come before they are all taken. */
  async ask<T>(
    bytes: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    ms: number,
  ): Promise<T | undefined> {
    const answer = this.reply(pick, ms);
    const [answered] = await Promise.all([answer, Promise.race([this.write(bytes), answer])]);
    return answered;
  }

  /** Waits for the other side's goodbye, but not long: what had to be known is known. */
  async end(ms: number): Promise<void> {
    const words = 'The printer took the job and fell silent.';
    try {
      if (this.#line) await within(this.#line.end(), ms, words);
    } catch (error) {
      // What was heard first says best what happened.
      throw this.#broken ?? error;
    }
  }

  /** Whoever still waits for an answer waits no longer. */
  async drop(): Promise<void> {
    this.#break(new LineError('The line to the printer was let go.'));
    const dropped = this.#line?.drop() ?? Promise.resolve();
    await within(dropped, DROP_MS, 'It is not let go.').catch(() => undefined);
  }

  #hear(bytes: Uint8Array): void {
    for (const reply of this.#reader.take(bytes)) {
      for (const waiter of this.#waiters) waiter.hear(reply);
    }
  }

  #break(error: LineError): void {
    this.#broken ??= error;
    this.#gone(error);
    for (const waiter of this.#waiters) waiter.broke(error);
  }
}
