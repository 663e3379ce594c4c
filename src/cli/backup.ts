// `tenkey backup FILE`: a copy of the whole book while registers work, proved before it has its
// name.
import { backUp } from '../desk/back-up.ts';
import { type Command, DONE } from './command.ts';
import { copyPorts } from './copy-ports.ts';

export const backup: Command = {
  name: 'backup',
  describe: 'Copy the book while registers work; the copy is verified',
  details:
    'The copy is opened and every check of tenkey verify is run on it; only then it gets\n' +
    'its name, and FILE.sha256 beside it. A file that is there is never written over.\n' +
    'Exit code 3, and no file, when the book is broken or the disk is full.',
  positionals: { file: { describe: 'The file to write', required: true } },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const copied = await backUp(opened.value.store, copyPorts(context), args.required('file'));
    if (!copied.ok) return copied;
    const { path, bytes, sha256, verification } = copied.value;
    const checks = verification.checks.length;
    context.out(
      context.json
        ? JSON.stringify(copied.value)
        : `${path}\n${bytes} bytes, all ${checks} checks hold\nsha256 ${sha256}`,
    );
    return DONE;
  },
};
