// `tenkey printer setup`: asks which printer this workstation has, tries it, learns by which level
// its drawer's switch says open, and writes all that into the settings.
import {
  type ChosenPrinter,
  learnedDrawer,
  type PrinterSetUp,
  type TriedPrinter,
} from '../domain/printer-set-up.ts';
import { broken, type Command, DONE } from './command.ts';
import type { PrinterPorts } from './printer-ports.ts';
import { told } from './printer-test.ts';

const STOPPED = broken('Nothing was changed.', 'Begin again when you are ready.');

export const printerSetup: Command = {
  name: 'printer setup',
  describe: 'Find the printer of this workstation, try it, learn its drawer',
  details: [
    'Lists the printers on USB and the serial ports of this machine, or takes an address;',
    'prints a test page; has the drawer opened and shut once, to learn what its switch',
    'says. The answers go into the settings of the workstation. Run it as the user of',
    'the counter, while no counter runs at this register.',
  ].join('\n'),
  async run({ printers, storeFile, out }) {
    const { setUp, ask } = await printers();
    const place = { ...setUp(storeFile), ask, out };
    const printer = await askPrinter(place);
    if (printer === undefined) return STOPPED;
    const printerModel = await askModel(place);
    if (printerModel === undefined) return STOPPED;
    const chosen = { printer, printerModel };
    out('Printing a test page ...');
    const tested = await place.test(chosen);
    if (!tested.ok) return tested;
    const tried = told(tested.value, out);
    if (!tried.ok) return tried;
    const drawerOpen = await learnDrawer(place, chosen);
    if (drawerOpen === undefined) return STOPPED;
    const kept = await place.keep({ ...chosen, drawerOpen });
    if (!kept.ok) return kept;
    out(`Kept: ${printer}, ${printerModel}, drawer ${drawerOpen}.`);
    return DONE;
  },
};

/** What the machine can do, and the person before it. */
type Place = PrinterSetUp & Pick<PrinterPorts, 'ask'> & { readonly out: (words: string) => void };

/** A number of the list, or the words of a setting. Undefined where the person stops. */
async function askPrinter({ find, ask, out }: Place): Promise<string | undefined> {
  const found = await find();
  out(found.length === 0 ? 'No printer is found on this machine.' : 'Found on this machine:');
  found.forEach(({ setting, words }, at) => {
    out(`  ${at + 1}  ${setting}  (${words})`);
  });
  const question = 'Its number, or an address such as tcp:10.0.0.5:9100 (nothing stops): ';
  const typed = await ask(question);
  if (!typed) return undefined;
  return found[Number(typed) - 1]?.setting ?? typed;
}

async function askModel({ models: names, ask, out }: Place): Promise<string | undefined> {
  names.forEach((name, at) => {
    out(`  ${at + 1}  ${name}`);
  });
  const typed = await ask('Its model, by number (nothing is 1): ');
  if (typed === undefined) return undefined;
  return typed === '' ? names[0] : (names[Number(typed) - 1] ?? typed);
}

/** By the switch while a person holds the drawer open and shut. Undefined where they stop. */
async function learnDrawer(
  { look, ask, out }: Place,
  tried: TriedPrinter,
): Promise<ChosenPrinter['drawerOpen'] | undefined> {
  const levelNow = async () => (await look(tried))?.drawerHigh;
  if ((await levelNow()) === undefined) {
    out('This printer does not tell how its drawer is: nobody watches it.');
    return 'untold';
  }
  if ((await ask('Open the drawer with its key, then press Enter: ')) === undefined) {
    return undefined;
  }
  const open = await levelNow();
  if ((await ask('Shut the drawer, then press Enter: ')) === undefined) return undefined;
  const learned = learnedDrawer(open, await levelNow());
  out(
    learned === 'untold'
      ? 'The switch said the same both times: the drawer has none, or no drawer is there.'
      : 'The drawer tells when it is open.',
  );
  return learned;
}
