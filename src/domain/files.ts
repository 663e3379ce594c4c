// The port for files that leave the house: whoever looks sees all of a file or nothing.

export type FileWriter = {
  /** Writes or replaces `name` in `folder`, making the folder; resolves to the path written. */
  readonly save: (folder: string, name: string, content: string | Uint8Array) => Promise<string>;
};
