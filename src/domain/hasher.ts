// The port for hashes: the domain says what is covered, node's crypto does the sum.

export type Hasher = {
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256: (text: string) => string;
};
