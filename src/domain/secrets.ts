// The port for what the book keeps sealed: whoever has the book without the key cannot read it.

export type Secrets = {
  /** Tells one key from another without telling either. */
  readonly check: string;
  /** `about` is bound in: what was sealed for one account opens for no other. */
  readonly seal: (plain: string, about: string) => string;
  /** Undefined where the key is another one, or the text was changed or is about something else. */
  readonly open: (sealed: string, about: string) => string | undefined;
};

/** Where a workstation keeps its key. */
export type KeyPlace = {
  /** Undefined where there is none that this user can read. */
  readonly find: () => Secrets | undefined;
  /** Makes one where there is none; undefined where that cannot be. */
  readonly make: () => Secrets | undefined;
};
