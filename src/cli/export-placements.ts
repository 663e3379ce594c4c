// `tenkey export placements`: hands an agency what is placed with it, and what is recalled.
import { exportPlacements } from '../desk/export-placements.ts';
import { formatCents } from '../domain/money.ts';
import { type Command, DONE } from './command.ts';
import { exportPorts } from './export-gl.ts';

export const exportPlacementsCommand: Command = {
  name: 'export placements',
  describe: 'Write the file of debts that a collection agency is given',
  details:
    'Everything that was placed and is in no file yet, and what was recalled or paid since its\n' +
    'file, each in one file only. Writes PLACEMENTS_nnnnnn.csv and its .sha256. --file N writes\n' +
    'file N again, the same bytes.',
  options: {
    file: { kind: 'whole', describe: 'Write this earlier file again' },
    out: { kind: 'text', describe: 'The folder to write to; else this one' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const again = args.whole('file');
    const exported = await exportPlacements(opened.value, exportPorts(context), {
      folder: args.text('out') ?? '.',
      ...(again === undefined ? {} : { again }),
    });
    if (!exported.ok) return exported;
    const { path, placed, recalled, placedCents, sha256 } = exported.value;
    const total = formatCents(placedCents, true);
    context.out(
      context.json
        ? JSON.stringify(exported.value)
        : `${path}\n${placed} placed, ${total}; ${recalled} recalled\nsha256 ${sha256}`,
    );
    return DONE;
  },
};
