// What every screen is given: the desk, the register, who is signed in, and what the workstation
// has.
import type { Counter, Desk } from '../src/desk/desk.ts';
import type { ExportPorts } from '../src/desk/export-ledger.ts';
import type { IsAlive } from '../src/desk/lease-register.ts';
import { rightsNow } from '../src/desk/permit.ts';
import type { LetterPorts } from '../src/desk/print-letters.ts';
import { assert } from '../src/domain/assert.ts';
import type { Paper } from '../src/domain/papers/paper.ts';
import type { Person } from '../src/domain/person.ts';
import type { DrawerOpen, Printer } from '../src/domain/printer.ts';
import type { PrinterSetUp } from '../src/domain/printer-set-up.ts';
import type { Result } from '../src/domain/result.ts';
import type { Scanner } from '../src/domain/scanner.ts';
import type { CheckReader } from './check-reader.ts';

/** The one place of a workstation that changes: who stands at it. */
export type Place = { person: Person | undefined };

/** What this workstation is set up with; it is kept between starts. */
export type SetUp = {
  readonly scanner: () => Scanner;
  /** Holds from the next scan on. */
  readonly keepScanner: (scanner: Scanner) => Promise<Result<undefined>>;
  readonly printers: () => Promise<PrinterSetUp>;
};

export type Station = {
  readonly desk: Desk;
  readonly register: number;
  readonly place: Place;
  /** Reads a paper on the screen, no line wider than `columns`. */
  readonly paperLines: (paper: Paper, columns: number) => readonly string[];
  /** How ledger files are spelled and written, and the folder they go to. */
  readonly ledger: ExportPorts & { readonly folder: string };
  /** How letters become a PDF file, and the folder it goes to. */
  readonly letters: LetterPorts & { readonly folder: string };
  /** Whether the terminal that holds a register still runs. */
  readonly isAlive: IsAlive;
  /** Requests whose answer was said at this register. */
  readonly told: Set<number>;
  /** What the store knows this register's printer by. */
  readonly printer: string;
  /** Tells the outbox that something may be waiting; never waits for the printer. */
  readonly printSoon: () => void;
  readonly setUp: SetUp;
  /** Ends the printer's wait for a form. */
  readonly cancelForm: () => void;
  /** From now on this register prints there. */
  readonly printAt: (printer: Printer, drawerOpen?: DrawerOpen) => Promise<void>;
  /** Undefined where the printer reads no checks. */
  readonly checkReader: CheckReader | undefined;
};

/** The signed-in person at this register. Screens behind the sign-in may rely on it. */
export function counterOf(station: Station): Counter {
  const { person } = station.place;
  assert(person, 'nobody is signed in');
  return { person, register: station.register };
}

/** The same with the rights of this moment, which the place then has too: the header names them. */
export async function counterNow(station: Station): Promise<Counter> {
  const { person, register } = counterOf(station);
  const now = await rightsNow(station.desk, person);
  station.place.person = now;
  return { person: now, register };
}
