// Where a measurement works.

export type City = { readonly accounts: number; readonly years: number };

export type Bench = {
  /** The house, with `data` and `scripts`. */
  readonly root: string;
  /** Goes away at the end. */
  readonly folder: string;
  /** The city that large stores are of. */
  readonly largest: City;
};
