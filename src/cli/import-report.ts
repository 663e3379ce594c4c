// What an import would do, in words: counts first, then every kind of problem with its lines.
import type { ImportPlan } from '../desk/plan-import.ts';
import type { Written } from '../desk/write-import.ts';
import { type Cents, formatCents } from '../domain/money.ts';

type Problem = { readonly words: string; readonly lines: readonly number[] };

/** Lines named for each problem; the rejects file and --json have them all. */
const LINES_SHOWN = 6;

/** `9,999` */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function planText(plan: ImportPlan): string {
  const { importing, encoding, emptyColumns, fresh, sums } = plan;
  const lines = [
    `${plan.file.name}: ${count(plan.rows)} ${plan.rows === 1 ? 'row' : 'rows'}`,
    `read as: ${importing.source.title}, ${ENCODING_WORDS[encoding]}`,
    '',
    figure(fresh.length, ['new', ...sumsWords(sums)].join(', ')),
    figure(plan.present, 'in the book already'),
    figure(plan.rejected.length, 'rejected'),
  ];
  if (plan.loadedBefore !== undefined) {
    lines.push('', `This very file was imported before, at ${plan.loadedBefore}.`);
  }
  lines.push(
    ...section('Rejected', rejectedWords(plan.rejected)),
    ...section('Taken with a note', plan.notes),
  );
  const ignored = [
    ...importing.source.ignored.map(({ column, why }) => `  ${column}: ${why}`),
    ...(emptyColumns === 0 ? [] : [`  ${emptyColumns} without a name: nothing in them`]),
  ];
  if (ignored.length > 0) lines.push('', 'Columns not taken', ...ignored);
  return `${lines.join('\n')}\n`;
}

const ENCODING_WORDS = {
  'utf-8': 'in UTF-8',
  'utf-16le': 'in UTF-16',
  'utf-16be': 'in UTF-16',
  'latin-1': 'in Latin-1',
} as const;

function sumsWords({ owedCents, creditCents, paidCents }: ImportPlan['sums']): readonly string[] {
  const said = (amount: Cents, words: string) =>
    amount === 0 ? [] : [`${formatCents(amount, true)} ${words}`];
  return [
    ...said(owedCents, 'owed'),
    ...said(creditCents, 'in credits'),
    ...said(paidCents, 'paid'),
  ];
}

/** `2,000 of 9,999 written, about 40 seconds left` */
export function progressText(done: number, all: number, elapsedMs: number): string {
  const told = `${count(done)} of ${count(all)} written`;
  const left = Math.round(((elapsedMs / done) * (all - done)) / 1000);
  if (done >= all || elapsedMs === 0) return told;
  const words =
    left < 100 ? `${left} second${left === 1 ? '' : 's'}` : `${Math.round(left / 60)} minutes`;
  return `${told}, about ${words} left`;
}

export function writtenText(plan: ImportPlan, { added, overtaken }: Written): string {
  const words = `Rows added (${plan.importing.kind}): ${count(added)}`;
  if (overtaken === 0) return words;
  return `${words}\nWritten by somebody else meanwhile: ${count(overtaken)}`;
}

/** The same for a program; the rows' cells are in the rejects file. */
export function planJson(plan: ImportPlan) {
  const { importing, file, encoding, rows, sums, present, notes } = plan;
  const rejected = plan.rejected.map(({ line, reason }) => ({ line, reason }));
  const loadedBefore = plan.loadedBefore ?? null;
  const { title, ignored } = importing.source;
  const { kind, profile } = importing;
  const fresh = plan.fresh.length;
  return {
    ...{ kind, profile, title, file: file.name, sha256: file.sha256, encoding, rows, fresh },
    ...{ ...sums, present, rejected, notes, ignored, loadedBefore },
  };
}

export function rejectedWords(rows: ImportPlan['rejected']): readonly Problem[] {
  return byWords(rows.map(({ reason, line }) => ({ words: reason, line })));
}

/** The same words said of several lines are one problem. */
export function byWords(
  rows: readonly { readonly words: string; readonly line: number }[],
): readonly Problem[] {
  const lines = new Map<string, number[]>();
  for (const { words, line } of rows) {
    const before = lines.get(words);
    if (before) before.push(line);
    else lines.set(words, [line]);
  }
  return [...lines].map(([words, at]) => ({ words, lines: at }));
}

export function section(title: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  return ['', title, ...problems.flatMap(problemLines)];
}

function problemLines({ words, lines }: Problem): readonly string[] {
  const shown = lines.slice(0, LINES_SHOWN).join(', ');
  const more = lines.length > LINES_SHOWN ? ', ...' : '';
  const word = lines.length === 1 ? 'line' : 'lines';
  return [figure(lines.length, words), `         ${word} ${shown}${more}`];
}

function figure(number: number, words: string): string {
  return `${count(number).padStart(7)}  ${words}`;
}
