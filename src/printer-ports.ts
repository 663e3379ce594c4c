// Wires the commands about printers to the drivers; loaded only by those commands.
import { createInterface } from 'node:readline';
import { probePrinter } from '../drivers/printers/probe-printer.ts';
import { FAULT_WORDS, readFault } from '../drivers/printers/virtual/faults.ts';
import { runVirtualPrinter } from '../drivers/printers/virtual/run-virtual.ts';
import { readSettings } from '../drivers/settings.ts';
import type { Advice } from './cli/command.ts';
import type { PrinterChoice, PrinterPorts } from './cli/printer-ports.ts';
import { printerSetUp, testPrinter } from './printer-set-up.ts';
import { settingsPlace } from './workstation-settings.ts';

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

  status(choice) {
    const { setting, model } = chosen(choice);
    return probePrinter(setting, model);
  },

  async test(choice) {
    const { setting, model } = chosen(choice);
    return testPrinter({ printer: setting, printerModel: model });
  },

  setUp: printerSetUp,

  ask(question) {
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    return new Promise((resolve) => {
      reader.on('close', () => resolve(undefined));
      reader.question(question, (line) => {
        resolve(line.trim());
        reader.close();
      });
    });
  },
};

/** What is not given is the workstation's own. */
function chosen({ storeFile, setting, model }: PrinterChoice) {
  const { path, defaults } = settingsPlace(storeFile);
  const { settings } = readSettings(path, defaults);
  return {
    setting: setting ?? settings.printer,
    model: model ?? settings.printerModel,
  };
}

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
async function untilStopped(press: (key: string) => void): Promise<void> {
  const { stdin } = process;
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    if (!stdin.isTTY) return;
    stdin.setRawMode(true);
    stdin.on('data', (bytes: Buffer) => {
      for (const key of bytes.toString('latin1')) {
        if (key === 'q' || key === CTRL_C) resolve();
        else press(key);
      }
    });
  });
  if (!stdin.isTTY) return;
  stdin.setRawMode(false);
  stdin.pause();
}
