// `tenkey import citations`: counts and problems of a foreign file first; --commit writes.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { present } from '../domain/assert.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { ImportPlan } from '../lines/importer.ts';
import { LINES } from '../lines/index.ts';
import {
  type Arguments,
  type Command,
  type CommandContext,
  DONE,
  type Outcome,
} from './command.ts';
import { count, planJson, planText } from './import-report.ts';
import { keepRejects } from './keep-rejects.ts';

const RECORDS = 'citations';
/** Rows between two words of progress. */
const PROGRESS_EVERY = 1000;

export const importCitations: Command = {
  name: 'import citations',
  describe: 'Take in parking citations from a foreign CSV file',
  details: [
    'Writes nothing without --commit: it counts what is new, what is in the book',
    'already, and what would be rejected. Rejected rows go to --rejects FILE with',
    'line and reason; mend them there and import that file. The same file twice',
    'adds nothing, and an interrupted import goes on.',
  ].join('\n'),
  positionals: { file: { describe: 'The CSV file, UTF-8, with a header', required: true } },
  options: {
    profile: { kind: 'text', describe: 'How the file is to be read', required: true },
    commit: { kind: 'flag', describe: 'Write what is new' },
    rejects: { kind: 'text', describe: 'Where rejected rows are kept' },
  },
  printsData: true,
  async run(context, args) {
    const profile = profileNamed(context, args.required('profile'));
    if (!profile.ok) return profile;
    const path = args.required('file');
    const bytes = readFile(path);
    if (!bytes.ok) return bytes;
    const desk = await context.openDesk();
    if (!desk.ok) return desk;
    const importer = present(
      LINES.flatMap(({ importers }) => importers).find(({ name }) => name === RECORDS),
      `the importer of ${RECORDS}`,
    );
    const file = { name: basename(path), bytes: bytes.value };
    const plan = await importer.plan(desk.value, profile.value, file);
    return plan.ok ? carryOut(context, args, plan.value) : plan;
  },
};

function profileNamed(
  context: CommandContext,
  name: string,
): Result<{ readonly name: string; readonly data: unknown }> {
  const profiles = Object.entries(context.dataFiles('profiles')).filter(([, data]) =>
    importsRecords(data),
  );
  const known = profiles.map(([file]) => file).join(', ');
  const found = profiles.find(([file]) => file === name);
  if (found) return done({ name, data: found[1] });
  return refuse('import-profile-unknown', { profile: name, records: RECORDS, known });
}

function importsRecords(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'imports' in data && data.imports === RECORDS;
}

function readFile(path: string): Result<Uint8Array> {
  try {
    return done(readFileSync(path));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse('import-file-missing', { file: path, why });
  }
}

async function carryOut(
  context: CommandContext,
  args: Arguments,
  plan: ImportPlan,
): Promise<Outcome> {
  const commit = args.flag('commit');
  if (!context.json) context.out(planText(plan, basename(args.required('file'))));
  const kept = await keepRejects(context, args.text('rejects'), plan, commit);
  if (!kept.ok) return kept;
  const added = commit ? await write(context, plan) : done(undefined);
  if (!added.ok) return added;
  if (context.json) context.out(JSON.stringify({ ...planJson(plan), added: added.value ?? null }));
  else if (added.value === undefined) context.out('Nothing was written; --commit writes.');
  else context.out(`Citations added: ${count(added.value)}`);
  return DONE;
}

async function write(context: CommandContext, plan: ImportPlan): Promise<Result<number>> {
  let said = 0;
  return plan.commit((rows) => {
    if (rows - said < PROGRESS_EVERY && rows < plan.fresh) return;
    said = rows;
    context.err(`${count(rows)} of ${count(plan.fresh)} written`);
  });
}
