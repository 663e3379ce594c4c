// What a measurement tells: samples of our side and of those beside it, taken in turns in the same
// run, and the goals that follow from them.

export type Samples = number[];

/** One side of a row; a peer that is not installed has no samples but says so. */
export type Side =
  | { readonly name: string; readonly samples: readonly number[] }
  | { readonly name: string; readonly missing: string };

/** A figure and its bound, in the words of the goal: `2.3 x raw Node`, at most 6. */
export type Goal = {
  readonly what: string;
  readonly figure: number;
  readonly most?: number;
  readonly least?: number;
};

export type Row = {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 's' | 'us' | 'keys';
  /** Ours first. */
  readonly sides: readonly Side[];
  readonly goals: readonly Goal[];
};

export const OURS = 'Tenkey';

export type Figures = { readonly median: number; readonly p99: number; readonly samples: number };

/** The nearest-rank percentile. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 50);

export function figuresOf(samples: readonly number[]): Figures {
  return { median: median(samples), p99: percentile(samples, 99), samples: samples.length };
}

export function isMet({ figure, most, least }: Goal): boolean {
  return (most === undefined || figure <= most) && (least === undefined || figure >= least);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Two sides that took turns, with the goals that are read from both. */
export function besideOne(
  name: string,
  limitName: string,
  { ours, limit }: { readonly ours: readonly number[]; readonly limit: readonly number[] },
  goals: readonly Goal[],
): Row {
  const sides = [
    { name: OURS, samples: ours },
    { name: limitName, samples: limit },
  ];
  return { name, unit: 'ms', sides, goals };
}

/** How many times a peer's time ours is, at a percentile. */
export function timesOf(
  ours: readonly number[],
  limit: readonly number[],
  percent: number,
  limitName: string,
): Omit<Goal, 'most' | 'least'> {
  const figure = percentile(ours, percent) / percentile(limit, percent);
  return { what: `x ${limitName}, p${percent}`, figure };
}
