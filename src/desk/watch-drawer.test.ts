// The drawer's sensor: what a kick explains is nobody's business; the rest is noted once, in the
// chain, with how long it took.
import { afterEach, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { workerOf } from '../../test/support/printing.ts';
import { PRINTED, type Printer } from '../domain/printer.ts';
import { renderText } from '../domain/reports/render-text.ts';
import { readReport } from './read-report.ts';
import { verifyBook } from './verify-book.ts';
import { DrawerWatch } from './watch-drawer.ts';

const START = Date.parse('2026-09-15T18:00:00.000Z');
const after = (seconds: number) => new Date(START + seconds * 1000).toISOString();

const opened: TestDesk[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

/** A drawer whose sensor is high while it stands open; a kick opens it. */
async function atDrawer() {
  const day = await demoDesk();
  opened.push(day);
  day.clock.set(after(0));
  const counter = await counterOf(day.desk);
  await openFloat(day.desk, counter);
  const drawer = { isOpen: false };
  const printer: Printer = {
    kind: 'file',
    name: 'till',
    status: 'full',
    print: async ({ kind }) => {
      if (kind === 'kick') drawer.isOpen = true;
      return PRINTED;
    },
    look: async () => ({ condition: 'ready', drawerHigh: drawer.isOpen }),
  };
  const worker = await workerOf(day.desk, 1, printer);
  const watch = new DrawerWatch(day.desk, { register: 1, printer: worker.key, open: 'high' });
  /** What is said of the drawer at that second, after it was put so. */
  const at = async (seconds: number, isOpen = drawer.isOpen) => {
    drawer.isOpen = isOpen;
    day.clock.set(after(seconds));
    await worker.look();
    return watch.observe();
  };
  const takeCash = async () => {
    accepted(await pay(day.desk, counter, [await lineFor(day.desk, '7000412')], [cash(5300)]));
    await worker.print();
  };
  const notices = () =>
    day.store.book.selectFrom('drawer_notice').select(['kind', 'noted_at']).execute();
  return { ...day, at, takeCash, notices };
}

test('a payment opens it, and that is no news; a hand that opens it next is', async () => {
  const { at, takeCash, notices, desk, store } = await atDrawer();
  await at(1, false);
  await takeCash();
  expect(await at(3)).toBeUndefined();
  expect(await at(20, false)).toBeUndefined();
  expect(await at(22, true)).toBe('unasked');
  expect(await at(25)).toBe('unasked');
  expect(await at(32, false)).toBeUndefined();
  expect(await notices()).toEqual([
    { kind: 'unasked', noted_at: after(22) },
    { kind: 'shut', noted_at: after(32) },
  ]);
  const report = accepted(await readReport(desk, { report: 'drawer-log', date: '2026-09-15' }));
  const lines = renderText(report, 80).join('\n');
  for (const words of [
    /opened +receipt 1-000101/,
    /OPENED WITHOUT US/,
    /shut again +open for 10 s/,
  ])
    expect(lines).toMatch(words);
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

test('one that stays open is noted after the city’s seconds, once', async () => {
  const { at, takeCash, notices } = await atDrawer();
  await at(1, false);
  await takeCash();
  expect(await at(3)).toBeUndefined();
  expect(await at(62)).toBeUndefined();
  expect(await at(64)).toBe('left-open');
  expect(await at(90)).toBe('left-open');
  expect((await notices()).map(({ kind }) => kind)).toEqual(['left-open']);
});
