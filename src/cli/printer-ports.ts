// What the commands about printers are given by main.ts, which alone knows the drivers.
import type { FoundPrinter } from '../domain/found-printer.ts';
import type { PrinterSigns, PrintOutcome } from '../domain/printer.ts';
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

export type PrinterTest = { readonly name: string; readonly outcome: PrintOutcome };

export type ChosenPrinter = {
  readonly printer: string;
  readonly printerModel: string;
  /** The level of the drawer's switch while it is open; untold where the printer does not tell. */
  readonly drawerOpen: 'high' | 'low' | 'untold';
};

export type PrinterPorts = {
  /** Asks it how it is; nothing comes out. */
  status(choice: PrinterChoice): Promise<PrinterAnswer>;
  /** Prints the test page. */
  test(choice: PrinterChoice): Promise<Result<PrinterTest>>;
  /** Undefined where it cannot tell. */
  look(choice: PrinterChoice): Promise<PrinterSigns | undefined>;
  find(): Promise<readonly FoundPrinter[]>;
  models(): readonly string[];
  /** Into the settings of the workstation; the others stay. What is wrong, where it cannot. */
  keep(storeFile: string, chosen: ChosenPrinter): Promise<Advice | undefined>;
  /** One line that a person types; undefined at the end of what is typed. */
  ask(question: string): Promise<string | undefined>;
  /** Until q or Ctrl+C; what it could not do, where it could not begin. */
  virtual(plan: VirtualPlan): Promise<Advice | undefined>;
};
