// The shape of `tenkey export …` for files that are handed over once: where they are written to,
// and by which number an earlier one is written again.
import type { Desk } from '../desk/desk.ts';
import type { HandedWhere, HandOverPorts } from '../desk/hand-over-file.ts';
import type { Result } from '../domain/result.ts';
import { type Command, DONE } from './command.ts';
import { exportPorts } from './export-gl.ts';

type Handed = { readonly path: string; readonly sha256: string };

type HandOverCommand<File extends Handed> = Pick<Command, 'name' | 'describe' | 'details'> & {
  readonly handOver: (
    desk: Desk,
    ports: HandOverPorts,
    where: HandedWhere,
  ) => Promise<Result<File>>;
  /** What went into it, in a line. */
  readonly told: (file: File) => string;
};

export function handOverCommand<File extends Handed>({
  handOver,
  told,
  ...named
}: HandOverCommand<File>): Command {
  return {
    ...named,
    options: {
      file: { kind: 'whole', describe: 'Write this earlier file again' },
      out: { kind: 'text', describe: 'The folder to write to; else this one' },
    },
    printsData: true,
    async run(context, args) {
      const opened = await context.openDesk();
      if (!opened.ok) return opened;
      const again = args.whole('file');
      const exported = await handOver(opened.value, exportPorts(context), {
        folder: args.text('out') ?? '.',
        ...(again === undefined ? {} : { again }),
      });
      if (!exported.ok) return exported;
      const { path, sha256 } = exported.value;
      const text = `${path}\n${told(exported.value)}\nsha256 ${sha256}`;
      context.out(context.json ? JSON.stringify(exported.value) : text);
      return DONE;
    },
  };
}
