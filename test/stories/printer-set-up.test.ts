// The printer of a register is set up from the number pad: by its address, with a test page that a
// person looks at, and a drawer that is opened and shut once. Nothing waits for it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryPrinter } from '../../drivers/printers/memory.ts';
import { PROFILES } from '../../drivers/printers/profile.ts';
import type { SetUp } from '../../screens/station.ts';
import type { PrintOutcome } from '../../src/domain/printer.ts';
import { setUpOf } from '../../src/set-up.ts';
import { settingsPlace } from '../../src/workstation-settings.ts';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { PortPrinter } from '../support/port-printer.ts';
import { takeTheMoney } from '../support/short-day.ts';
import { kept, openWindow, signIn, type Window } from './support.ts';

const NO_PAPER: PrintOutcome = { outcome: 'not-printed', reason: 'no paper' };
const OPEN_DRAWER = Uint8Array.of(0x10, 0x14, 1, 0, 1);
/** Their numbers on the list. */
const [TELLS, SILENT] = ['epson-tm-h6000', 'generic-80mm'].map(
  (model) => Object.keys(PROFILES).indexOf(model) + 1,
);

let places = 0;
let folder: string;
let printer: PortPrinter;
let window: Window;

beforeEach(async () => {
  places += 1;
  folder = temporaryPath(`set-up-${places}`);
  mkdirSync(folder);
  printer = await PortPrinter.start({ drawerHighWhenOpen: false });
  const { desk } = kept(await demoDesk());
  await takeTheMoney(desk);
  const waiting = memoryPrinter(Array<PrintOutcome>(100).fill(NO_PAPER));
  window = await openWindow(desk, 1, { printer: waiting, setUp: setUpHere() });
  await window.play(`keys ${signIn(902)} 15⏎ 10⏎\nexpect 2  a printer on the network`);
});
afterEach(() => printer.leave());

/** That of the program; what is plugged into the machine of the test is not looked for. */
function setUpHere(): SetUp {
  const store = join(folder, 'tenkey.sqlite');
  const own = setUpOf(store, settingsPlace(store).defaults);
  const find = async () => [{ setting: 'lp:/dev/usb/lp0', words: 'printer on USB' }];
  return { ...own, printers: async () => ({ ...(await own.printers()), find }) };
}

/** What comes by itself while no key comes. */
function shows(words: string): Promise<unknown> {
  return vi.waitFor(async () => {
    await window.workstation.stack.idle();
    await window.play(`expect ${words}`);
  }, 20_000);
}

const settings = () => JSON.parse(readFileSync(join(folder, 'tenkey-settings.json'), 'utf8'));
const tryIt = (model = TELLS) => window.play(`keys 2⏎ 127.0.0.1/${printer.port}⏎ ${model}⏎`);

it('by its address: the page is looked at, the drawer learned, and papers come there', async () => {
  await shows('6  lp:/dev/usb/lp0  (printer on USB)');
  await tryIt();
  await shows('Did it come out whole, with its letters and its cut?');
  expect(printer.text()).toContain('PRINTER TEST');
  await window.play('keys 1⏎');
  await shows('Open the drawer with its key, and leave it open.');
  printer.virtual.receive(OPEN_DRAWER);
  await window.play('keys ⏎');
  await shows('Shut the drawer.');
  printer.virtual.shutDrawer();
  await window.play('keys ⏎');
  await shows('Its drawer tells when it is open.');
  await window.play('keys ⏎\nexpect from now on.\nexpect CITY RULES');
  const where = { printer: `tcp:127.0.0.1:${printer.port}`, printerModel: 'epson-tm-h6000' };
  expect(settings()).toMatchObject({ ...where, drawerOpen: 'low' });
  await window.workstation.print();
  expect(printer.text()).toContain('1-000101');
});

it('a page that does not come out says why, and is tried again', async () => {
  printer.goWrong('cover');
  await tryIt();
  await shows('nothing came out. The printer does not print.');
  await window.play('refuse yes, it is\nexpect Its cover is open.\nexpect Put that right');
  printer.goWrong();
  await window.play('keys 2⏎');
  await shows('Did it come out whole');
});

it('keys go on while a slow printer is at work, and - gives it up', async () => {
  printer.goWrong('slow:20');
  await tryIt();
  await window.play(`
    expect Printing a test page at
    keys 7
    expect Printing a test page at
    keys -
    expect 2  a printer on the network
    keys 2⏎ 10.0.0⏎
    expect 10.0.0 is no address of a printer.
  `);
  printer.goWrong();
});

it('a model that cannot tell is believed by the eye, and its drawer is not watched', async () => {
  await tryIt(SILENT);
  await shows('it took all of the page, and cannot say more.');
  await window.play('keys 1⏎');
  await shows('Nobody watches the drawer');
  await window.play('keys ⏎\nexpect from now on.');
  expect(settings()).toMatchObject({ printerModel: 'generic-80mm', drawerOpen: 'untold' });
});

it('none at all holds at once, and the header says so', async () => {
  await window.play(
    'keys 4⏎\nexpect Papers wait in the book.\nkeys ⏎\nexpect PRINTER none\nexpect CITY RULES',
  );
  expect(settings()).toMatchObject({ printer: 'none', drawerOpen: 'untold' });
});
