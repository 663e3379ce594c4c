// `tenkey export placements`: hands an agency what is placed with it, and what is recalled.
import { exportPlacements } from '../desk/export-placements.ts';
import { formatCents } from '../domain/money.ts';
import { handOverCommand } from './hand-over-command.ts';

export const exportPlacementsCommand = handOverCommand({
  name: 'export placements',
  describe: 'Write the file of debts that a collection agency is given',
  details:
    'Everything that was placed and is in no file yet, and what was recalled or paid since its\n' +
    'file, each in one file only. Writes PLACEMENTS_nnnnnn.csv and its .sha256. --file N writes\n' +
    'file N again, the same bytes.',
  handOver: exportPlacements,
  told: ({ placed, placedCents, recalled }) =>
    `${placed} placed, ${formatCents(placedCents, true)}; ${recalled} recalled`,
});
