// `tenkey export refunds`: hands the refunds that may be paid to accounts payable.
import { exportRefunds } from '../desk/export-refunds.ts';
import { formatCents } from '../domain/money.ts';
import { type Command, DONE } from './command.ts';
import { exportPorts } from './export-gl.ts';

export const exportRefundsCommand: Command = {
  name: 'export refunds',
  describe: 'Write the file of refunds that accounts payable pays',
  details:
    'Every refund that was granted and may be paid today, each in one file only.\n' +
    'Writes REFUNDS_nnnnnn.csv and its .sha256. --file N writes file N again, the same bytes.',
  options: {
    file: { kind: 'whole', describe: 'Write this earlier file again' },
    out: { kind: 'text', describe: 'The folder to write to; else this one' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const again = args.whole('file');
    const exported = await exportRefunds(opened.value, exportPorts(context), {
      folder: args.text('out') ?? '.',
      ...(again === undefined ? {} : { again }),
    });
    if (!exported.ok) return exported;
    const { path, refunds, totalCents, sha256 } = exported.value;
    context.out(
      context.json
        ? JSON.stringify(exported.value)
        : `${path}\n${refunds} refunds, ${formatCents(totalCents, true)}\nsha256 ${sha256}`,
    );
    return DONE;
  },
};
