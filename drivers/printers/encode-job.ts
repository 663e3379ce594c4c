// From a job to the bytes a printer of this profile is sent. The same job always gives the same
// bytes, so a duplicate equals its original but for the mark.
import type { Paper } from '../../src/domain/papers/paper.ts';
import { notPrinted, type PrintJob, type PrintOutcome } from '../../src/domain/printer.ts';
import { layPaper } from '../paper/layout.ts';
import { type ByteRun, joinRuns } from './byte-run.ts';
import { fitToCodePage } from './code-pages.ts';
import { encodeKick, encodeLines } from './escpos.ts';
import { encodePlainLines } from './plain-text.ts';
import type { PrinterProfile } from './profile.ts';

export async function encodePaper(
  paper: Paper,
  profile: PrinterProfile,
): Promise<readonly ByteRun[]> {
  const lines = layPaper(paper, {
    columns: profile.columns,
    largeScale: profile.largeScale,
    printable: (text) => fitToCodePage(profile.codePage, text),
  });
  return profile.language === 'text'
    ? encodePlainLines(lines, profile)
    : encodeLines(lines, profile);
}

/**
 * The bytes of a job, or its outcome when there are none to send: a kick where no drawer hangs on
 * that pin, or a paper that cannot be laid out. Nothing has been sent, so both are `not-printed`.
 */
export async function prepareJob(
  job: PrintJob,
  profile: PrinterProfile,
): Promise<Uint8Array | PrintOutcome> {
  try {
    if (job.kind === 'paper') return joinRuns(await encodePaper(job.paper, profile));
    if (job.kind === 'slip') return notPrinted(`${profile.name}: it takes no slips.`);
    if (profile.drawer?.pins.includes(job.pin)) return joinRuns(encodeKick(job.pin, profile));
    return notPrinted(`${profile.name}: no drawer on pin ${job.pin}.`);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return notPrinted(`This paper cannot be printed: ${words}`);
  }
}
