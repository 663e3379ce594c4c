// Asks the printer of a workstation how it is, for a person who wants to know: nothing comes out.
import type { PrinterCondition } from '../../src/domain/printer.ts';
import { refusalNext, refusalWords } from '../../src/domain/refusal.ts';
import type { PrinterAnswer } from '../../src/domain/workstation-facts.ts';
import { isWritable } from '../probe-machine.ts';
import { folderOf, openPrinter, transportOf } from './open-printer.ts';
import { lookAt } from './print-over.ts';

type Answer = { readonly words: string; readonly next?: string };

const LOOK_AT_IT = 'Look at its lamp; switch it off and on.';

const ANSWERS: Readonly<Record<PrinterCondition, Answer>> = {
  ready: { words: 'ready' },
  'paper-near-end': { words: 'ready; its paper is near the end' },
  'paper-out': { words: 'it is out of paper', next: 'Put a new roll in.' },
  'cover-open': { words: 'its cover is open', next: 'Shut the cover.' },
  error: { words: 'it reports an error', next: LOOK_AT_IT },
  offline: { words: 'it is offline', next: 'Look at its lamp and its cover.' },
  mute: {
    words: 'reached, but it does not say how it is',
    next: 'Where it prints all the same, choose another printerModel: generic-80mm.',
  },
  unreachable: {
    words: 'it is not reached',
    next: 'Look at its power, its cable and the printer in the settings.',
  },
};

/** Never rejects. Asked is also a model that may not know the answer: being reached is one. */
export async function probePrinter(setting: string, profileName: string): Promise<PrinterAnswer> {
  const opened = openPrinter(setting, profileName);
  if (!opened.ok) {
    const { refusal } = opened;
    return { name: 'printer', words: refusalWords(refusal), next: refusalNext(refusal) };
  }
  const folder = folderOf(setting);
  if (folder !== undefined) return probeFolder(folder);
  const { name, status } = opened.value;
  const transport = transportOf(setting);
  if (!transport) return { name, words: 'papers stay in the book' };
  if (!transport.answers) return { name, words: 'it cannot say how it is' };
  const { condition } = await lookAt(transport);
  if (condition === 'mute' && status === 'none') return { name, words: ANSWERS.mute.words };
  return { name, ...ANSWERS[condition] };
}

function probeFolder(folder: string): PrinterAnswer {
  const name = `papers go to ${folder}`;
  if (isWritable(folder)) return { name, words: 'it can be written to' };
  return {
    name,
    words: 'it cannot be written to',
    next: 'Give this user the right to write there.',
  };
}
