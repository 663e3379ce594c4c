// Reports, tapes and sheets, the day close and the ledger file.

import { folderWriter } from '../../../drivers/files/folder-writer.ts';
import { closeDay } from '../../../src/desk/close-day.ts';
import { exportLedger } from '../../../src/desk/export-ledger.ts';
import { keyTape, lookAtTape } from '../../../src/desk/key-tape.ts';
import { askLift } from '../../../src/desk/lift-close.ts';
import { nightDate } from '../../../src/desk/nightly.ts';
import { readReport } from '../../../src/desk/read-report.ts';
import { signSheet } from '../../../src/desk/sign-sheet.ts';
import { ledgerPorts } from '../../../src/ledger-ports.ts';
import { temporaryPath } from '../../support/book.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { liftAndClose } from '../../support/full-book.ts';
import { DATE, tapeOf } from '../../support/short-day.ts';
import { tamper } from '../../support/tamper.ts';
import type { Case, Scene } from '../scene.ts';

function key({ desk, counter }: Scene, department: string, ...amounts: readonly number[]) {
  return keyTape(desk, counter, { date: DATE, department, lines: tapeOf(...amounts) });
}

function keySecond({ desk, counter }: Scene, secondOf: number) {
  const keying = { date: DATE, department: 'parking', lines: tapeOf(5300), secondOf };
  return keyTape(desk, counter, keying);
}

/** Signs the tape as its clerk. */
function sign({ desk, counter }: Scene, tapeId: number) {
  return signSheet(desk, counter.person, { tapeId, role: 'clerk' });
}

function ledgerOf({ desk }: Scene) {
  const ports = { ...ledgerPorts, files: folderWriter };
  const folder = temporaryPath('ledger');
  return exportLedger(desk, ports, { date: DATE, format: 'csv', detail: false, folder });
}

export const BALANCING_CASES: readonly Case[] = [
  {
    code: 'report-unknown',
    at: 'closed',
    verb: ({ desk }) => readReport(desk, { report: 'weather', date: DATE }),
  },
  {
    code: 'report-one-date',
    at: 'closed',
    verb: ({ desk }) => readReport(desk, { report: 'by-tender', from: '2026-09-01', date: DATE }),
  },
  {
    code: 'dates-backwards',
    at: 'closed',
    verb: ({ desk }) => readReport(desk, { report: 'drops', from: '2026-09-16', date: DATE }),
  },
  { code: 'department-unknown', at: 'counted', verb: (scene) => key(scene, 'weather', 100) },
  { code: 'tape-empty', at: 'counted', keys: '5⏎ 1⏎ *' },
  { code: 'tape-not-found', at: 'counted', keys: '5⏎ 1⏎ 500⏎/700⏎' },
  { code: 'tape-zero', at: 'counted', keys: '5⏎ 1⏎ 0⏎' },
  {
    code: 'tape-second-own',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      return keySecond(scene, id);
    },
  },
  {
    code: 'tape-second-seen',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      const counter = await counterOf(scene.desk, 102);
      await lookAtTape(scene.desk, counter, id);
      return keySecond({ ...scene, counter }, id);
    },
  },
  { code: 'sheet-no-receipt', at: 'counted', keys: '5⏎ 3⏎ 77.⏎*⏎ /' },
  { code: 'date-outside-book', at: 'closed', verb: ({ desk }) => nightDate(desk, '2062-09-15') },
  { code: 'date-unreadable', at: 'counted', keys: '5⏎ / 99⏎' },
  {
    code: 'sheet-old-version',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      accepted(await key(scene, 'parking', 5300));
      return sign(scene, id);
    },
  },
  {
    code: 'sheet-differs',
    at: 'counted',
    verb: async (scene) => sign(scene, accepted(await key(scene, 'parking', 3500)).id),
  },
  {
    code: 'sheet-not-own',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      return sign({ ...scene, counter: await counterOf(scene.desk, 102) }, id);
    },
  },
  {
    code: 'sheet-unsigned',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      const { person } = await counterOf(scene.desk, 902);
      return signSheet(scene.desk, person, { tapeId: id, role: 'second' });
    },
  },
  {
    code: 'sheet-signed',
    at: 'counted',
    async verb(scene) {
      const { id } = accepted(await key(scene, 'parking', 5300));
      accepted(await sign(scene, id));
      return sign(scene, id);
    },
  },
  {
    code: 'day-stopped',
    at: 'counted',
    verb: async ({ desk }) => closeDay(desk, await counterOf(desk, 902), DATE),
  },
  {
    code: 'day-without-business',
    at: 'morning',
    verb: async ({ desk }) => closeDay(desk, await counterOf(desk, 902), DATE),
  },
  {
    code: 'day-closed',
    at: 'closed',
    verb: async ({ desk }) => closeDay(desk, await counterOf(desk, 902), DATE),
  },
  {
    code: 'day-not-begun',
    at: 'morning',
    async verb({ desk, path }) {
      tamper(path, "UPDATE city SET book = 'real', demo_date = NULL");
      return closeDay(desk, await counterOf(desk, 902), '2026-09-16');
    },
  },
  { code: 'day-not-closed', at: 'banked', verb: (scene) => ledgerOf(scene) },
  {
    code: 'day-lifted',
    at: 'closed',
    async verb({ desk }) {
      await liftAndClose(desk);
      return askLift(desk, await counterOf(desk, 902), DATE, { number: 1 });
    },
  },
  {
    code: 'day-exported',
    at: 'closed',
    async verb(scene) {
      accepted(await ledgerOf(scene));
      const { desk } = scene;
      return askLift(desk, await counterOf(desk, 902), DATE, { number: 1 });
    },
  },
  {
    code: 'accounts-unmapped',
    at: 'closed',
    async verb(scene) {
      tamper(scene.path, "DELETE FROM ledger_mapping WHERE account = '110-1210'");
      return ledgerOf(scene);
    },
  },
];
