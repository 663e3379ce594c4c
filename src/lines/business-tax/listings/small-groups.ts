// Which groups of a listing are told one by one and which only together: what few contribute to is
// confidential, and no sum beside it may let anybody subtract. Pure.

export type Told<T> = {
  /** Their amounts stand by themselves. */
  readonly alone: readonly T[];
  /** Only the sum of these stands. */
  readonly together: readonly T[];
  /** So few contribute in all that not even the sum of everything stands. */
  readonly isNothingTold: boolean;
};

/**
 * Groups to which fewer than the least contribute are put together, with the smallest of the others
 * until enough contribute to the sum of them. `counts` says how many contribute to a group; one to
 * which nobody does tells nothing of anybody.
 */
export function toldTogether<T>(
  groups: readonly T[],
  counts: (group: T) => number,
  least: number,
): Told<T> {
  const filled = groups.filter((group) => counts(group) > 0).sort((a, b) => counts(a) - counts(b));
  const small = filled.filter((group) => counts(group) < least);
  if (small.length === 0) return { alone: groups, together: [], isNothingTold: false };
  const together = [...small];
  const countOf = () => together.reduce((sum, group) => sum + counts(group), 0);
  for (const next of filled.slice(small.length)) {
    if (together.length > 1 && countOf() >= least) break;
    together.push(next);
  }
  const alone = groups.filter((group) => !together.includes(group));
  return { alone, together, isNothingTold: countOf() < least };
}
