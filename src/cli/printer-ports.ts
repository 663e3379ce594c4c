// What the commands about printers are given by main.ts, which alone knows the drivers.
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

export type PrinterPorts = {
  /** Until q or Ctrl+C; what it could not do, where it could not begin. */
  virtual(plan: VirtualPlan): Promise<Advice | undefined>;
};
