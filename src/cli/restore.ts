// `tenkey restore FILE`: a copy takes the store's place; the old store is set aside.
import { existsSync, realpathSync } from 'node:fs';
import { restoreBook } from '../desk/restore-book.ts';
import { type Command, DONE } from './command.ts';
import { copyPorts } from './copy-ports.ts';

export const restore: Command = {
  name: 'restore',
  describe: 'Put a copy in the place of the store, which is set aside',
  details:
    'FILE is a copy of tenkey backup or tenkey nightly with its .sha256 beside it. It is\n' +
    'verified first. Refused while a terminal works on the store or anybody has it open.\n' +
    'The old store stays beside it as STORE.before-restore-...; the office chain records\n' +
    "who, when, why and the copy's hash. What was posted after the copy is not in the book.",
  positionals: { file: { describe: 'The copy', required: true } },
  options: {
    reason: { kind: 'text', describe: 'Why, for the record', required: true },
  },
  printsData: true,
  async run(context, args) {
    const { machine } = context;
    const ports = {
      ...copyPorts(context),
      isAlive: machine.isAlive,
      now: machine.now(),
      by: `${machine.user}@${machine.mark.host}`,
    };
    const restoring = {
      copy: itself(args.required('file')),
      store: itself(context.storeFile),
      reason: args.required('reason'),
    };
    const restored = await restoreBook(ports, restoring);
    if (!restored.ok) return restored;
    const { store, aside, verification } = restored.value;
    const lines = [
      `${store} is the copy ${restoring.copy}: all ${verification.checks.length} checks hold`,
      ...(aside === undefined ? [] : [`The old store is ${aside}`]),
    ];
    context.out(context.json ? JSON.stringify(restored.value) : lines.join('\n'));
    return DONE;
  },
};

/** Behind symbolic links: a rename would put the copy in the place of the link. */
function itself(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
