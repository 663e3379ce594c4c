// What the commands about printers are given by main.ts, which alone knows the drivers.
import type { PrinterSetUp, PrinterTest } from '../domain/printer-set-up.ts';
import type { Result } from '../domain/result.ts';
import type { PrinterAnswer } from '../domain/workstation-facts.ts';
import type { Advice } from './command.ts';

export type VirtualPlan = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  /** In the words of the command line. */
  readonly faults: readonly string[];
  readonly check?: string;
  say(text: string): void;
};

/** A printer by the words of a setting and its model; what is not given is the workstation's. */
export type PrinterChoice = {
  readonly storeFile: string;
  readonly setting?: string;
  readonly model?: string;
};

export type PrinterPorts = {
  /** Asks it how it is; nothing comes out. */
  status(choice: PrinterChoice): Promise<PrinterAnswer>;
  /** Prints the test page. */
  test(choice: PrinterChoice): Promise<Result<PrinterTest>>;
  /** What the set-up asks of this machine, here and on the screen of the counter. */
  setUp(storeFile: string): PrinterSetUp;
  /** One line that a person types; undefined at the end of what is typed. */
  ask(question: string): Promise<string | undefined>;
  /** Until q or Ctrl+C; what it could not do, where it could not begin. */
  virtual(plan: VirtualPlan): Promise<Advice | undefined>;
};
