// Where a refusal of the gallery happens: a book as it stands at some moment of the short day, and
// the screen, the verb or the command that refuses there.
import { copyFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SCREEN } from '../../screens/ids.ts';
import { playScript } from '../../screens/play.ts';
import type { Counter } from '../../src/desk/desk.ts';
import { type RefusalCode, refusalNext, refusalWords } from '../../src/domain/refusal.ts';
import type { Result } from '../../src/domain/result.ts';
import { openWindow } from '../stories/support.ts';
import { demoDesk, deskOn, type TestDesk, temporaryPath } from '../support/book.ts';
import { runTenkey } from '../support/command-line.ts';
import { accepted, cash, check, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';
import { closeTheDay, closeTheDrawer, takeTheMoney, workTheDay } from '../support/short-day.ts';

/**
 * - `morning`: no drawer is open yet.
 * - `counter`: drawer 1 is open; 1-000101 paid water in cash, 1-000102 a citation by check 2208.
 * - `paid`, `counted`, `banked`, `closed`: the short day, up to there.
 */
export type Moment = 'morning' | 'counter' | 'paid' | 'counted' | 'banked' | 'closed';

/** Clerk 101 at register 1 of that book. */
export type Scene = TestDesk & { readonly counter: Counter };

type Common = { readonly code: RefusalCode; readonly at: Moment };
export type Case =
  /** Keys from the home screen of `person`, 101 unless told; the screen must say it. */
  | (Common & {
      readonly keys: string;
      readonly person?: number;
      readonly before?: (scene: Scene) => Promise<unknown>;
    })
  | (Common & { readonly verb: (scene: Scene) => Promise<Result<unknown>> | Result<unknown> })
  | (Common & { readonly command: (scene: Scene) => readonly string[] });

/** What was said: the words and the next step. */
export type Said = { readonly words: string; readonly next: string };

const PREPARED = new Map<Moment, Promise<string>>();
let scenes = 0;

const PREPARE: Readonly<Record<Moment, (book: TestDesk) => Promise<unknown>>> = {
  morning: () => Promise.resolve(),
  counter: async ({ desk }) => {
    const counter = await counterOf(desk);
    await openFloat(desk, counter);
    accepted(await pay(desk, counter, [await lineFor(desk, '41002379')], [cash(16600)]));
    accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [check(5300, '2208')]));
  },
  paid: ({ desk }) => takeTheMoney(desk),
  counted: async ({ desk }) => closeTheDrawer(desk, await takeTheMoney(desk)),
  banked: ({ desk }) => workTheDay(desk),
  closed: ({ desk }) => closeTheDay(desk),
};

/** Made once for each moment, then copied. */
async function prepared(at: Moment): Promise<string> {
  const book = await demoDesk();
  await PREPARE[at](book);
  await book.close();
  return book.path;
}

async function openScene(at: Moment): Promise<Scene> {
  const made = PREPARED.get(at) ?? prepared(at);
  PREPARED.set(at, made);
  scenes += 1;
  const path = temporaryPath(`scene-${scenes}.sqlite`);
  copyFileSync(await made, path);
  const book = deskOn(path);
  return { ...book, counter: await counterOf(book.desk) };
}

/** Lets the case happen and returns what was said. */
export async function happen(one: Case): Promise<Said> {
  const scene = await openScene(one.at);
  try {
    if ('command' in one) return await commanded(scene, one.command(scene));
    if ('verb' in one) return refusedBy(await one.verb(scene));
    await one.before?.(scene);
    return await keyed(scene, one.keys, one.person ?? 101);
  } finally {
    await scene.close();
  }
}

function saidOf(refusal: Parameters<typeof refusalWords>[0]): Said {
  return { words: refusalWords(refusal), next: refusalNext(refusal) };
}

function refusedBy(result: Result<unknown>): Said {
  if (result.ok) throw new Error('not refused');
  return saidOf(result.refusal);
}

/** The words in danger tone, the next step below them: as the message line has them. */
async function keyed(scene: Scene, keys: string, number: number): Promise<Said> {
  const { workstation } = await openWindow(scene.desk);
  const { stack, station } = workstation;
  station.place.person = (await counterOf(scene.desk, number)).person;
  await stack.go(SCREEN.home);
  const played = await playScript(`keys ${keys}\nshow`, { stack });
  const { messages } = stack.frame({ columns: 80, rows: 24 }, { held: 0, waiting: 0 });
  const [words, next] = messages;
  if (words?.tone !== 'danger' || next === undefined) {
    throw new Error(`nothing was refused:\n${played.transcript}${played.failures.join('\n')}`);
  }
  return { words: words.words, next: next.words };
}

/** A command says both on its error stream, a line each; a list of problems stands between. */
async function commanded(scene: Scene, command: readonly string[]): Promise<Said> {
  await scene.close();
  const { err } = await runTenkey(scene.path, ...command);
  const stem = (path: string) => path.replace(/\.sqlite$/, '');
  const said = err.trimEnd().replaceAll(stem(scene.path), stem('tenkey.sqlite'));
  const [words = '', next = ''] = said.replaceAll(`${dirname(scene.path)}/`, '').split('\nNext: ');
  return { words, next };
}
