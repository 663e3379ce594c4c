// What a set-up of a workstation's printer decides: how an address is named, what became of the
// test page, and what the switch of the drawer says. Pure; the machine is asked through its port.
import type { FoundPrinter } from './found-printer.ts';
import type { DrawerOpen, Printer, PrinterSigns, PrintOutcome } from './printer.ts';
import type { Result } from './result.ts';

/** A printer by the words of a setting, and its model. */
export type TriedPrinter = { readonly printer: string; readonly printerModel: string };

/** `untold` where nobody watches the drawer. */
export type ChosenPrinter = TriedPrinter & { readonly drawerOpen: DrawerOpen | 'untold' };

export type PrinterTest = { readonly name: string; readonly outcome: PrintOutcome };

/** What is asked of the machine. Nothing here rejects; what takes long takes seconds. */
export type PrinterSetUp = {
  /** As this workstation is set up. */
  readonly now: ChosenPrinter;
  /** Where papers go while there is no printer: pictures in a folder. */
  readonly standIn: string;
  readonly models: readonly string[];
  find(): Promise<readonly FoundPrinter[]>;
  /** Prints the test page. */
  test(tried: TriedPrinter): Promise<Result<PrinterTest>>;
  /** Undefined where it cannot tell. */
  look(tried: TriedPrinter): Promise<PrinterSigns | undefined>;
  /** Into the settings of the workstation; the printer to go on with. */
  keep(chosen: ChosenPrinter): Promise<Result<Printer>>;
};

/** Nothing comes out there: no model, no test page, no drawer. */
export function isPaperless(setting: string): setting is 'screen' | 'none' {
  return setting === 'screen' || setting === 'none';
}

/** An address on the network as digits and points, or a name; behind `/` another port than 9100. */
const ADDRESS = /^([A-Za-z0-9][A-Za-z0-9.-]*)(?:[/:](\d{1,5}))?$/;
const NUMBERS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const LAST_PORT = 65_535;

/** `tcp:10.0.0.5:9100` of `10.0.0.5`; undefined for what is no address. */
export function networkSetting(typed: string): string | undefined {
  const [, host = '', port = '9100'] = ADDRESS.exec(typed) ?? [];
  const isPort = Number(port) > 0 && Number(port) <= LAST_PORT;
  if (!isPort || host === '' || (/^[\d.]+$/.test(host) && !isNumbers(host))) return undefined;
  return `tcp:${host}:${Number(port)}`;
}

function isNumbers(host: string): boolean {
  const parts = NUMBERS.exec(host)?.slice(1) ?? [];
  return parts.length === 4 && parts.every((part) => Number(part) <= 255);
}

export type TestTold = { readonly words: string; readonly next?: string };

/** What became of the test page; with `next` it did not come out as it should. */
export function testTold(outcome: PrintOutcome): TestTold {
  switch (outcome.outcome) {
    case 'printed':
      return { words: 'the page came out; the printer confirmed its last line.' };
    case 'sent':
      return {
        words: 'it took all of the page, and cannot say more. Look whether it came out.',
      };
    case 'not-printed':
      return { words: `nothing came out. ${outcome.reason}`, next: 'Put that right; try again.' };
    case 'unknown':
      return {
        words: `nobody knows what came out. ${outcome.reason}`,
        next: 'Look at the paper; put right what is wrong; try again.',
      };
  }
}

/** By the level of the switch while a person holds the drawer open, and while it is shut. */
export function learnedDrawer(
  open: boolean | undefined,
  shut: boolean | undefined,
): ChosenPrinter['drawerOpen'] {
  if (open === undefined || shut === undefined || open === shut) return 'untold';
  return open ? 'high' : 'low';
}
