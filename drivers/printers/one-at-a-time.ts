// The one worker of a printer: what is asked of it is done in the order it came, each with a
// deadline and exactly one outcome, whatever goes wrong inside.
import type { PrintJob, PrintOutcome } from '../../src/domain/printer.ts';
import { unknownOutcome } from '../../src/domain/printer.ts';

type Print = (job: PrintJob) => Promise<PrintOutcome>;

/** `failed` makes an outcome of words: the work was late, or it threw. */
export type Lane = <T>(
  work: () => Promise<T>,
  deadlineMs: number,
  failed: (words: string) => T,
) => Promise<T>;

export function lane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return (work, deadlineMs, failed) => {
    const outcome = last.then(() => settleOnce(work, deadlineMs, failed));
    last = outcome;
    return outcome;
  };
}

const lanes = new Map<string, Lane>();

/**
 * Who reaches the same device in this process waits for each other: a cable takes one at a time.
 */
export function laneOf(device: string): Lane {
  const known = lanes.get(device) ?? lane();
  lanes.set(device, known);
  return known;
}

/**
 * `print`, one job at a time. After `deadlineMs` a job that has not answered is `unknown`, and the
 * next may start; what it throws is `unknown` too, since nobody knows how far it had come.
 */
export function oneAtATime(print: Print, deadlineMs: number): Print {
  const inTurn = lane();
  return (job) => inTurn(() => print(job), deadlineMs, unknownOutcome);
}

async function settleOnce<T>(
  work: () => Promise<T>,
  deadlineMs: number,
  failed: (words: string) => T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    const seconds = Math.ceil(deadlineMs / 1000);
    const words = `The printer did not answer within ${seconds} s.`;
    timer = setTimeout(() => resolve(failed(words)), deadlineMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return failed(`Printing went wrong: ${words}`);
  } finally {
    clearTimeout(timer);
  }
}
