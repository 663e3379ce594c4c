// A job for a printer as labelled runs of bytes: what is sent can be listed, explained and
// compared, and a test can look for one run without knowing the others.

export type ByteRun = { readonly what: string; readonly bytes: Uint8Array };

export function byteRun(what: string, ...bytes: readonly number[]): ByteRun {
  return { what, bytes: Uint8Array.from(bytes) };
}

/** All the bytes, in order. */
export function joinRuns(runs: readonly ByteRun[]): Uint8Array {
  return joinBytes(...runs.map(({ bytes }) => bytes));
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const BYTES_A_LINE = 24;

/** One run a paragraph: what it is, then its bytes in hex. For people and golden files. */
export function listRuns(runs: readonly ByteRun[]): string {
  return runs.map((run) => `${run.what}\n${hexLines(run.bytes)}`).join('');
}

function hexLines(bytes: Uint8Array): string {
  let lines = '';
  for (let at = 0; at < bytes.length; at += BYTES_A_LINE) {
    lines += `    ${hex(bytes.subarray(at, at + BYTES_A_LINE))}\n`;
  }
  return lines;
}

/** `1b 70 00 19 fa` */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
