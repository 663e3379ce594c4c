// Imports one foreign file, as the command does, and says how far it came: a process of its own, to
// be killed at any moment.
//   node importer STORE MIGRATIONS FILE PROFILE
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { planImport } from '../../src/desk/plan-import.ts';
import { writeImport } from '../../src/desk/write-import.ts';
import { importKindNamed, openSource } from '../../src/lines/importer.ts';
import { lineDuties } from '../../src/lines/index.ts';
import { openStore } from '../../src/store/open-store.ts';

const [path = '', migrations = '', file = '', profile = ''] = process.argv.slice(2);

const say = (line: string) => void writeSync(1, `${line}\n`);

const clock = { now: () => new Date().toISOString() };
const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
const entropy = { digits, hex: (bytes: number) => randomBytes(bytes).toString('hex') };
const store = openStore({ path, migrations, now: clock.now(), busyMs: 20_000 });
const desk = { store, clock, entropy, lineDuties };

const data: unknown = JSON.parse(readFileSync(profile, 'utf8'));
const kind = importKindNamed(
  typeof data === 'object' && data !== null && 'imports' in data ? String(data.imports) : '',
);
const read = kind && openSource(kind, data);
if (!kind || !read?.ok) throw new Error(`no profile: ${profile}`);
const importing = { kind: kind.name, profile: 'killed', source: read.source };
const plan = await planImport(desk, importing, { name: 'f.csv', bytes: readFileSync(file) });
if (!plan.ok) throw new Error(plan.refusal.code);
say(`found ${plan.value.present} of ${plan.value.rows}`);
const written = await writeImport(desk, plan.value, 'killer@test', (rows) => {
  say(`wrote ${plan.value.present + rows}`);
});
say(written.ok ? `done ${written.value.added}` : `refused ${written.refusal.code}`);
await store.close();
