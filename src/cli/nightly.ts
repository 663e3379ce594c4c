// `tenkey nightly`: proof, ledger file and verification for a scheduler. Says nothing when all is
// well.
import { nightDate, workTheNight } from '../desk/nightly.ts';
import { LEDGER_FORMATS } from '../domain/ledger-file.ts';
import { type Command, DONE } from './command.ts';
import { exportPorts, formatNamed } from './export-gl.ts';
import { guardBook } from './guard-book.ts';

export const nightly: Command = {
  name: 'nightly',
  describe: 'Prove the day, write its ledger file, verify the book; quiet when all is well',
  details:
    'Exit code 0 when all is well, also on a date without business; 1 when the day\n' +
    'has business and is not closed; 3 when the book is broken.',
  options: {
    date: { kind: 'date', describe: 'The business date; else the last one with a drawer' },
    format: { kind: 'text', describe: 'csv unless told', choices: LEDGER_FORMATS },
    out: { kind: 'text', describe: 'The folder for the ledger file; else this one' },
  },
  printsData: true,
  run: (context, args) =>
    guardBook(async () => {
      const opened = await context.openDesk();
      if (!opened.ok) return opened;
      const desk = opened.value;
      const night = await workTheNight(desk, exportPorts(context), {
        date: args.text('date') ?? (await nightDate(desk)),
        format: formatNamed(args.text('format')),
        folder: args.text('out') ?? '.',
      });
      if (!night.ok) return night;
      if (context.json) context.out(JSON.stringify(night.value));
      return DONE;
    }),
};
