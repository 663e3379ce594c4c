// Every command, in the order `tenkey --help` shows them. test/tidy.test.ts finds what is missing.
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { day } from './day.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportGl } from './export-gl.ts';
import { exportLine } from './export-line.ts';
import { exportPlacementsCommand } from './export-placements.ts';
import { exportRefundsCommand } from './export-refunds.ts';
import { importFile } from './import-file.ts';
import { importRules } from './import-rules.ts';
import { init } from './init.ts';
import { lettersList } from './letters-list.ts';
import { lettersPrint } from './letters-print.ts';
import { nightly } from './nightly.ts';
import { play } from './play.ts';
import { printerSetup } from './printer-setup.ts';
import { printerStatus } from './printer-status.ts';
import { printerTest } from './printer-test.ts';
import { printerVirtual } from './printer-virtual.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { start } from './start.ts';
import { training } from './training.ts';
import { verify } from './verify.ts';
import { version } from './version.ts';

export const COMMANDS: readonly Command[] = [
  start,
  report,
  exportGl,
  exportRefundsCommand,
  exportPlacementsCommand,
  exportLine,
  lettersPrint,
  lettersList,
  nightly,
  verify,
  backup,
  restore,
  importFile,
  importRules,
  init,
  training,
  doctor,
  printerSetup,
  printerStatus,
  printerTest,
  printerVirtual,
  demo,
  day,
  play,
  version,
];
