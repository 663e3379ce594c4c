// The rows in the order they are measured, by the name that `--row` takes.
import type { Bench } from './bench-place.ts';
import { closeOfDay } from './close-of-day.ts';
import { copies } from './copy.ts';
import { besideDeadPrinter } from './dead-printer.ts';
import { durablePost } from './durable-post.ts';
import { eightRegisters } from './eight-registers.ts';
import { findAsTyped } from './find-as-typed.ts';
import { firstByte } from './first-byte.ts';
import { firstPage } from './first-page.ts';
import { importRows } from './import-rows.ts';
import { keyToPaint } from './key-to-paint.ts';
import { keysPerTask } from './keys-per-task.ts';
import { lookForDue } from './look-for-due.ts';
import type { Row } from './measure.ts';
import { memory } from './memory.ts';
import { proofOfStore } from './proof-of-store.ts';
import { start } from './start.ts';

/** One measurement may give several rows. */
export type Measure = (bench: Bench) => Promise<readonly Row[]>;

export const ROWS: Readonly<Record<string, Measure>> = {
  'key-to-paint': keyToPaint,
  start,
  'durable-post': durablePost,
  'find-as-typed': findAsTyped,
  'eight-registers': eightRegisters,
  'close-of-day': closeOfDay,
  'enter-to-first-byte': firstByte,
  'key-beside-dead-printer': besideDeadPrinter,
  'first-page': firstPage,
  'look-for-due': lookForDue,
  'proof-of-store': proofOfStore,
  memory,
  copies,
  'import-rows': importRows,
  'keys-per-task': keysPerTask,
};
