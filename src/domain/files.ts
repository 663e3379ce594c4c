// The port for files that leave the house: whoever looks sees all of a file or nothing.

export type FileWriter = {
  /** Writes or replaces `name` in `folder`, making the folder; resolves to the path written. */
  readonly save: (folder: string, name: string, content: string | Uint8Array) => Promise<string>;
  /** The same for a file too large to be held. */
  readonly begin: (folder: string, name: string) => FileDraft;
};

/** Touches nothing before the first `add`; the file is not in its place before `keep`. */
export type FileDraft = {
  readonly add: (text: string) => Promise<void>;
  /** Resolves to the path written. */
  readonly keep: () => Promise<string>;
  /** Leaves nothing behind, except a file that was kept. */
  readonly drop: () => Promise<void>;
};
