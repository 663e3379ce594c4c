// Printers at work: who holds one, what it is given and what becomes of it is what the model says,
// also when a program dies or hangs while it sends.
import { type Action, type Audit, agree, nowOf } from './audit.ts';
import { comeLate, type Fate, goOn, hold, type Job, type Pass, release } from './printing-model.ts';
import { type Ended, outcomeOf, type Program, passOf, runningOf, someProgram } from './programs.ts';

/** What the real printer was given, job by job; the model must ask for the same. */
function fatesOf({ printer }: Program, told: string): (job: Job) => Fate {
  return (job) => {
    const next = printer.given.shift();
    agree(`${told}: what is printed`, next?.words, job.words);
    return next?.fate ?? 'printed';
  };
}

/** Plays in the model what the real worker did until now. */
function follow(audit: Audit, program: Program, pass: Pass, ends: Promise<Ended>, told: string) {
  const { printing } = audit.model;
  const { process, printer } = program;
  const job = goOn(printing, process, pass, nowOf(audit));
  program.hung = job && { job, pass, ends };
  const rest = printer.given.splice(0).map(({ words }) => words);
  agree(`${told}: printed that should wait`, rest, []);
  if (printing.dead.has(process.process)) runningOf(audit).delete(process.register);
}

export const print: Action = {
  name: 'print',
  weight: () => 10,
  act: async (audit) => {
    const program = await someProgram(audit);
    const { process, worker, printer, hung } = program;
    const told = `print at ${process.register}`;
    if (hung) return `${told}: it hangs`;
    const most = audit.dice.between(1, 15);
    const ends = passOf(worker, most);
    const ended = await printer.ended(ends);
    const held = hold(audit.model.printing, process, nowOf(audit));
    agree(`${told}: holds the printer`, ended !== 'not-held', held);
    if (!held) return `${told}: another has the printer`;
    const pass: Pass = { most, fateOf: fatesOf(program, told), done: 0, stopped: false };
    const given = printer.given.map(({ fate }) => fate).join(' ');
    follow(audit, program, pass, ends, told);
    agree(`${told}: hangs`, program.hung !== undefined, ended === 'hangs');
    return `${told}: ${given}`;
  },
};

/** A printer speaks after all, perhaps when somebody else has it; or its program is ended. */
export const lateWord: Action = {
  name: 'late word',
  weight: (audit) => (hungOf(audit).length > 0 ? 3 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const program = dice.any(hungOf(audit));
    const hung = program?.hung;
    if (!program || !hung) throw new Error('no printer hangs');
    const { process, printer } = program;
    const told = `late word at ${process.register}`;
    program.hung = undefined;
    if (dice.percent(30)) {
      model.printing.dead.add(process.process);
      runningOf(audit).delete(process.register);
      return `${told}: its program is killed`;
    }
    const fate = dice.one(['printed', 'not-printed', 'unknown'] as const);
    const { job, pass, ends } = hung;
    await printer.ended(ends, () => printer.say(outcomeOf(fate)));
    comeLate(process, pass, job, fate);
    follow(audit, program, pass, ends, told);
    return `${told}: ${job.subject} ${fate}`;
  },
};

function hungOf(audit: Audit): readonly Program[] {
  return [...runningOf(audit).values()].filter(({ hung }) => hung !== undefined);
}

/** A terminal is closed, or its program is killed while nothing is sent. */
export const leave: Action = {
  name: 'leave a printer',
  weight: () => 0.5,
  act: async (audit) => {
    const { dice, model } = audit;
    const program = dice.any([...runningOf(audit).values()].filter(({ hung }) => !hung));
    if (!program) return 'leave: nobody is there';
    const { process, worker } = program;
    runningOf(audit).delete(process.register);
    if (dice.percent(30)) {
      model.printing.dead.add(process.process);
      return `the program of ${process.register} is killed`;
    }
    await worker.leave();
    release(model.printing, process);
    return `register ${process.register} is closed`;
  },
};
