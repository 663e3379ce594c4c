// The port for hashes: the domain says what is covered, node's crypto does the sum.

export type Hasher = {
  readonly start: () => RunningHash;
};

export type RunningHash = {
  /** Takes the text in UTF-8. */
  readonly add: (text: string) => void;
  /** SHA-256 of all that was added so far, in hexadecimal; more may be added afterwards. */
  readonly sha256: () => string;
};
