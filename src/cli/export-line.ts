// `tenkey export line`: writes a file that a line of business made for somebody outside.
import { writeLineFile } from '../desk/line-file.ts';
import { refuse } from '../domain/result.ts';
import { LINES } from '../lines/index.ts';
import { type Command, DONE } from './command.ts';

export const exportLine: Command = {
  name: 'export line',
  describe: 'Write a file that a line of business made for somebody outside',
  details:
    'The file is made at the counter; its hash is on record. Writes it and its .sha256, as\n' +
    'often as it is asked for, with the same bytes. Such as:\n' +
    '  tenkey export line business-tax state-file 2026',
  positionals: {
    line: { describe: 'The line of business', required: true },
    file: { describe: 'The file among those of the line', required: true },
    of: { describe: 'Which of them: a year, a month', required: true },
  },
  options: { out: { kind: 'text', describe: 'The folder to write to; else this one' } },
  printsData: true,
  async run(context, args) {
    const asked = { line: args.required('line'), file: args.required('file') };
    const duties = await LINES.find(({ code }) => code === asked.line)?.duties?.();
    const known = duties?.files?.some(({ name }) => name === asked.file) === true;
    const of = args.required('of');
    if (!known) return refuse('line-file-unknown', { file: `${asked.line} ${asked.file}`, of });
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const written = await writeLineFile(opened.value, context.files, {
      ...{ ...asked, of },
      folder: args.text('out') ?? '.',
    });
    if (!written.ok) return written;
    const { path, sha256 } = written.value;
    context.out(context.json ? JSON.stringify(written.value) : `${path}\nsha256 ${sha256}`);
    return DONE;
  },
};
