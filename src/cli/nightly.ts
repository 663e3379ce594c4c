// `tenkey nightly`: proof, ledger file and a verified copy of the book, for a scheduler. Says
// nothing when all is well.
import { dirname, join } from 'node:path';
import { nightDate, workTheNight } from '../desk/nightly.ts';
import { overdueWords } from '../desk/overdue-deposits.ts';
import { LEDGER_FORMATS } from '../domain/ledger-file.ts';
import { type Command, DONE } from './command.ts';
import { copyPorts } from './copy-ports.ts';
import { exportPorts, formatNamed } from './export-gl.ts';

export const nightly: Command = {
  name: 'nightly',
  describe: 'Prove the day, write its ledger file, copy and verify the book; else quiet',
  details:
    'Says which deposits are late, else nothing.\n' +
    'Exit code 0 when all is well, also on a date without business; 1 when the day\n' +
    'has business and is not closed (the copy is made all the same), or where the book\n' +
    'has no such date; 3 when the book is broken or the disk is full. Of the copies the\n' +
    'newest of each of the last days, weeks and months stays, as the policies\n' +
    'copies.keep-... say; the others are removed.',
  options: {
    date: { kind: 'date', describe: 'The business date; else the last one with a drawer' },
    format: { kind: 'text', describe: 'csv unless told', choices: LEDGER_FORMATS },
    out: { kind: 'text', describe: 'The folder for the ledger file; else this one' },
    copies: { kind: 'text', describe: 'The folder for the copies; else copies beside the store' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const desk = opened.value;
    const date = await nightDate(desk, args.text('date'));
    if (!date.ok) return date;
    const ports = { ...exportPorts(context), copies: copyPorts(context) };
    const night = await workTheNight(desk, ports, {
      date: date.value,
      format: formatNamed(args.text('format')),
      folder: args.text('out') ?? '.',
      copies: args.text('copies') ?? join(dirname(context.storeFile), 'copies'),
    });
    if (!night.ok) return night;
    if (context.json) context.out(JSON.stringify(night.value));
    else for (const late of night.value.overdue) context.out(overdueWords(late));
    return DONE;
  },
};
