// Plays a clerk's keys on a whole workstation in a test: the screens a terminal shows, on a book
// that the test prepared, with papers kept in memory.
import { folderWriter } from '../../drivers/files/folder-writer.ts';
import { paperLines } from '../../drivers/paper/text.ts';
import { type MemoryPrinter, memoryPrinter } from '../../drivers/printers/memory.ts';
import type { PlayResult } from '../../screens/play.ts';
import { playWorkstation } from '../../screens/play-workstation.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { ledgerPorts } from '../../src/ledger-ports.ts';
import { letterPorts } from '../../src/letter-ports.ts';
import { temporaryPath } from './book.ts';
import { PINS } from './counter.ts';

export type Told = PlayResult & {
  /** Papers as text, in the order they came out. */
  readonly papers: readonly string[];
};

type Teller = {
  readonly person: number;
  readonly register: number;
  readonly printer: MemoryPrinter;
};

/** Signs the person in and plays the script from the home screen. Faults are failures. */
export async function story(
  desk: Desk,
  script: string,
  { person = 101, register = 1, printer = memoryPrinter() }: Partial<Teller> = {},
): Promise<Told> {
  const faults: string[] = [];
  const signIn = `keys ${person}⏎ ${PINS[person]}⏎\n`;
  const result = await playWorkstation(signIn + script, {
    desk,
    register,
    printer,
    paperLines,
    ledger: { ...ledgerPorts, files: folderWriter, folder: temporaryPath('ledger') },
    letters: { ...letterPorts, folder: temporaryPath('letters') },
    onFault: (error) => faults.push(error instanceof Error ? `${error.stack}` : String(error)),
  });
  const failures = [...result.failures, ...faults];
  return { ...result, ok: failures.length === 0, failures, papers: printer.papers };
}

/** The story without its mishaps: throws what failed, with the screen as it was. */
export async function tell(
  desk: Desk,
  script: string,
  options: Partial<Teller> = {},
): Promise<Told> {
  const told = await story(desk, script, options);
  if (!told.ok) throw new Error(told.failures.join('\n\n'));
  return told;
}
