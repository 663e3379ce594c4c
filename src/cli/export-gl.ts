// `tenkey export gl`: hands a closed day to accounting as a ledger file with its hash beside it.
import { exportLedger } from '../desk/export-ledger.ts';
import { LEDGER_FORMATS, type LedgerFormatName } from '../domain/ledger-file.ts';
import { formatCents } from '../domain/money.ts';
import { type Command, type CommandContext, DONE } from './command.ts';

export const exportGl: Command = {
  name: 'export gl',
  describe: 'Write the general-ledger file of a closed day',
  details:
    'One line an account, netted over the day; with --detail one line a journal line.\n' +
    'Writes GL_yyyymmdd_001 (netted) or _002 (detail) and its .sha256. Again gives the same bytes.',
  options: {
    date: { kind: 'date', describe: 'The business date', required: true },
    format: {
      kind: 'text',
      describe: 'csv unless told',
      choices: LEDGER_FORMATS,
    },
    detail: { kind: 'flag', describe: 'One line a journal line' },
    out: { kind: 'text', describe: 'The folder to write to; else this one' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const exported = await exportLedger(opened.value, exportPorts(context), {
      date: args.required('date'),
      format: formatNamed(args.text('format')),
      detail: args.flag('detail'),
      folder: args.text('out') ?? '.',
    });
    if (!exported.ok) return exported;
    const { path, lines, debitCents, sha256 } = exported.value;
    const total = formatCents(debitCents, true);
    context.out(
      context.json
        ? JSON.stringify(exported.value)
        : `${path}\n${lines} lines, debits = credits = ${total}\nsha256 ${sha256}`,
    );
    return DONE;
  },
};

export function exportPorts({ ledger, files }: CommandContext) {
  return { ...ledger, files };
}

/** The choices of the option have ruled out every other word. */
export function formatNamed(name: string | undefined): LedgerFormatName {
  return LEDGER_FORMATS.find((format) => format === name) ?? 'csv';
}
