// `tenkey export refunds`: hands the refunds that may be paid to accounts payable.
import { exportRefunds } from '../desk/export-refunds.ts';
import { formatCents } from '../domain/money.ts';
import { handOverCommand } from './hand-over-command.ts';

export const exportRefundsCommand = handOverCommand({
  name: 'export refunds',
  describe: 'Write the file of refunds that accounts payable pays',
  details:
    'Every refund that was granted and may be paid today, each in one file only.\n' +
    'Writes REFUNDS_nnnnnn.csv and its .sha256. --file N writes file N again, the same bytes.',
  handOver: exportRefunds,
  told: ({ refunds, totalCents }) => `${refunds} refunds, ${formatCents(totalCents, true)}`,
});
