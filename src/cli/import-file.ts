// `tenkey import`: counts and problems of a foreign file first; --commit writes.
import { basename } from 'node:path';
import type { Desk } from '../desk/desk.ts';
import { type ImportPlan, planImport } from '../desk/plan-import.ts';
import { type Written, writeImport } from '../desk/write-import.ts';
import type { ImportSource } from '../domain/imports/draft.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { IMPORT_KINDS, importKindNamed, openSource } from '../lines/importer.ts';
import type { Arguments, Command, CommandContext } from './command.ts';
import { profileData, readForeign } from './foreign-input.ts';
import { FINES, importFines } from './import-fines.ts';
import { planJson, planText, progressText, writtenText } from './import-report.ts';
import { keepRejects } from './keep-rejects.ts';

/** Seconds between two words of progress. */
const PROGRESS_SECONDS = 2;

export const importFile: Command = {
  name: 'import',
  describe: 'Take in a foreign CSV file: accounts, bills, citations, payments',
  details: [
    'KIND is one of:',
    ...IMPORT_KINDS.map(({ name, describe }) => `  ${name.padEnd(11)} ${describe}`),
    `  ${FINES.padEnd(11)} a schedule of parking fines, to be approved`,
    '',
    'Writes nothing without --commit: it counts what is new, what is in the book',
    'already, and what would be rejected. Rejected rows go to --rejects FILE with',
    'line and reason; mend them there and import that file. The same file twice',
    'adds nothing, and an interrupted import goes on where it stopped.',
  ].join('\n'),
  positionals: {
    kind: { describe: 'What its rows are', required: true },
    file: { describe: 'The CSV file, with a header', required: true },
  },
  options: {
    profile: {
      kind: 'text',
      describe: 'How the file is to be read: a name, or a JSON file',
      required: true,
    },
    commit: { kind: 'flag', describe: 'Write what is new' },
    rejects: { kind: 'text', describe: 'Where rejected rows are kept' },
  },
  printsData: true,
  async run(context, args) {
    if (args.required('kind') === FINES) return importFines(context, args);
    const profile = readProfile(context, args.required('kind'), args.required('profile'));
    if (!profile.ok) return profile;
    const file = readForeign(args.required('file'));
    if (!file.ok) return file;
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const plan = await planImport(opened.value, profile.value, file.value);
    return plan.ok ? carryOut(context, args, opened.value, plan.value) : plan;
  },
};

type Profile = {
  readonly kind: string;
  readonly profile: string;
  readonly source: ImportSource;
};

function readProfile(context: CommandContext, kindName: string, name: string): Result<Profile> {
  const kind = importKindNamed(kindName);
  if (kind === undefined) {
    const known = [...IMPORT_KINDS.map((one) => one.name), FINES].join(', ');
    return refuse('import-kind-unknown', { kind: kindName, known });
  }
  const data = profileData(context, kindName, name);
  if (!data.ok) return data;
  const read = openSource(kind, data.value);
  const profile = basename(name, '.json');
  if (read.ok) return done({ kind: kindName, profile, source: read.source });
  const { problems } = read;
  const facts = { count: problems.length, problems: problems.join('\n') };
  return refuse('import-profile-wrong', { profile, ...facts });
}

async function carryOut(
  context: CommandContext,
  args: Arguments,
  desk: Desk,
  plan: ImportPlan,
): Promise<Result<void>> {
  const commit = args.flag('commit');
  if (!context.json) context.out(planText(plan));
  const kept = await keepRejects(context, args.text('rejects'), plan, commit);
  if (!kept.ok) return kept;
  const written = commit ? await write(context, desk, plan) : done(undefined);
  if (!written.ok) return written;
  if (context.json) {
    context.out(JSON.stringify({ ...planJson(plan), ...(written.value ?? { added: null }) }));
  } else if (written.value === undefined) context.out('Nothing was written; --commit writes.');
  else context.out(writtenText(plan, written.value));
  return done(undefined);
}

function write(context: CommandContext, desk: Desk, plan: ImportPlan): Promise<Result<Written>> {
  const { machine } = context;
  const began = Date.parse(desk.clock.now());
  let said = began;
  return writeImport(desk, plan, `${machine.user}@${machine.mark.host}`, (rows) => {
    const now = Date.parse(desk.clock.now());
    if (now - said < PROGRESS_SECONDS * 1000 && rows < plan.fresh.length) return;
    said = now;
    context.err(progressText(rows, plan.fresh.length, now - began));
  });
}
