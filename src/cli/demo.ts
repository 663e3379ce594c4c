// `tenkey demo`: makes the demo city anew and prints what to try in it; of any size, for measuring.
import type { Desk } from '../desk/desk.ts';
import { discardDemo } from '../desk/discard-demo.ts';
import { type LargeCity, makeLargeCity } from '../desk/large-city/make-large-city.ts';
import { openCity } from '../desk/open-city.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { CitySize } from '../domain/years-plan.ts';
import { type Arguments, type Command, type CommandContext, DONE, type Opened } from './command.ts';
import { demoSheet, printSheet } from './demo-sheet.ts';
import { progressText } from './import-report.ts';

const ACCOUNTS_MOST = 1_000_000;
const YEARS_MOST = 10;
const SEED = 20_260_915;
/** What an account and a receipt line take on the disk, with what SQLite needs beside it. */
const BYTES_AN_ACCOUNT = 4000;
const BYTES_A_LINE = 4500;
const PROGRESS_SECONDS = 5;

export const demo: Command = {
  name: 'demo',
  describe: 'Make the demo city anew and print what to try in it',
  details: [
    'The City of Robles Canyon is made up; its book stands on 2026-09-15. A demo',
    'book that somebody worked in is only thrown away with --force, a real book never.',
    '',
    'With --accounts and --years it is a large city: so many made-up accounts more, and',
    'years of closed days before, a receipt line an account and year. The same --seed',
    'makes the same book. A million accounts and five years take some 15 GB.',
  ].join('\n'),
  options: {
    force: { kind: 'flag', describe: 'Throw the demo book away that is there' },
    accounts: { kind: 'whole', describe: `Made-up accounts, up to ${ACCOUNTS_MOST}` },
    years: { kind: 'whole', describe: `Years of closed days, 1 to ${YEARS_MOST}` },
    seed: { kind: 'whole', describe: 'Chooses who is made up' },
  },
  printsData: true,
  async run(context, args) {
    const size = await sizeOf(context, args);
    if (!size.ok) return size;
    const desk = await emptyDesk(context, args.flag('force'));
    if (!desk.ok) return desk;
    const files = context.dataFiles('demo-city');
    if (size.value) return makeLarge(context, desk.value, size.value);
    const city = await openCity(desk.value, files);
    if (!city.ok) return city;
    const sheet = demoSheet(city.value);
    context.out(context.json ? JSON.stringify(sheet) : printSheet(sheet, context.storeFile));
    return DONE;
  },
};

/** Undefined for the demo city as it is; refused where the disk has no room for what is asked. */
async function sizeOf(
  context: CommandContext,
  args: Arguments,
): Promise<Result<CitySize | undefined>> {
  const [accounts, years] = [args.whole('accounts'), args.whole('years')];
  if (accounts === undefined && years === undefined) return done(undefined);
  const size = { accounts: accounts ?? 1000, years: years ?? 1, seed: args.whole('seed') ?? SEED };
  const fits = size.accounts <= ACCOUNTS_MOST && size.years <= YEARS_MOST;
  if (!fits || size.accounts < 1 || size.years < 1) {
    return refuse('demo-size', { accounts: shownCount(ACCOUNTS_MOST), years: YEARS_MOST });
  }
  const needed = size.accounts * (BYTES_AN_ACCOUNT + BYTES_A_LINE * size.years);
  const { store } = await context.examine(context.storeFile);
  const free = store.disk.freeBytes;
  if (free > needed) return done(size);
  const inGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  return refuse('demo-no-room', { needs: inGigabytes(needed), free: inGigabytes(free) });
}

const shownCount = (number: number) => number.toLocaleString('en-US');

async function makeLarge(context: CommandContext, desk: Desk, size: CitySize) {
  const files = context.dataFiles('demo-city');
  const began = Date.parse(context.machine.now());
  let said = began;
  const made = await makeLargeCity(desk, files, size, (so, all) => {
    const now = Date.parse(context.machine.now());
    if (now - said < PROGRESS_SECONDS * 1000) return;
    said = now;
    context.err(progressText(so, all, now - began));
  });
  if (!made.ok) return made;
  const seconds = Math.round((Date.parse(context.machine.now()) - began) / 1000);
  context.out(largeText(context, made.value, seconds));
  return DONE;
}

function largeText(context: CommandContext, made: LargeCity, seconds: number): string {
  const { city, accounts, receipts, lines, days } = made;
  const sheet = demoSheet(city);
  const figures = { accounts, receipts, lines, days, seconds };
  if (context.json) return JSON.stringify({ ...sheet, ...figures });
  return [
    printSheet(sheet, context.storeFile),
    '',
    `MADE UP: ${shownCount(accounts)} accounts; ${shownCount(receipts)} receipts of`,
    `${shownCount(lines)} lines on ${shownCount(days)} closed days, in ${seconds} seconds`,
  ].join('\n');
}

async function emptyDesk(context: CommandContext, force: boolean): Promise<Opened> {
  const opened = await context.openDesk({ mayMake: true });
  if (!opened.ok) return opened;
  const desk: Desk = opened.value;
  const discarded = await discardDemo(desk, force);
  if (!discarded.ok) return discarded;
  return discarded.value ? context.openDesk({ mayMake: true }) : opened;
}
