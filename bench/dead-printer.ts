// From a key to its paint beside a printer that is dead: the same program without a printer, with
// one that nothing listens for, and with one that takes a connection and never answers. Each has a
// book of its own with a paper that waits, so that it is tried again and again; a key to one, then
// to the next.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import { type Painter, sideOf, typeByTurns } from './key-to-paint.ts';
import { OURS, type Row, timesOf } from './measure.ts';
import { buildProgram, counterFolder } from './program.ts';
import { Pty } from './pty.ts';

const BILLS = 5;
/** Long enough for a dead printer to be tried, and asked how it is, over and over. */
const ROUNDS = 250;
/** It tells how it is, so it is asked every second. */
const MODEL = 'epson-tm-t88v';
/** A counter item for cash: a kick and a paper wait for the printer. */
const PAYMENT = '1*33\r*\r';
const MOST_TIMES = 1.1;

export async function besideDeadPrinter(bench: Bench): Promise<readonly Row[]> {
  const [closed, mute] = [await listening(), await listening()];
  const [closedPort, mutePort] = [portOf(closed), portOf(mute)];
  await new Promise((resolve) => closed.close(resolve));
  const painters = [
    await atCounter(bench, 'mute', `tcp:127.0.0.1:${mutePort}`),
    await atCounter(bench, 'nobody listens', `tcp:127.0.0.1:${closedPort}`),
    await atCounter(bench, 'no printer', 'none'),
  ];
  await typeByTurns(painters, ROUNDS);
  for (const { pty } of painters) {
    pty?.kill();
    await pty?.ended;
  }
  mute.close();
  const [silent = [], refusing = [], none = []] = painters.map(({ samples }) => samples);
  const goals = [
    { ...timesOf(silent, none, 50, 'no printer, a mute one'), most: MOST_TIMES },
    { ...timesOf(refusing, none, 50, 'no printer, nobody listens'), most: MOST_TIMES },
    timesOf(silent, none, 99, 'no printer, a mute one'),
    timesOf(refusing, none, 99, 'no printer, nobody listens'),
  ];
  const name = 'key to paint, printer dead';
  return [{ name, unit: 'ms', sides: painters.map(sideOf), goals }];
}

/** A register with five bills in the basket, and the paper of the payment before in its queue. */
async function atCounter({ root, folder }: Bench, name: string, printer: string): Promise<Painter> {
  const { path, numbers } = await counterFolder(root, folder, name, BILLS);
  const settings = { printer, printerModel: MODEL };
  writeFileSync(join(path, 'tenkey-settings.json'), JSON.stringify(settings));
  const pty = new Pty([process.execPath, buildProgram(root)], path);
  await pty.shows('SIGN IN');
  await pty.press('101\r4827\r', 'CHOOSE [Pay]');
  await pty.press('\r', 'FIND _');
  await pty.press(PAYMENT, 'Receipt 1-000101 is posted.');
  for (const number of numbers) {
    await pty.press(`${number}\r`, ' PAY [');
    await pty.press('\r', 'FIND _');
  }
  return { name: `${OURS}, ${name}`, pty, samples: [] };
}

/** Takes connections, and says nothing. */
function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.on('error', () => undefined));
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
