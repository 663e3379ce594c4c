// This process as its neighbours on the host can look it up, and whether such a process still runs.
// A process number alone proves nothing: after a crash the system gives it to somebody else, so the
// moment of its start is kept beside it.
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

export type ProcessMark = {
  readonly host: string;
  readonly processId: number;
  /** Boot of the host and clock tick of the start; empty where the system does not tell. */
  readonly processStarted: string;
};

/** What a look-up needs of the system; handed in so that tests can be any system. */
export type System = {
  readonly host: string;
  /** The text of a file of /proc; undefined when it cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** Whether the system knows a process of that number, of whoever. */
  readonly exists: (processId: number) => boolean;
};

const THIS_SYSTEM: System = { host: hostname(), read: readOrNothing, exists: isRunning };

/** The starting tick is the 22nd field of the line, the 20th behind the name of the program. */
const START_TICK = 19;
/** The state stands first behind the name: `Z` ended but not fetched by its parent, `X` gone. */
const STATE = 0;

export function thisProcess(system: System = THIS_SYSTEM): ProcessMark {
  const processStarted = startOf(process.pid, system)?.started ?? '';
  return { host: system.host, processId: process.pid, processStarted };
}

/**
 * False only where it is proven: the process is gone, has ended, or its number went to another. A
 * process of another host, or one that cannot be looked up, is taken for alive.
 */
export function isAlive(mark: ProcessMark, system: System = THIS_SYSTEM): boolean {
  if (mark.host !== system.host) return true;
  const start = startOf(mark.processId, system);
  if (start === undefined || mark.processStarted === '') return system.exists(mark.processId);
  return start.started === mark.processStarted && !start.ended;
}

/** Who runs this process; the number where the system has no name for them. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user-${process.getuid?.() ?? 'unknown'}`;
  }
}

type Start = { readonly started: string; readonly ended: boolean };

function startOf(processId: number, { read }: System): Start | undefined {
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim();
  const line = read(`/proc/${processId}/stat`);
  // The name stands in brackets and may hold any character, brackets and spaces too.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  const tick = fields?.[START_TICK];
  if (boot === undefined || tick === undefined) return undefined;
  return { started: `${boot} ${tick}`, ended: /^[ZX]/.test(fields?.[STATE] ?? '') };
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process of that number runs on this host, whoever's it is. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
