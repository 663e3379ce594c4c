// What copying and restoring a book need of the command line's context.
import type { CopyPorts } from '../desk/back-up.ts';
import { Breakdown } from '../domain/breakdown.ts';
import type { CommandContext } from './command.ts';

/** The copy is opened as every store is; what cannot be opened is thrown. */
export function copyPorts(context: CommandContext): CopyPorts {
  const { files, machine } = context;
  return {
    files,
    processId: machine.mark.processId,
    isRunning: machine.isRunning,
    openStore: async (path) => {
      const opened = await context.openDesk({ path });
      if (opened.ok) return opened.value.store;
      if ('broken' in opened) throw new Breakdown(opened.broken.words, opened.broken.next);
      throw new Error(`${path} cannot be opened`);
    },
  };
}
