// What a way to a printer is, whatever the cable: it is opened for one job, written to, listened
// to, and ended. How a job is printed over it is print-over.ts.

/** What comes from the printer's side while a line stands. */
export type Ear = {
  heard(bytes: Uint8Array): void;
  /** The line is gone; the words say why. */
  broke(words: string): void;
};

export type Line = {
  /** False where this very line can carry no answers, whatever the transport promised. */
  readonly answers: boolean;
  /** Resolves when the bytes are taken, which proves nothing; rejects with a `LineError`. */
  write(bytes: Uint8Array): Promise<void>;
  /** Says goodbye and resolves when the other side has taken all; rejects with a `LineError`. */
  end(): Promise<void>;
  /** Lets go at once, whatever is under way; resolves when another may open it. Never rejects. */
  drop(): Promise<void>;
};

export type Transport = {
  /** For people: `printer at 10.0.0.5 port 9100`. */
  readonly name: string;
  /** Whether answers can come back at all. */
  readonly answers: boolean;
  /** Settles within about `ms`, once; rejects with a `LineError`, and then nothing stays open. */
  open(ear: Ear, ms: number): Promise<Line>;
};

/** Something of the outside went wrong; the message is a sentence for people. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

/** What an error says, by its code; what no one thought of is named as it is. */
export function lineError(
  error: unknown,
  words: Readonly<Record<string, string>>,
  what: string,
): LineError {
  if (error instanceof LineError) return error;
  const code = codeOf(error);
  return new LineError(words[code] ?? `${what} failed (${code}).`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** Rejects with `words` when `work` has not settled after `ms`. */
export async function within<T>(work: Promise<T>, ms: number, words: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LineError(words)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
