// From a key to its paint on the payment screen with five bills in the basket, over the store of a
// large city while another register posts: the program beside raw Node, bubbletea and ncurses that
// paint the same rows, each on its own pseudo-terminal, a key to one, then to the next.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import { billsOf, emptyHands, openDrawers, startPosting } from './busy-store.ts';
import { type Goal, OURS, percentile, type Row, type Samples, timesOf } from './measure.ts';
import { bubbletea, ncurses, type Peer } from './peers.ts';
import { buildProgram } from './program.ts';
import { Pty, type Size, SMALL } from './pty.ts';
import { keptStore } from './stores.ts';

const ROUNDS = 60;
const WARM_UP_ROUNDS = 15;
/** A scanner's pace. */
const PAUSE_MS = 15;
const BILLS = 5;
const BACKSPACE = '\u007f';
/** Keys and what the entry shows after them. */
const KEYS = [
  ['7', ' FIND 7_'],
  ['8', ' FIND 78_'],
  [BACKSPACE, ' FIND 7_'],
  [BACKSPACE, ' FIND _'],
] as const;
const LARGE: Size = { columns: 100, rows: 30 };
/** 500 keys: were one of them lost, the entry would end otherwise. */
const BURST = `${`78${BACKSPACE}${BACKSPACE}`.repeat(124)}7${BACKSPACE}79`;
const BURSTS = 15;

/** A side that is typed at; one without a terminal is not installed. */
export type Painter = { readonly name: string; readonly pty?: Pty; readonly samples: Samples };

export async function keyToPaint(bench: Bench): Promise<readonly Row[]> {
  const store = keptStore(bench, bench.largest);
  const rows: Row[] = [];
  await openDrawers(bench.root, store);
  const posting = startPosting(store);
  for (const size of [SMALL, LARGE]) {
    await emptyHands(bench.root, store);
    rows.push(...(await onScreen(bench, store, size)));
  }
  posting.kill();
  return rows;
}

async function onScreen(bench: Bench, store: string, size: Size): Promise<readonly Row[]> {
  const { root, folder } = bench;
  const start = ['start', '--store', store, '--register', '1'];
  const ours = new Pty([process.execPath, buildProgram(root), ...start], folder, size);
  await ours.shows('SIGN IN');
  await ours.press('101\r4827\r', 'CHOOSE [Pay]');
  await ours.press('\r', 'FIND _');
  for (const number of billsOf(store, BILLS)) {
    await ours.press(`${number}\r`, ' PAY [');
    await ours.press('\r', 'FIND _');
  }
  const screen = join(folder, 'screen.txt');
  writeFileSync(screen, ours.rows().join('\n'));
  const paint = ({ name, program }: Peer): Painter =>
    program === undefined
      ? { name, samples: [] }
      : { name, pty: new Pty([program, screen], folder, size), samples: [] };
  const raw = [process.execPath, join(root, 'bench/raw-screen.mjs'), screen] as const;
  const painters: readonly Painter[] = [
    { name: OURS, pty: ours, samples: [] },
    { name: 'raw Node', pty: new Pty([...raw], folder, size), samples: [] },
    paint(bubbletea(bench)),
    paint(ncurses(bench)),
  ];
  for (const { pty } of painters) await pty?.shows(' FIND _');
  await typeByTurns(painters);
  const typed = typedRow(painters, size);
  const burst = await burstRow(painters.slice(0, 2), size);
  ours.kill();
  for (const { pty } of painters) pty?.kill();
  await ours.ended;
  return [typed, burst];
}

/** A key to one, then to the next; the samples go to each. */
export async function typeByTurns(painters: readonly Painter[], rounds = ROUNDS): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    for (const [key, shown] of KEYS) {
      for (const { pty, samples } of painters) {
        if (!pty) continue;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        const took = await pty.press(key, shown);
        if (round >= WARM_UP_ROUNDS) samples.push(took);
      }
    }
  }
}

export function sideOf({ name, pty, samples }: Painter) {
  return pty ? { name, samples: [...samples] } : { name, missing: 'not installed' };
}

const named = (what: string, { columns, rows }: Size) => `${what}, ${columns}x${rows}`;

function typedRow(painters: readonly Painter[], size: Size): Row {
  const [ours = [], raw = [], tea = [], curses = []] = painters.map(({ samples }) => samples);
  const goals: Goal[] = [
    { ...timesOf(ours, raw, 50, 'raw Node'), most: 6 },
    { ...timesOf(ours, raw, 99, 'raw Node'), most: 8 },
  ];
  if (tea.length > 0) goals.push({ ...timesOf(ours, tea, 50, 'bubbletea'), most: 1 });
  if (curses.length > 0) goals.push(timesOf(ours, curses, 50, 'ncurses'));
  return { name: named('key to paint', size), unit: 'ms', sides: painters.map(sideOf), goals };
}

async function burstRow(painters: readonly Painter[], size: Size): Promise<Row> {
  for (const { samples } of painters) samples.length = 0;
  for (let turn = 0; turn < BURSTS; turn += 1) {
    for (const { pty, samples } of painters) {
      if (!pty) continue;
      samples.push(await pty.press(BURST, ' FIND 79_'));
      await pty.press(BACKSPACE + BACKSPACE, ' FIND _');
    }
  }
  const [ours = [], raw = []] = painters.map(({ samples }) => samples);
  const goals = [
    { ...timesOf(ours, raw, 50, 'raw Node'), most: 4 },
    { what: 'ms, the slowest of all', figure: percentile(ours, 100) },
  ];
  return { name: named('500 keys at once', size), unit: 'ms', sides: painters.map(sideOf), goals };
}
