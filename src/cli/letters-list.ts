// `tenkey letters list`: letters that were written, to whom, whether they were printed and how they
// left the house.
import { listLetters } from '../desk/list-letters.ts';
import { isLetterKind, LETTER_KINDS } from '../domain/letters/kinds.ts';
import { type Command, DONE } from './command.ts';

export const lettersList: Command = {
  name: 'letters list',
  describe: 'List letters, to whom, and how they left',
  details: '--waiting leaves only those that were never printed nor handed over.',
  options: {
    date: { kind: 'date', describe: 'Only letters of this business date' },
    kind: { kind: 'text', describe: 'Only letters of this kind', choices: LETTER_KINDS },
    waiting: { kind: 'flag', describe: 'Only letters that wait to be printed' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const kind = args.text('kind');
    const letters = await listLetters(opened.value, {
      date: args.text('date'),
      kind: kind !== undefined && isLetterKind(kind) ? kind : undefined,
      waiting: args.flag('waiting'),
    });
    if (context.json) {
      context.out(JSON.stringify(letters));
      return DONE;
    }
    for (const { number, date, kind: of, account, to, state } of letters) {
      context.out([number, date, of, account, to, state].filter((cell) => cell !== '').join('  '));
    }
    context.out(`${letters.length} letters`);
    return DONE;
  },
};
