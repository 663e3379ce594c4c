// The counter that the documents are played on: a book of its own, a workstation with kept papers,
// and the command line. Time and chance stand still enough that a screen is the same every time.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWriter } from '../../drivers/files/folder-writer.ts';
import { paperLines } from '../../drivers/paper/text.ts';
import { memoryPrinter } from '../../drivers/printers/memory.ts';
import type { KeyPump } from '../../screens/key-pump.ts';
import { playScript } from '../../screens/play.ts';
import type { KeyBinding } from '../../screens/screen.ts';
import { openWorkstation } from '../../screens/workstation.ts';
import type { Desk, Entropy } from '../../src/desk/desk.ts';
import { present } from '../../src/domain/assert.ts';
import { ledgerPorts } from '../../src/ledger-ports.ts';
import { letterPorts } from '../../src/letter-ports.ts';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { runTenkey } from '../support/command-line.ts';

export type Playing = {
  /** Plays a key script from where the last one ended; throws when it does not go as it expects. */
  readonly play: (script: string) => Promise<{ readonly keys: number }>;
  /** The screen as it is, one row a line, without spaces at the ends. */
  readonly screen: () => readonly string[];
  /** What the keys do on that screen. */
  readonly bindings: () => readonly KeyBinding[];
  /** The newest paper that holds these words. */
  readonly paper: (words: string) => string;
  /** What a command says. `--out` and files of stores are in a folder of the test. */
  readonly command: (words: readonly string[]) => Promise<string>;
  readonly file: (name: string) => string;
  /** A file that commands may name. */
  readonly save: (name: string, text: string) => void;
  readonly close: () => Promise<void>;
};

/** A customer or two pass between two scripts. */
const SECONDS_BETWEEN = 150;
/** Words of a command that are files of the document's own. */
const OWN_FILE = /^[\w-]+\.(csv|json|sqlite)/;
/** The code on every copy, so that a script can know it. */
const CODE = '4711';

/** What happened in the book before the document begins. */
export type Before = (desk: Desk) => Promise<unknown>;

export async function openPlaying(before: Before | undefined): Promise<Playing> {
  const book = await demoDesk();
  const desk = { ...book.desk, entropy: knownEntropy() };
  await before?.(desk);
  const printer = memoryPrinter();
  const faults: string[] = [];
  const onFault = (error: unknown) => void faults.push(String(error));
  const ledger = { ...ledgerPorts, files: folderWriter, folder: temporaryPath('ledger') };
  const letters = { ...letterPorts, folder: temporaryPath('letters') };
  const workstation = await openWorkstation({
    desk,
    register: 1,
    printer,
    paperLines,
    ledger,
    letters,
    onFault,
  });
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-docs-'));
  let rows: readonly string[] = [];
  return {
    async play(script) {
      book.clock.pass(SECONDS_BETWEEN);
      const { stack, printWanted, print, announce } = workstation;
      const settle = async (pump: KeyPump) => {
        await pump.run(announce);
        if (printWanted()) await print();
      };
      const played = await playScript(`${script}\nshow`, { stack, settle });
      const failures = [...played.failures, ...faults];
      if (failures.length > 0) throw new Error(`${script}\n\n${failures.join('\n\n')}`);
      rows = lastScreen(played.transcript);
      return { keys: played.keysPressed };
    },
    screen: () => rows,
    bindings: () => {
      return workstation.stack.frame({ columns: 80, rows: 24 }, { held: 0, waiting: 0 }).bindings;
    },
    paper: (words) =>
      present(
        printer.papers.findLast((paper) => paper.includes(words)),
        `a paper with ${words}`,
      ),
    command: async (words) => {
      const out = join(folder, 'out');
      mkdirSync(out, { recursive: true });
      const given = words.map((word, index) => {
        if (words[index - 1] === '--out') return out;
        return OWN_FILE.test(word) ? join(out, word) : word;
      });
      const said = await runTenkey(book.path, ...given);
      const text = `${said.out}${said.err}`;
      return text.replaceAll(`${out}/`, '').replaceAll(book.path, 'tenkey.sqlite').trimEnd();
    },
    file: (name) => {
      const out = join(folder, 'out');
      const known = readdirSync(out).join(', ');
      if (!known.includes(name)) throw new Error(`no file ${name}, only ${known}`);
      return readFileSync(join(out, name), 'utf8').trimEnd();
    },
    save: (name, text) => {
      mkdirSync(join(folder, 'out'), { recursive: true });
      writeFileSync(join(folder, 'out', name), text);
    },
    close: book.close,
  };
}

function knownEntropy(): Entropy {
  let next = 0;
  return {
    digits: (count) => CODE.repeat(count).slice(0, count),
    hex: (bytes) => {
      next += 1;
      return next.toString(16).padStart(bytes * 2, '0');
    },
  };
}

/** The last screen that a transcript shows, out of its frame. */
function lastScreen(transcript: string): readonly string[] {
  const lines = transcript.trimEnd().split('\n');
  const framed = lines.slice(0, -1);
  const top = framed.findLastIndex((line) => /^\+-+\+$/.test(line));
  return framed.slice(top + 1).map((line) => line.slice(1).trimEnd());
}
