// Letters: what they must hold, and printing them.
import { printLetters } from '../../../src/desk/print-letters.ts';
import { type AskedSending, sendLetters } from '../../../src/desk/send-letters.ts';
import {
  type AskedLetter,
  previewLetter,
  writeLetterAtCounter,
} from '../../../src/desk/write-letter.ts';
import { accepted } from '../../support/counter.ts';
import { ADDRESS, memoryLetters, sampleFields } from '../../support/letters.ts';
import type { Case, Scene } from '../scene.ts';

const FIELDS = sampleFields('cash-only');

const GOOD: AskedLetter = { kind: 'cash-only', accountId: 1, fields: FIELDS, address: ADDRESS };

/** A letter that differs from a good one by `other`. */
function letter(other: object) {
  return ({ desk }: Scene) => previewLetter(desk, { ...GOOD, ...other });
}

export const LETTERS_CASES: readonly Case[] = [
  { code: 'letter-kind-unknown', at: 'counter', verb: letter({ kind: 'love-letter' }) },
  { code: 'letter-not-yet', at: 'counter', verb: letter({ date: '2025-12-31' }) },
  { code: 'letter-field-missing', at: 'counter', verb: letter({ fields: { returned: 1 } }) },
  {
    code: 'letter-field-unknown',
    at: 'counter',
    verb: letter({ fields: { ...FIELDS, plate: '7ABC123' } }),
  },
  {
    code: 'letter-field-wrong',
    at: 'counter',
    verb: letter({ fields: { ...FIELDS, until: 'soon' } }),
  },
  { code: 'letter-address', at: 'counter', verb: letter({ address: [] }) },
  {
    code: 'letter-unknown',
    at: 'counter',
    command: () => ['letters', 'print', '--number', '12'],
  },
  { code: 'letters-none', at: 'counter', command: () => ['letters', 'print'] },
  { code: 'letter-run-unknown', at: 'counter', command: () => ['letters', 'print', '--run', '3'] },
  {
    code: 'sending-date',
    at: 'counter',
    verb: (scene) => send(scene, { number: 1, method: 'hand', sentOn: '2030-01-01' }),
  },
  {
    code: 'sending-certified-one',
    at: 'counter',
    verb: (scene) => send(scene, { run: 1, method: 'certified', sentOn: '2026-09-15' }),
  },
  { code: 'letters-printed-meanwhile', at: 'counter', verb: printedMeanwhile },
];

async function send({ desk, counter }: Scene, asked: AskedSending) {
  accepted(await writeLetterAtCounter(desk, counter, GOOD));
  return sendLetters(desk, counter, asked);
}

/** While this one is laid out, another terminal prints. */
async function printedMeanwhile({ desk, counter }: Scene) {
  accepted(await writeLetterAtCounter(desk, counter, GOOD));
  const { ports } = memoryLetters();
  const waiting = { what: 'waiting', folder: 'out' } as const;
  const letters: typeof ports.printer.letters = async (file) => {
    accepted(await printLetters(desk, undefined, ports, waiting));
    return ports.printer.letters(file);
  };
  const slow = { ...ports, printer: { ...ports.printer, letters } };
  return printLetters(desk, counter.person, slow, waiting);
}
