// Attacks the program for as long as asked, each round with new chance: random days against the
// model, kills in every verb, kills of posting terminals, power losses, copies, imports, registers
// side by side. Ends with a table; exits 1 when any round failed, with its seed in the log.
//   npm run soak -- --minutes 30 [--log FILE]
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** Sizes are for rounds of a minute or two on two cores. */
const ATTACKS = [
  { name: 'random days', file: 'test/auditor', sizes: { TENKEY_AUDITOR_VERBS: 1000 } },
  { name: 'kills in every verb', file: 'test/kill/every-verb', sizes: { TENKEY_VERB_KILLS: 150 } },
  { name: 'kills while posting', file: 'test/kill/kill', sizes: { TENKEY_KILLS: 500 } },
  { name: 'power losses', file: 'test/kill/power-loss', sizes: { TENKEY_POWER_LOSSES: 150 } },
  { name: 'kills while copying', file: 'test/kill/copies', sizes: { TENKEY_COPY_KILLS: 40 } },
  { name: 'kills while importing', file: 'test/kill/import', sizes: { TENKEY_KILLS: 300 } },
  {
    name: 'registers side by side',
    file: 'test/kill/contention',
    sizes: { TENKEY_CONTENTION_SECONDS: 60 },
  },
];

const words = process.argv.slice(2);
const wordAfter = (flag) => words[words.indexOf(flag) + 1];
const minutes = Number(words.includes('--minutes') ? wordAfter('--minutes') : Number.NaN);
const log = words.includes('--log') ? wordAfter('--log') : 'soak.log';
if (!(minutes > 0)) {
  process.stderr.write('npm run soak -- --minutes N [--log FILE]\n');
  process.exit(2);
}

function run({ file, sizes }, seed) {
  const seeds = { TENKEY_AUDITOR_SEED: String(seed), TENKEY_KILL_SEED: String(seed) };
  const env = { ...process.env, ...seeds, ...sizes, TENKEY_TELL: '1' };
  return new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', file], { env });
    let said = '';
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

const endsAt = Date.now() + minutes * 60_000;
const rounds = new Map(ATTACKS.map(({ name }) => [name, { rounds: 0, failed: 0, seconds: 0 }]));
for (let round = 0; Date.now() < endsAt; round += 1) {
  const attack = ATTACKS[round % ATTACKS.length];
  const seed = Math.floor(Math.random() * 1_000_000_000);
  const began = Date.now();
  const { ok, said } = await run(attack, seed);
  appendFileSync(log, `== ${attack.name}, seed ${seed}, ${ok ? 'passed' : 'FAILED'}\n${said}\n`);
  const row = rounds.get(attack.name);
  row.rounds += 1;
  row.failed += ok ? 0 : 1;
  row.seconds += Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${attack.name}, seed ${seed}\n`);
}
for (const [name, { rounds: count, failed, seconds }] of rounds) {
  process.stdout.write(`${name}: ${count} rounds, ${failed} failed, ${seconds} s\n`);
}
process.exitCode = [...rounds.values()].some(({ failed }) => failed > 0) ? 1 : 0;
