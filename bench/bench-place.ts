// Where a measurement works.

export type Bench = {
  /** The house, with `data` and `scripts`. */
  readonly root: string;
  /** Goes away at the end. */
  readonly folder: string;
};
