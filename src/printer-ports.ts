// Wires the commands about printers to the drivers; loaded only by those commands.
import { FAULT_WORDS, readFault } from '../drivers/printers/virtual/faults.ts';
import { runVirtualPrinter } from '../drivers/printers/virtual/run-virtual.ts';
import type { Advice } from './cli/command.ts';
import type { PrinterPorts } from './cli/printer-ports.ts';

const CTRL_C = '\x03';

export const printerPorts: PrinterPorts = {
  async virtual(plan) {
    const unknown = plan.faults.find((words) => readFault(words) === undefined);
    if (unknown !== undefined) {
      return { words: `There is no fault ${unknown}.`, next: `Choose of: ${FAULT_WORDS}.` };
    }
    const faults = plan.faults.flatMap((words) => readFault(words) ?? []);
    try {
      await runVirtualPrinter({ ...plan, faults, until: untilStopped });
      return undefined;
    } catch (error) {
      return adviceOf(error, plan.port);
    }
  },
};

function adviceOf(error: unknown, port: number): Advice {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const words = `Port ${port} is taken: another program listens there.`;
    return { words, next: 'Stop that one, or choose another with --port.' };
  }
  if (code === 'EACCES') {
    return { words: `This user may not listen on port ${port}.`, next: 'Choose one above 1023.' };
  }
  throw error;
}

/** Keys, where there is a keyboard; a signal ends it anywhere. */
function untilStopped(press: (key: string) => void): Promise<void> {
  return new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    const { stdin } = process;
    if (!stdin.isTTY) return;
    stdin.setRawMode(true);
    stdin.on('data', (bytes: Buffer) => {
      for (const key of bytes.toString('latin1')) {
        if (key === 'q' || key === CTRL_C) resolve();
        else press(key);
      }
    });
  }).then(() => {
    if (!process.stdin.isTTY) return;
    process.stdin.setRawMode(false);
    process.stdin.pause();
  });
}
