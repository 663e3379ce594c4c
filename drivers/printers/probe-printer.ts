// Asks the printer of a workstation how it is, without printing: is it reachable, has it paper, is
// its cover shut. ESC/POS answers DLE EOT at once, even while it is offline.
import { Socket } from 'node:net';
import type { PrinterAnswer } from '../../src/domain/workstation-facts.ts';
import { isWritable } from '../probe-machine.ts';
import { errorWords, type TcpAddress } from './tcp.ts';

export type ProbePatience = { readonly connectMs: number; readonly answerMs: number };

const PATIENCE: ProbePatience = { connectMs: 3_000, answerMs: 1_000 };

/** DLE EOT n: 1 the printer, 2 why it is offline, 4 the paper roll. */
const ask = (n: number) => Uint8Array.of(0x10, 0x04, n);
/** Fixed bits of such an answer; everything else on the line is something else. */
const FIXED = { mask: 0x93, value: 0x12 } as const;

type Sign = { readonly bit: number; readonly words: string; readonly next: string };

const SIGNS: readonly { readonly n: number; readonly signs: readonly Sign[] }[] = [
  {
    n: 2,
    signs: [
      { bit: 0x04, words: 'its cover is open', next: 'Shut the cover.' },
      { bit: 0x20, words: 'it is out of paper', next: 'Put a new roll in.' },
      { bit: 0x40, words: 'it reports an error', next: 'Look at its lamp; switch it off and on.' },
    ],
  },
  { n: 4, signs: [{ bit: 0x60, words: 'it is out of paper', next: 'Put a new roll in.' }] },
  { n: 1, signs: [{ bit: 0x08, words: 'it is offline', next: 'Look at its lamp and its cover.' }] },
];

export function probeFolder(folder: string): PrinterAnswer {
  const name = `papers go to ${folder}`;
  if (isWritable(folder)) return { name, words: 'it can be written to' };
  return {
    name,
    words: 'it cannot be written to',
    next: 'Give this user the right to write there.',
  };
}

/** Never rejects. A printer that is reached and says nothing may well print. */
export async function probeTcp(
  address: TcpAddress,
  patience: ProbePatience = PATIENCE,
): Promise<PrinterAnswer> {
  const name = `printer at ${address.host} port ${address.port}`;
  const socket = new Socket();
  // Stays attached after the end: an error that comes late must not stop the program.
  socket.on('error', () => undefined);
  try {
    await connected(socket, address, patience.connectMs);
    for (const { n, signs } of SIGNS) {
      const answer = await answerTo(socket, n, patience.answerMs);
      if (answer === undefined) return { name, words: 'reachable; it does not say how it is' };
      const sign = signs.find(({ bit }) => (answer & bit) !== 0);
      if (sign) return { name, words: sign.words, next: sign.next };
    }
    return { name, words: 'ready' };
  } catch (error) {
    const words = error instanceof Error ? errorWords(error) : String(error);
    return { name, words, next: 'Look at its power, its cable and the printer in the settings.' };
  } finally {
    socket.destroy();
  }
}

function connected(socket: Socket, { host, port }: TcpAddress, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
    const late = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
    socket.setTimeout(ms, () => reject(late));
    socket.connect(port, host);
  });
}

/** The answer's byte; undefined when none comes in time. */
function answerTo(socket: Socket, n: number, ms: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: number | undefined) => {
      clearTimeout(timer);
      socket.off('data', read);
      socket.off('close', gone);
      resolve(answer);
    };
    const read = (bytes: Uint8Array) => {
      const answer = bytes.find((byte) => (byte & FIXED.mask) === FIXED.value);
      if (answer !== undefined) finish(answer);
    };
    const gone = () => finish(undefined);
    const timer = setTimeout(gone, ms);
    socket.on('data', read);
    socket.on('close', gone);
    socket.write(ask(n));
  });
}
