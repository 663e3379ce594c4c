// `tenkey printer virtual`: a printer without a printer, to see receipts and to try what goes
// wrong.
import { broken, type Command, DONE } from './command.ts';

const RAW_PORT = 9100;

export const printerVirtual: Command = {
  name: 'printer virtual',
  describe: 'Be a network printer that shows its paper on the screen',
  details: [
    'Listens on this machine. Shows each line as it comes out and writes a picture (PNG)',
    'of each piece it cuts. Keys put faults in while it runs; --fault does so from the start:',
    'cover, paper-out, paper-out:LINES, near-end, error, mute, garbage, reset:BYTES,',
    'slow:BYTES (a second). A counter prints there with the setting tcp:localhost:9100.',
  ].join('\n'),
  options: {
    port: { kind: 'whole', describe: 'The port; 9100 when not given, 0 for any that is free' },
    host: { kind: 'text', describe: 'The address; 127.0.0.1 when not given' },
    folder: { kind: 'text', describe: 'Where pictures go; virtual-paper when not given' },
    fault: { kind: 'text', describe: 'A fault, or several with commas between' },
    check: { kind: 'text', describe: 'The magnetic line of the check that lies in it' },
  },
  async run({ printers, out }, args) {
    const check = args.text('check');
    const { virtual } = await printers();
    const ran = await virtual({
      port: args.whole('port') ?? RAW_PORT,
      host: args.text('host') ?? '127.0.0.1',
      folder: args.text('folder') ?? 'virtual-paper',
      faults: args.text('fault')?.split(',') ?? [],
      ...(check === undefined ? {} : { check }),
      say: out,
    });
    return ran === undefined ? DONE : broken(ran.words, ran.next);
  },
};
