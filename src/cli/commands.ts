// Every command, in the order `tenkey --help` shows them. test/tidy.test.ts finds what is missing.
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { importCitations } from './import-citations.ts';
import { version } from './version.ts';

export const COMMANDS: readonly Command[] = [demo, importCitations, version];
