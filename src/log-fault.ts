// Where faults are written down: `tenkey.log` beside the store, or where TENKEY_LOG says.
import { dirname, join } from 'node:path';
import { writeLog } from '../drivers/log-file.ts';

export function logPath(storeFile: string): string {
  return process.env['TENKEY_LOG'] ?? join(dirname(storeFile), 'tenkey.log');
}

/** Never throws; a clerk never sees a trace. */
export function logFault(error: unknown, storeFile: string): void {
  writeLog(logPath(storeFile), error, new Date().toISOString());
}
