// The one worker of a printer: jobs run in the order they came, each with a deadline and exactly
// one outcome, whatever goes wrong inside.
import type { PrintJob, PrintOutcome } from '../../src/domain/printer.ts';
import { unknownOutcome } from '../../src/domain/printer.ts';

type Print = (job: PrintJob) => Promise<PrintOutcome>;

/**
 * `print`, one job at a time. After `deadlineMs` a job that has not answered is `unknown`, and the
 * next may start; what it throws is `unknown` too, since nobody knows how far it had come.
 */
export function oneAtATime(print: Print, deadlineMs: number): Print {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const outcome = last.then(() => settleOnce(() => print(job), deadlineMs));
    last = outcome;
    return outcome;
  };
}

async function settleOnce(
  run: () => Promise<PrintOutcome>,
  deadlineMs: number,
): Promise<PrintOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PrintOutcome>((resolve) => {
    const seconds = Math.ceil(deadlineMs / 1000);
    const reason = `The printer did not answer within ${seconds} s.`;
    timer = setTimeout(() => resolve(unknownOutcome(reason)), deadlineMs);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return unknownOutcome(`Printing went wrong: ${words}`);
  } finally {
    clearTimeout(timer);
  }
}
