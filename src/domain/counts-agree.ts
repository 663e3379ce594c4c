// When the counts of two others settle an ended session: the last two agree and are of two people.
export type OtherCount = {
  readonly counted_by: number;
  readonly cash_cents: number;
  /** Checks and card, as one text to compare. */
  readonly tenders: string;
};

/** After counts that differ everybody counts again; it is settled as soon as two in a row agree. */
export function countsAgree(counts: readonly OtherCount[]): boolean {
  const [before, last] = counts.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    before.counted_by !== last.counted_by &&
    before.cash_cents === last.cash_cents &&
    before.tenders === last.tenders
  );
}
