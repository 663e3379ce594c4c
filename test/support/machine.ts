// This machine as the commands of a test are told of it.
import { isAlive, isRunning, thisProcess } from '../../drivers/process.ts';
import type { Machine } from '../../src/cli/command.ts';

/** Half past eight in the morning of the demo date, in Robles Canyon. */
export const TEST_NOW = '2026-09-15T15:30:00.000Z';

export const TEST_MACHINE: Machine = {
  user: 'tester',
  mark: thisProcess(),
  isAlive,
  isRunning,
  now: () => TEST_NOW,
};
