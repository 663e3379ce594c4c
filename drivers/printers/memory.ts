// A printer that only remembers, for tests and for days played without devices. It encodes every
// job as a real one would, so that what cannot be printed fails here too.
import {
  PRINTED,
  type Printer,
  type PrintJob,
  type PrintOutcome,
} from '../../src/domain/printer.ts';
import { paperText } from '../paper/text.ts';
import { prepareJob } from './encode-job.ts';
import { DEFAULT_PROFILE, PROFILES, type PrinterProfile } from './profile.ts';

/**
 * `papers` are texts in the order they came out, `sent` the bytes of every job that was printed.
 */
export type MemoryPrinter = Printer & {
  readonly jobs: readonly PrintJob[];
  readonly papers: readonly string[];
  readonly sent: readonly Uint8Array[];
};

/** Answers with `outcomes` one after the other, then with `printed` for good. */
export function memoryPrinter(
  outcomes: readonly PrintOutcome[] = [],
  profile: PrinterProfile = PROFILES[DEFAULT_PROFILE],
): MemoryPrinter {
  const jobs: PrintJob[] = [];
  const papers: string[] = [];
  const sent: Uint8Array[] = [];
  const print = async (job: PrintJob): Promise<PrintOutcome> => {
    const outcome = outcomes[jobs.length] ?? PRINTED;
    jobs.push(job);
    const bytes = await prepareJob(job, profile);
    if (!(bytes instanceof Uint8Array)) return bytes;
    if (outcome.outcome !== 'printed') return outcome;
    sent.push(bytes);
    if (job.kind !== 'kick') papers.push(paperText(job.paper, profile.columns));
    return outcome;
  };
  return { kind: 'memory', name: 'memory', status: 'none', print, jobs, papers, sent };
}
