// From a job to the bytes a printer of this profile is sent. The same job always gives the same
// bytes, so a duplicate equals its original but for the mark.
import { assert, present } from '../../src/domain/assert.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import { notPrinted, type PrintJob, type PrintOutcome } from '../../src/domain/printer.ts';
import { layPaper } from '../paper/layout.ts';
import { type ByteRun, joinRuns } from './byte-run.ts';
import { fitToCodePage, unprintable } from './code-pages.ts';
import { encodeKick, encodeLines, encodeSlip, type LaidPaper } from './escpos.ts';
import { encodePlainLines } from './plain-text.ts';
import type { PageNumber, PrinterProfile } from './profile.ts';

type FormJob = Extract<PrintJob, { kind: 'slip' }>;
const sideOf = ({ side = 'front' }: FormJob) => side;

export async function encodePaper(
  paper: Paper,
  profile: PrinterProfile,
): Promise<readonly ByteRun[]> {
  const laid = layForPage(paper, profile);
  return profile.language === 'text'
    ? encodePlainLines(laid.lines, profile)
    : encodeLines(laid, profile);
}

/** A paper on a form that is laid in; asserts that the model has a slot and the form has room. */
export async function encodeForm(
  job: FormJob,
  profile: PrinterProfile,
): Promise<readonly ByteRun[]> {
  const slip = present(profile.slip, `a slot for forms in ${profile.name}`);
  const laid = layForPage(job.paper, { ...profile, columns: slip.columns, double: 'none' });
  assert(laid.lines.length <= slip.lines, `${laid.lines.length} lines on a form of ${slip.lines}`);
  return encodeSlip(laid, sideOf(job));
}

/** On the first page that has every letter of the paper, or else the one that lacks the fewest. */
function layForPage(paper: Paper, profile: PrinterProfile): LaidPaper {
  const [first, ...others] = profile.codePages;
  let best = layOn(first, paper, profile);
  for (const page of others) {
    if (best.lacking === 0) break;
    const laid = layOn(page, paper, profile);
    if (laid.lacking < best.lacking) best = laid;
  }
  return best;
}

function layOn(page: PageNumber, paper: Paper, { columns, double }: PrinterProfile) {
  let lacking = 0;
  const printable = (text: string) => {
    lacking += unprintable(page.page, text).length;
    return fitToCodePage(page.page, text);
  };
  const lines = layPaper(paper, { columns, largeScale: double === 'none' ? 1 : 2, printable });
  return { page, lines, lacking };
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
    if (job.kind === 'slip') return await prepareForm(job, profile);
    if (profile.drawer?.pins.includes(job.pin)) return joinRuns(encodeKick(job.pin, profile));
    return notPrinted(`${profile.name}: no drawer on pin ${job.pin}.`);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return notPrinted(`This paper cannot be printed: ${words}`);
  }
}

async function prepareForm(job: FormJob, profile: PrinterProfile) {
  if (profile.slip?.sides.includes(sideOf(job))) return joinRuns(await encodeForm(job, profile));
  return notPrinted(`${profile.name}: it cannot print on the ${sideOf(job)} of a form.`);
}
