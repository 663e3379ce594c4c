// A window at the counter in a story: one workstation that is played piece by piece, so that a test
// can look at rows, papers and other windows in between. Only keys of the number pad are allowed.
import { afterEach } from 'vitest';
import { folderWriter } from '../../drivers/files/folder-writer.ts';
import { paperLines } from '../../drivers/paper/text.ts';
import { memoryPrinter } from '../../drivers/printers/memory.ts';
import type { AmountReading } from '../../screens/key.ts';
import type { KeyPump } from '../../screens/key-pump.ts';
import type { PlayResult } from '../../screens/play.ts';
import { playScript } from '../../screens/play.ts';
import type { SetUp } from '../../screens/station.ts';
import { openWorkstation, type Workstation } from '../../screens/workstation.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { cents } from '../../src/domain/money.ts';
import type { Printer } from '../../src/domain/printer.ts';
import { formatScanLine } from '../../src/domain/scan-line.ts';
import { ledgerPorts } from '../../src/ledger-ports.ts';
import { letterPorts } from '../../src/letter-ports.ts';
import { demoDesk, type TestDesk, temporaryPath } from '../support/book.ts';
import { counterOf, openFloat, PINS } from '../support/counter.ts';

export type Window = {
  readonly desk: Desk;
  readonly workstation: Workstation;
  /** Papers as text, in the order they came out. */
  readonly papers: readonly string[];
  /** How often the drawer was opened. */
  readonly kicks: () => number;
  /** Plays a piece of a script. What fails is thrown, with the screen as it was. */
  readonly play: (script: string) => Promise<PlayResult>;
};

const opened: TestDesk[] = [];

afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

/** A book that is closed by itself when the test ends. */
export function kept(book: TestDesk): TestDesk {
  opened.push(book);
  return book;
}

/** What stands at the window; papers of a printer of one's own are not in `papers`. */
export type Equipment = {
  readonly amounts: AmountReading;
  readonly printer: Printer;
  readonly setUp: SetUp;
};

/** A window where nobody is signed in yet; several may stand on one book. */
export async function openWindow(
  desk: Desk,
  register = 1,
  { amounts = 'cents', printer: given, setUp }: Partial<Equipment> = {},
): Promise<Window> {
  const printer = memoryPrinter();
  const faults: string[] = [];
  const workstation = await openWorkstation({
    desk,
    register,
    amounts,
    printer: given ?? printer,
    ...(setUp && { setUp }),
    paperLines,
    ledger: { ...ledgerPorts, files: folderWriter, folder: temporaryPath('ledger') },
    letters: { ...letterPorts, folder: temporaryPath('letters') },
    onFault: (error) => faults.push(error instanceof Error ? `${error.stack}` : String(error)),
  });
  const settle = async (pump: KeyPump) => {
    await pump.run(workstation.announce);
    if (workstation.printWanted()) await workstation.print();
  };
  const play = async (script: string) => {
    const played = await playScript(script, { stack: workstation.stack, settle });
    const failures = [...played.failures, ...faults.splice(0)];
    if (played.keysOutsideKeypad > 0) failures.push('a key outside the number pad');
    if (failures.length > 0) throw new Error(failures.join('\n\n'));
    return played;
  };
  const kicks = () => printer.jobs.filter((job) => job.kind === 'kick').length;
  return { desk, workstation, papers: printer.papers, kicks, play };
}

export type Counter = TestDesk & Window;

/** A morning at register 1: the drawer is open, clerk 101 stands at the payment screen. */
export async function atCounter(
  book?: TestDesk,
  equipment: Partial<Equipment> = {},
): Promise<Counter> {
  const day = kept(book ?? (await demoDesk()));
  await openFloat(day.desk, await counterOf(day.desk));
  const window = await openWindow(day.desk, 1, equipment);
  await window.play(`keys ${signIn(101)} ⏎`);
  return { ...day, ...window };
}

/** What was looked at, in order, and the number of the person in the book who did. */
export async function lookUps({ store }: TestDesk): Promise<readonly string[]> {
  const rows = await store.book.selectFrom('look_up').selectAll().orderBy('id').execute();
  return rows.map(({ subject, looked_by }) => `${subject} by ${looked_by}`);
}

/** `101⏎4827⏎` */
export function signIn(number: number): string {
  return `${number}⏎${PINS[number]}⏎`;
}

/** Number, and the PIN as a fresh word: how a second person signs. */
export function second(number = 902): string {
  return `${number}⏎ ${PINS[number]}⏎`;
}

const DOCUMENT_TYPES: Readonly<Record<string, string>> = { '4': '10', '5': '20', '7': '30' };

/** The stub of an account as the scanner sends it, Enter included. */
export function scan(number: string, amountCents: number): string {
  const documentType = DOCUMENT_TYPES[number.charAt(0)] ?? '10';
  const stub = { documentType, number, dueOn: '2026-10-05', amountCents: cents(amountCents) };
  return `${formatScanLine(stub)}⏎`;
}
