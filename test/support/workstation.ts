// A workstation with which nothing is wrong, for tests of what is said when something is.
import type { WorkstationFacts } from '../../src/domain/workstation-facts.ts';
import { TEST_NOW } from './machine.ts';

export const SOUND_WORKSTATION: WorkstationFacts = {
  node: { version: '20.20.2', least: '20.19' },
  terminal: { columns: 80, rows: 24 },
  term: 'xterm-256color',
  noColour: false,
  locale: 'C.UTF-8',
  settings: { path: 'tenkey-settings.json', written: true, problems: [] },
  key: { path: 'tenkey-key', check: 'a1b2', isOpen: false },
  store: {
    path: 'tenkey.sqlite',
    kind: 'file',
    readable: true,
    writable: true,
    disk: { name: 'ext', network: false, freeBytes: 40_000_000_000 },
  },
  book: {
    city: 'City of Robles Canyon',
    timeZone: 'America/Los_Angeles',
    missingMigrations: 0,
    journal: 'wal',
    lastEntryAt: TEST_NOW,
  },
  clock: { now: TEST_NOW, timeZone: 'America/Los_Angeles' },
  printer: { name: 'printer at 10.0.0.5 port 9100', words: 'ready' },
};
