// The book itself, and the devices and files around it.
import BetterSqlite3 from 'better-sqlite3';
import { openPrinter } from '../../../drivers/printers/open-printer.ts';
import { discardDemo } from '../../../src/desk/discard-demo.ts';
import { openCity } from '../../../src/desk/open-city.ts';
import { suspendDrawer } from '../../../src/desk/suspend-drawer.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { demoFiles, emptyDesk, MIGRATIONS } from '../../support/book.ts';
import { tamper } from '../../support/tamper.ts';
import type { Case } from '../scene.ts';

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
];

export const DEVICE_CASES: readonly Case[] = [
  {
    code: 'printer-setting-unreadable',
    at: 'morning',
    verb: () => openPrinter('parallel:1', 'generic-80mm'),
  },
  { code: 'printer-model-unknown', at: 'morning', verb: () => openPrinter('none', 'typewriter') },
];
