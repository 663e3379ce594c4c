// `tenkey printer test`: a page that shows whether a printer is well, and what became of it.
import { type PrinterTest, testTold } from '../domain/printer-set-up.ts';
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
    return told(tested.value, out);
  },
};

/** Says what became of the page; also for the set-up. */
export function told({ name, outcome }: PrinterTest, out: (words: string) => void): Outcome {
  const { words, next } = testTold(outcome);
  if (next !== undefined) return broken(`${name}: ${words}`, next);
  out(`${name}: ${words}`);
  return DONE;
}
