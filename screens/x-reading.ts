// The X reading: what happened at the drawer so far, by number and never by amount. It is printed
// too.
import { loadCity } from '../src/desk/business-date.ts';
import { type DrawerReading, readDrawer } from '../src/desk/read-drawer.ts';
import { momentWords } from '../src/domain/papers/moment.ts';
import { receiptNumber } from '../src/domain/receipt.ts';
import { SCREEN } from './ids.ts';
import { padRight } from './parts/cells.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey } from './parts/outcomes.ts';
import type { Line, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

type State = { readonly reading: DrawerReading; readonly openedAt: string };

const WORDS = DRAWER_WORDS.reading;
const LABEL = 26;

export const xReadingScreen: Screen<State, undefined, Station> = {
  id: SCREEN.xReading,
  async open(station) {
    const { desk } = station;
    const reading = await readDrawer(desk, counterOf(station));
    if (!reading.ok) return reading;
    station.printSoon();
    const { timeZone } = await desk.store.read(loadCity);
    const openedAt = momentWords(reading.value.figures.openedAt, timeZone);
    return { reading: reading.value, openedAt };
  },
  step: (state, key) => (answerOf(key) === 'other' ? deadKey(state) : { kind: 'back' }),
  view: (state) => ({
    title: WORDS.title,
    titleRight: WORDS.session(state.reading.session.number),
    body: ['', ...lines(state), '', ` ${WORDS.printed}`],
    enterNow: WORDS.back,
  }),
  keys: () => [
    { intent: 'back', keys: 'Enter', words: WORDS.back },
    { intent: 'back', keys: '-', words: WORDS.back },
  ],
};

function lines({ reading, openedAt }: State): readonly Line[] {
  const { session, figures, heldBaskets } = reading;
  const { firstNumber, lastNumber } = figures;
  const number = (of: number | null) =>
    of === null ? WORDS.none : receiptNumber(session.register, of);
  const rows: readonly (readonly [string, string | number])[] = [
    [WORDS.opened, openedAt],
    [WORDS.receipts, figures.receipts],
    [WORDS.first, number(firstNumber)],
    [WORDS.last, number(lastNumber)],
    [WORDS.voids, figures.voids],
    [WORDS.noSales, figures.noSales],
    [WORDS.drops, figures.drops],
    [WORDS.duplicates, figures.duplicates],
    [WORDS.abandoned, figures.abandonedBaskets],
    [WORDS.held, heldBaskets],
  ];
  return rows.map(([label, value]) => ` ${padRight(label, LABEL)}${value}`);
}
