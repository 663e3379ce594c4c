// What is worked on accounts beside payments, for a book that has everything.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { workArrangements } from './arrangements.ts';
import { workTasks } from './tasks.ts';
import { workTransfers } from './transfers.ts';
import { recoverSome } from './write-offs.ts';

/** After what was written off: `workWriteOffs`. */
export async function workCollections(desk: Desk, counter: Counter): Promise<void> {
  await workArrangements(desk, counter);
  await workTasks(desk, counter);
  await workTransfers(desk, counter);
  await recoverSome(desk, counter);
}
