// `tenkey printer setup`: asks which printer this workstation has, tries it, learns by which level
// its drawer's switch says open, and writes all that into the settings.
import { broken, type Command, type CommandContext, DONE, type Outcome } from './command.ts';
import type { ChosenPrinter, PrinterPorts } from './printer-ports.ts';
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
  async run(context) {
    const ports = await context.printers();
    const printer = await askPrinter(context, ports);
    if (printer === undefined) return STOPPED;
    const printerModel = await askModel(context, ports);
    if (printerModel === undefined) return STOPPED;
    const tried = await tryIt(context, ports, printer, printerModel);
    if (!tried.ok) return tried;
    const drawerOpen = await learnDrawer(context, ports, printer, printerModel);
    if (drawerOpen === undefined) return STOPPED;
    const trouble = await ports.keep(context.storeFile, { printer, printerModel, drawerOpen });
    if (trouble) return broken(trouble.words, trouble.next);
    context.out(`Kept: ${printer}, ${printerModel}, drawer ${drawerOpen}.`);
    return DONE;
  },
};

/** A number of the list, or the words of a setting. Undefined where the person stops. */
async function askPrinter(
  { out }: CommandContext,
  { find, ask }: PrinterPorts,
): Promise<string | undefined> {
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

async function askModel(
  { out }: CommandContext,
  { models, ask }: PrinterPorts,
): Promise<string | undefined> {
  const names = models();
  names.forEach((name, at) => {
    out(`  ${at + 1}  ${name}`);
  });
  const typed = await ask('Its model, by number (nothing is 1): ');
  if (typed === undefined) return undefined;
  return typed === '' ? names[0] : (names[Number(typed) - 1] ?? typed);
}

async function tryIt(
  { out, storeFile }: CommandContext,
  { test }: PrinterPorts,
  setting: string,
  model: string,
): Promise<Outcome> {
  out('Printing a test page ...');
  const tested = await test({ storeFile, setting, model });
  return tested.ok ? told(tested.value.name, tested.value.outcome, out) : tested;
}

/** By the switch while a person holds the drawer open and shut. Undefined where they stop. */
async function learnDrawer(
  { out, storeFile }: CommandContext,
  { look, ask }: PrinterPorts,
  setting: string,
  model: string,
): Promise<ChosenPrinter['drawerOpen'] | undefined> {
  const levelNow = async () => (await look({ storeFile, setting, model }))?.drawerHigh;
  if ((await levelNow()) === undefined) {
    out('This printer does not tell how its drawer is: nobody watches it.');
    return 'untold';
  }
  if ((await ask('Open the drawer with its key, then press Enter: ')) === undefined) {
    return undefined;
  }
  const open = await levelNow();
  if ((await ask('Shut the drawer, then press Enter: ')) === undefined) return undefined;
  const shut = await levelNow();
  if (open === undefined || open === shut) {
    out('The switch said the same both times: the drawer has none, or no drawer is there.');
    return 'untold';
  }
  out('The drawer tells when it is open.');
  return open ? 'high' : 'low';
}
