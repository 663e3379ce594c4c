// `tenkey printer status`: how a printer is, in words, without printing anything.
import { broken, type Command, DONE } from './command.ts';

export const printerStatus: Command = {
  name: 'printer status',
  describe: 'Say how the printer is; prints nothing',
  details: [
    'NAME is a printer as the settings name it, such as tcp:10.0.0.5:9100, usb, or',
    'lp:/dev/usb/lp0; without one it is the printer of this workstation. Exit code 0',
    'when nothing is wrong with it, 3 when something is.',
  ].join('\n'),
  positionals: { name: { describe: 'The printer; the workstation\u2019s own without it' } },
  options: { model: { kind: 'text', describe: 'Its model; that of the settings without it' } },
  printsData: true,
  async run({ printers, storeFile, out, json }, args) {
    const { status } = await printers();
    const [setting, model] = [args.text('name'), args.text('model')];
    const answer = await status({
      storeFile,
      ...(setting && { setting }),
      ...(model && { model }),
    });
    const { name, words, next } = answer;
    if (json) out(JSON.stringify(answer));
    else if (next === undefined) out(`${name}: ${words}`);
    return next === undefined ? DONE : broken(`${name}: ${words}.`, next);
  },
};
