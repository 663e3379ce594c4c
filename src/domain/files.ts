// The port for files that leave the house: whoever looks sees all of a file or nothing.

export type FileWriter = {
  /** Writes or replaces `name` in `folder`, making the folder; resolves to the path written. */
  readonly save: (folder: string, name: string, content: string | Uint8Array) => Promise<string>;
  /** The same for files too large to be held, and for several that belong together. */
  readonly begin: (folder: string) => FileDrafts;
};

/** The file that proves another, as `sha256sum -c` reads it: its name and its text. */
export function sidecarOf(name: string, sha256: string): readonly [name: string, text: string] {
  return [`${name}.sha256`, `${sha256}  ${name}\n`];
}

/** Touches nothing before the first `add`; no file is in its place before `keep`. */
export type FileDrafts = {
  /** Adds to the end of a file of that name. */
  readonly add: (name: string, text: string) => Promise<void>;
  /** Puts all of them in their places; resolves to their paths, in the order they were begun. */
  readonly keep: () => Promise<readonly string[]>;
  /** Leaves nothing behind, except what was kept. */
  readonly drop: () => Promise<void>;
};
