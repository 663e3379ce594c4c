// Every command, in the order `tenkey --help` shows them. test/tidy.test.ts finds what is missing.
import type { Command } from './command.ts';
import { day } from './day.ts';
import { demo } from './demo.ts';
import { importCitations } from './import-citations.ts';
import { play } from './play.ts';
import { start } from './start.ts';
import { version } from './version.ts';

export const COMMANDS: readonly Command[] = [start, day, demo, importCitations, play, version];
