// `tenkey import fines`: a schedule of parking fines, shown against the one in force; --commit
// takes it in, and two people make it hold.
import { basename } from 'node:path';
import { type FinesPlan, planFines, takeFines } from '../desk/take-fines.ts';
import {
  changeWords,
  type Fine,
  type FinesSource,
  openFinesSource,
} from '../domain/imports/fines.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Arguments, CommandContext } from './command.ts';
import { profileData, readForeign } from './foreign-input.ts';
import { byWords, rejectedWords, section } from './import-report.ts';
import { keepRejects } from './keep-rejects.ts';

export const FINES = 'fines';

export async function importFines(context: CommandContext, args: Arguments) {
  const source = readSource(context, args.required('profile'));
  if (!source.ok) return source;
  const file = readForeign(args.required('file'));
  if (!file.ok) return file;
  const opened = await context.openDesk();
  if (!opened.ok) return opened;
  const plan = await planFines(opened.value, source.value, file.value);
  if (!plan.ok) return plan;
  const commit = args.flag('commit');
  if (!context.json) context.out(finesText(plan.value));
  const kept = await keepRejects(context, args.text('rejects'), plan.value, commit);
  if (!kept.ok) return kept;
  const { user, mark } = context.machine;
  const taken = commit
    ? await takeFines(opened.value, plan.value, `${user}@${mark.host}`)
    : done(undefined);
  if (!taken.ok) return taken;
  if (context.json) context.out(finesJson(plan.value, taken.value));
  else context.out(taken.value === undefined ? NOTHING : takenWords(taken.value));
  return done(undefined);
}

const NOTHING = 'Nothing was written; --commit takes it in.';

const takenWords = (schedule: number) =>
  `Taken in as schedule ${schedule}. It holds once the administrator has asked for its date ` +
  '(home, City rules, Parking fines) and the finance director has approved it.';

function readSource(context: CommandContext, name: string): Result<FinesSource> {
  const data = profileData(context, FINES, name);
  if (!data.ok) return data;
  const read = openFinesSource(data.value);
  if (read.ok) return done(read.source);
  const { problems } = read;
  const facts = { count: problems.length, problems: problems.join('\n') };
  return refuse('import-profile-wrong', { profile: basename(name, '.json'), ...facts });
}

function finesText({ file, source, rows, changes, rejected, notes }: FinesPlan): string {
  return [
    `${file.name}: ${rows} rows`,
    `read as: ${source.title}`,
    '',
    `Against the schedule in force: ${changeWords(changes)}, ${changes.same} the same`,
    ...part('New', changes.fresh.map(fineWords)),
    ...part(
      'Changed',
      changes.changed.map(({ fine, before }) => {
        return `${fineWords(fine)}, was ${formatCents(before, true)}`;
      }),
    ),
    ...part('No longer', changes.dropped.map(fineWords)),
    ...section('Rejected', rejectedWords(rejected)),
    ...section('Taken with a note', byWords(notes)),
    '',
  ].join('\n');
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function fineWords({ code, area, name, amountCents }: Fine): string {
  return [code, area, name, formatCents(amountCents, true)]
    .filter((word) => word !== '')
    .join('  ');
}

/** The whole schedule, for a program. */
function finesJson(plan: FinesPlan, schedule: number | undefined): string {
  const { file, fines, rejected, notes, changes } = plan;
  const { fresh, changed, same, dropped } = changes;
  const counts = { fresh: fresh.length, changed: changed.length, same, dropped: dropped.length };
  const lines = rejected.map(({ line, reason }) => ({ line, reason }));
  return JSON.stringify({ ...file, ...counts, fines, rejected: lines, notes, schedule });
}
