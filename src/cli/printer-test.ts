// `tenkey printer test`: a page that shows whether a printer is well, and what became of it.
import type { PrintOutcome } from '../domain/printer.ts';
import { broken, type Command, DONE, type Outcome } from './command.ts';

export const printerTest: Command = {
  name: 'printer test',
  describe: 'Print a page that shows whether the printer is well',
  details: [
    'NAME is a printer as the settings name it, such as tcp:10.0.0.5:9100, usb, or',
    'lp:/dev/usb/lp0; without one it is the printer of this workstation. It opens no',
    'drawer. Exit code 0 when the page came out, 3 when it did not or nobody knows.',
  ].join('\n'),
  positionals: { name: { describe: 'The printer; the workstation\u2019s own without it' } },
  options: { model: { kind: 'text', describe: 'Its model; that of the settings without it' } },
  async run({ printers, storeFile, out }, args) {
    const { test } = await printers();
    const [setting, model] = [args.text('name'), args.text('model')];
    const tested = await test({ storeFile, ...(setting && { setting }), ...(model && { model }) });
    if (!tested.ok) return tested;
    return told(tested.value.name, tested.value.outcome, out);
  },
};

/** Says what became of the page; also for the set-up. */
export function told(name: string, outcome: PrintOutcome, out: (words: string) => void): Outcome {
  switch (outcome.outcome) {
    case 'printed':
      out(`${name}: the page came out; the printer confirmed its last line.`);
      return DONE;
    case 'sent':
      out(`${name}: it took all of the page, and cannot say more. Look whether it came out.`);
      return DONE;
    case 'not-printed':
      return broken(`${name}: nothing came out. ${outcome.reason}`, 'Put that right; try again.');
    case 'unknown':
      return broken(
        `${name}: nobody knows what came out. ${outcome.reason}`,
        'Look at the paper; put right what is wrong; try again.',
      );
  }
}
