// The book itself, and the devices and files around it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openPrinter } from '../../../drivers/printers/open-printer.ts';
import { thisProcess } from '../../../drivers/process.ts';
import { discardDemo } from '../../../src/desk/discard-demo.ts';
import { openCity } from '../../../src/desk/open-city.ts';
import { sealDeposit } from '../../../src/desk/seal-deposit.ts';
import { suspendDrawer } from '../../../src/desk/suspend-drawer.ts';
import { judgeWorkstation, soundOrRefused } from '../../../src/domain/doctor.ts';
import { cents } from '../../../src/domain/money.ts';
import { type Result, refuse } from '../../../src/domain/result.ts';
import { formatScanLine } from '../../../src/domain/scan-line.ts';
import { keepSettings } from '../../../src/keep-settings.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { demoFiles, emptyDesk, MIGRATIONS, temporaryPath } from '../../support/book.ts';
import { rehash, runRaw, tamper } from '../../support/tamper.ts';
import { SOUND_WORKSTATION } from '../../support/workstation.ts';
import type { Case } from '../scene.ts';

const STUB = formatScanLine({
  documentType: '10',
  number: '41002379',
  dueOn: '2026-10-05',
  amountCents: cents(16600),
});

/** Keeps something in the settings of a folder, which is not told. */
function kept(folder: string): Result<undefined> {
  const refused = keepSettings(join(folder, 'tenkey.sqlite'), { scanEnd: 'tab' });
  if (refused.ok) return refused;
  const { code, facts } = refused.refusal;
  return refuse(code, { ...facts, path: 'tenkey-settings.json' });
}

export const STORE_CASES: readonly Case[] = [
  {
    code: 'store-busy',
    at: 'counter',
    async verb({ desk, counter, path, clock }) {
      const holder = new BetterSqlite3(path);
      holder.exec('BEGIN IMMEDIATE');
      const waits = { path, migrations: MIGRATIONS, now: clock.now(), busyMs: 2000 };
      const store = openStore(waits);
      const refused = await suspendDrawer({ ...desk, store }, counter);
      await store.close();
      holder.close();
      return refused;
    },
  },
  {
    code: 'city-files-wrong',
    at: 'morning',
    async verb() {
      const { desk, close } = emptyDesk();
      const refused = await openCity(desk, { ...demoFiles(), registers: [], tenders: 'none' });
      await close();
      return refused;
    },
  },
  { code: 'city-already-open', at: 'morning', verb: ({ desk }) => openCity(desk, demoFiles()) },
  {
    code: 'book-is-real',
    at: 'morning',
    async verb({ desk, path }) {
      tamper(path, "UPDATE city SET book = 'real', demo_date = NULL");
      return discardDemo(desk, false);
    },
  },
  { code: 'demo-worked-in', at: 'counter', command: () => ['demo'] },
  { code: 'demo-size', at: 'morning', command: () => ['demo', '--accounts', '0'] },
  {
    code: 'demo-no-room',
    at: 'morning',
    command: () => ['demo', '--accounts', '1000000', '--years', '10'],
  },
  {
    code: 'store-in-use',
    at: 'morning',
    async verb({ desk, path, clock }) {
      const other = openStore({ path, migrations: MIGRATIONS, now: clock.now() });
      await other.book.selectFrom('city').selectAll().execute();
      const refused = await discardDemo(desk, false);
      await other.close();
      return refused;
    },
  },
  {
    code: 'training-book',
    at: 'counter',
    verb: ({ desk, counter, path }) => {
      runRaw(path, "INSERT INTO training VALUES (1, 'City of Robles Canyon')");
      const sealing = { date: '2026-09-15', bag: 'B-1', cash: [], missing: [] };
      return sealDeposit(desk, counter, sealing);
    },
  },
  {
    code: 'training-not',
    at: 'morning',
    command: ({ path }) => {
      runRaw(path, `VACUUM INTO '${path.replace('.sqlite', '-training.sqlite')}'`);
      return ['training'];
    },
  },
  {
    code: 'example-folder-used',
    at: 'morning',
    command: ({ path }) => {
      mkdirSync(`${path}-city/old`, { recursive: true });
      return ['init', '--example', `${path}-city`];
    },
  },
  {
    code: 'city-folder-empty',
    at: 'morning',
    command: ({ path }) => ['init', '--from', `${path}-nowhere`],
  },
  { code: 'init-needs-folder', at: 'morning', command: () => ['init'] },
  { code: 'copy-exists', at: 'morning', command: ({ path }) => ['backup', path] },
  { code: 'copy-missing', at: 'morning', command: ({ path }) => restore(`${path}-copy`) },
  { code: 'copy-is-store', at: 'morning', command: ({ path }) => restore(path) },
  {
    code: 'copy-without-hash',
    at: 'morning',
    command: ({ path }) => restore(copyOf(path)),
  },
  {
    code: 'copy-differs',
    at: 'morning',
    command: ({ path }) => restore(copyOf(path, '0'.repeat(64))),
  },
  {
    code: 'copy-of-another',
    at: 'morning',
    command: ({ path }) => {
      const copy = copyOf(path);
      hashOf(copy);
      rehash(path, 'office', (content) => content.replace('Robles Canyon', 'Elsewhere'));
      return restore(copy);
    },
  },
  {
    code: 'restore-leased',
    at: 'morning',
    command: ({ path }) => {
      const copy = copyOf(path);
      hashOf(copy);
      const { host, processId, processStarted } = thisProcess();
      runRaw(
        path,
        `INSERT INTO register_lease VALUES (1, 't', '${host}', ${processId}, '${processStarted}',
          '2026-09-15T15:00:00.000Z')`,
      );
      return restore(copy);
    },
  },
];

const restore = (copy: string) => ['restore', copy, '--reason', 'the disk died'];

/** A copy beside a store that nobody writes to, with that hash beside it where one is told. */
function copyOf(path: string, hash?: string): string {
  const copy = `${path}-copy`;
  runRaw(path, `VACUUM INTO '${copy}'`);
  if (hash !== undefined) writeFileSync(`${copy}.sha256`, hash);
  return copy;
}

function hashOf(copy: string): void {
  const hash = createHash('sha256').update(readFileSync(copy)).digest('hex');
  writeFileSync(`${copy}.sha256`, hash);
}

export const DEVICE_CASES: readonly Case[] = [
  {
    code: 'workstation-wrong',
    at: 'morning',
    verb: async () => {
      const terminal = { columns: 60, rows: 20 };
      return soundOrRefused(judgeWorkstation({ ...SOUND_WORKSTATION, terminal }));
    },
  },
  {
    code: 'printer-setting-unreadable',
    at: 'morning',
    verb: () => openPrinter('parallel:1', 'generic-80mm'),
  },
  {
    code: 'settings-unusable',
    at: 'morning',
    verb: () => {
      const path = temporaryPath('broken-settings');
      mkdirSync(path);
      writeFileSync(join(path, 'tenkey-settings.json'), '{ "register": "one" }');
      return kept(path);
    },
  },
  { code: 'settings-unwritten', at: 'morning', verb: () => kept(temporaryPath('no-folder')) },
  { code: 'scanner-no-code', at: 'morning', person: 902, keys: '15⏎ 8⏎ 4100237⏎' },
  { code: 'scanner-prefix-typed', at: 'morning', person: 902, keys: `15⏎ 8⏎ 7${STUB}⏎` },
  {
    code: 'scanner-prefix-unreadable',
    at: 'morning',
    person: 902,
    keys: `15⏎ 8⏎ {F2}${STUB}⏎`,
  },
  { code: 'printer-address-unreadable', at: 'morning', person: 902, keys: '15⏎ 10⏎ 2⏎ 10.0.0⏎' },
  { code: 'scanner-differs', at: 'morning', person: 902, keys: `15⏎ 8⏎ ${STUB}⏎ ~${STUB}⏎` },
  { code: 'printer-model-unknown', at: 'morning', verb: () => openPrinter('none', 'typewriter') },
];
