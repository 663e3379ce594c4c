// How long the steps of the contention run took, by kind: the wait of a clerk, and of it the wait
// for the one write lock.
import { percentile } from '../../../bench/measure.ts';
import type { Said } from './said.ts';

type Step = Extract<Said, { readonly said: 'step' }>;

const WITH_PIN = [
  ...['answer yes', 'answer no', 'drop', 'exchange', 'surprise', 'count ended'],
  ...['sign in', 'sign in next', 'wrong PIN'],
];

/**
 * What the counter waits for the program and the file. A PIN takes its 50 ms on purpose, and papers
 * are printed while nobody waits: of those it is the wait for the file alone.
 */
export function waitOf({ step, ms, lockMs }: Step): number {
  return [...WITH_PIN, 'print'].includes(step) ? lockMs : ms;
}

export type Wait = {
  readonly step: string;
  readonly times: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** The longest wait for the lock. */
  readonly lock: number;
};

export function waitsOf(said: readonly Said[]): readonly Wait[] {
  const steps = said.filter((one): one is Step => one.said === 'step');
  const names = [...new Set(steps.map(({ step }) => step))].sort();
  const of = (step: string, some: readonly Step[]) => {
    const times = some.map(({ ms }) => ms);
    const [p50, p99, max] = [50, 99, 100].map((percent) => percentile(times, percent));
    const lock = percentile(
      some.map(({ lockMs }) => lockMs),
      100,
    );
    return { step, times: times.length, p50: p50 ?? 0, p99: p99 ?? 0, max: max ?? 0, lock };
  };
  return [
    ...names.map((name) =>
      of(
        name,
        steps.filter(({ step }) => step === name),
      ),
    ),
    of('all', steps),
    of(
      'of the counter',
      steps.map((one) => ({ ...one, ms: waitOf(one) })),
    ),
  ];
}

export function waitLines(waits: readonly Wait[]): string {
  const cell = (ms: number) => ms.toFixed(1).padStart(8);
  return waits
    .map(({ step, times, p50, p99, max, lock }) => {
      const name = step.padEnd(16) + String(times).padStart(8);
      return name + cell(p50) + cell(p99) + cell(max) + cell(lock);
    })
    .join('\n');
}
