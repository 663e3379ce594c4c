// Samples and what is told of them: median and 99th percentile, ours beside the limit's.

/** Times in milliseconds. */
export type Samples = number[];

export type Row = {
  readonly name: string;
  /** What stands beside us in the same run. */
  readonly beside: string;
  readonly ours: Samples;
  readonly limit: Samples;
};

export type Figures = { readonly median: number; readonly p99: number; readonly samples: number };

/** The nearest-rank percentile. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function figuresOf(samples: Samples): Figures {
  return {
    median: percentile(samples, 50),
    p99: percentile(samples, 99),
    samples: samples.length,
  };
}

/**
 * How much of the limit is reached, from the medians: 1 is the limit itself, 0.5 half its speed.
 */
export function ratioOf({ ours, limit }: Row): number {
  return percentile(limit, 50) / percentile(ours, 50);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
