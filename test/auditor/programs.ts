// The programs of the counter with a printer each, whose temper the dice decide: it prints, fails,
// cannot say, hangs, or the program dies while it sends.
import type { IsAlive } from '../../src/desk/lease-register.ts';
import { PrinterWorker } from '../../src/desk/work-printer.ts';
import type { Printer, PrintJob, PrintOutcome } from '../../src/domain/printer.ts';
import { type Audit, nowOf } from './audit.ts';
import type { Dice } from './dice.ts';
import { endDead, type Fate, hold, type Job, type Pass, type Process } from './printing-model.ts';

/** A job whose word from the printer is still to come. */
export type Hung = {
  readonly job: Job;
  readonly pass: Pass;
  readonly ends: Promise<Ended>;
};

/** How a pass of the real worker ended. */
export type Ended = 'done' | 'not-held' | 'died';

export type Program = {
  readonly process: Process;
  readonly worker: PrinterWorker;
  readonly printer: DicePrinter;
  hung: Hung | undefined;
};

class ProgramDied extends Error {}

export class DicePrinter implements Printer {
  readonly kind = 'device';
  readonly status = 'full';
  readonly name: string;
  readonly #dice: Dice;
  /** What it was given, and what became of it; the model looks at them in turn. */
  readonly given: { readonly words: string; readonly fate: Fate }[] = [];
  /** Ends the wait for the printer's word. */
  say: (outcome: PrintOutcome) => void = () => undefined;
  #hangs: () => void = () => undefined;

  constructor(name: string, dice: Dice) {
    this.name = name;
    this.#dice = dice;
  }

  readonly print = (job: PrintJob): Promise<PrintOutcome> => {
    const fate = someFate(this.#dice);
    this.given.push({ words: wordsOf(job), fate });
    if (fate === 'dies') return Promise.reject(new ProgramDied());
    if (fate !== 'hangs') return Promise.resolve(outcomeOf(fate));
    return new Promise((resolve) => {
      this.say = resolve;
      this.#hangs();
    });
  };

  /** How the pass ends, or that it does not. */
  async ended(pass: Promise<Ended>, begin: () => void = () => undefined): Promise<Ended | 'hangs'> {
    const hangs = new Promise<'hangs'>((resolve) => {
      this.#hangs = () => resolve('hangs');
    });
    begin();
    return Promise.race([pass, hangs]);
  }
}

function someFate(dice: Dice): Fate {
  if (dice.percent(75)) return dice.one(['printed', 'printed', 'sent']);
  return dice.one(['not-printed', 'not-printed', 'unknown', 'unknown', 'dies', 'hangs']);
}

export function outcomeOf(outcome: Exclude<Fate, 'dies' | 'hangs'>): PrintOutcome {
  return outcome === 'printed' || outcome === 'sent'
    ? { outcome }
    : { outcome, reason: 'the dice say so' };
}

/** The same of a job as it is handed over and as it lies in the book. */
export function wordsOf(
  job: Pick<PrintJob, 'kind'> & {
    readonly paper?: {
      readonly kind: string;
      readonly reference: string;
      readonly duplicate?: { readonly copy: number };
    };
  },
): string {
  const { kind, paper } = job;
  return [kind, paper?.kind, paper?.reference, paper?.duplicate && `copy ${paper.duplicate.copy}`]
    .filter((word) => word !== undefined)
    .join(' ');
}

/** Runs a pass of the worker, so many jobs at most. */
export async function passOf(worker: PrinterWorker, most: number): Promise<Ended> {
  let left = most;
  const goesOn = () => {
    left -= 1;
    return left >= 0;
  };
  try {
    return (await worker.print({ goesOn })) === undefined ? 'not-held' : 'done';
  } catch (error) {
    if (error instanceof ProgramDied) return 'died';
    throw error;
  }
}

type Running = { readonly byRegister: Map<number, Program>; started: number };
const running = new WeakMap<Audit, Running>();

export function runningOf(audit: Audit): Map<number, Program> {
  return stateOf(audit).byRegister;
}

function stateOf(audit: Audit): Running {
  const known = running.get(audit) ?? { byRegister: new Map(), started: 0 };
  running.set(audit, known);
  return known;
}

/** The program of some register, started where none runs. */
export async function someProgram(audit: Audit): Promise<Program> {
  const register = audit.dice.any(audit.model.registers)?.number ?? 1;
  return runningOf(audit).get(register) ?? start(audit, register);
}

async function start(audit: Audit, register: number): Promise<Program> {
  const { desk, model, dice } = audit;
  const state = stateOf(audit);
  state.started += 1;
  // Some print at the printer of register 1.
  const name = `printer ${dice.percent(40) ? 1 : register}`;
  const process: Process = { register, process: state.started, printer: name, fence: undefined };
  const printer = new DicePrinter(name, dice);
  const holder = { host: 'counter', processId: process.process, processStarted: 'once' };
  const isAlive: IsAlive = ({ processId }) => !model.printing.dead.has(processId);
  const worker = new PrinterWorker(desk, { register, printer, holder, isAlive });
  await worker.start();
  endDead(model.printing);
  model.printing.usedBy.set(register, name);
  hold(model.printing, process, nowOf(audit));
  const program: Program = { process, worker, printer, hung: undefined };
  state.byRegister.set(register, program);
  return program;
}
