// `tenkey letters print`: letters into a PDF file, with a page of counts; labels; and again.
import { type AskedPrint, printLetters } from '../desk/print-letters.ts';
import { isLetterKind, LETTER_KINDS } from '../domain/letters/kinds.ts';
import { type Arguments, type Command, DONE } from './command.ts';

export const lettersPrint: Command = {
  name: 'letters print',
  describe: 'Print letters into a PDF file',
  details:
    'Every letter that was never printed, as one file with a page of counts before them.\n' +
    '--number prints one letter, --run what an earlier run printed: the same bytes as before.\n' +
    '--labels prints mailing labels, 30 on a sheet (Avery 5160), of the letters of a run.',
  options: {
    kind: { kind: 'text', describe: 'Only letters of this kind', choices: LETTER_KINDS },
    date: { kind: 'date', describe: 'Only letters of this business date' },
    number: { kind: 'whole', describe: 'This one letter' },
    run: { kind: 'whole', describe: 'What this run printed, again' },
    labels: { kind: 'whole', describe: 'Labels of the letters of this run' },
    out: { kind: 'text', describe: 'The folder to write to; else this one' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const printed = await printLetters(opened.value, undefined, context.letters, {
      ...asked(args),
      folder: args.text('out') ?? '.',
    });
    if (!printed.ok) return printed;
    const { path, run, letters, sha256, again } = printed.value;
    const count = `run ${run}: ${letters} letters${again ? ', as printed before' : ''}`;
    context.out(
      context.json ? JSON.stringify(printed.value) : `${path}\n${count}\nsha256 ${sha256}`,
    );
    return DONE;
  },
};

function asked(args: Arguments): AskedPrint {
  const [number, run, labels] = [args.whole('number'), args.whole('run'), args.whole('labels')];
  if (number !== undefined) return { what: 'letter', number };
  if (run !== undefined) return { what: 'run', run };
  if (labels !== undefined) return { what: 'labels', run: labels };
  const kind = args.text('kind');
  return {
    what: 'waiting',
    kind: kind !== undefined && isLetterKind(kind) ? kind : undefined,
    date: args.text('date'),
  };
}
