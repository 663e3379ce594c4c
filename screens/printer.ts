// Sets the printer of this register up: finds it or takes its address, prints a test page, has the
// drawer opened and shut once to learn its switch, and keeps all that. No key waits for a printer.
import {
  type ChosenPrinter,
  learnedDrawer,
  networkSetting,
  type PrinterSetUp,
  type TriedPrinter,
  testTold,
} from '../src/domain/printer-set-up.ts';
import { refusal, refusalNext, refusalWords } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import { type Key, plainChar } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceList,
  numbered,
  readChoice,
} from './parts/choice-list.ts';
import { ADDRESS, newEntry } from './parts/entry.ts';
import { Errand } from './parts/errand.ts';
import { fieldKey } from './parts/field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import {
  type PrinterAnswer,
  type PrinterPick,
  type PrinterStep,
  printerKeys,
  printerPage,
} from './parts/printer-pages.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { SET_UP_WORDS } from './words/set-up.ts';

type Of<Kind extends PrinterStep['kind']> = Extract<PrinterStep, { readonly kind: Kind }>;
/** `setUp` is what the machine offers; the step is all that changes. */
type State = { readonly setUp: PrinterSetUp; readonly at: PrinterStep };

const WORDS = SET_UP_WORDS.printer;

/** The first five numbers never shift; what is found follows. */
function picks({ now, standIn }: PrinterSetUp): readonly Choice<PrinterPick>[] {
  const noPaper = (printer: string): PrinterPick => ({ kind: 'no-paper', printer });
  return [
    { number: 1, words: WORDS.now(now.printer, now.printerModel), value: { kind: 'now' } },
    { number: 2, words: WORDS.network, value: { kind: 'network' } },
    { number: 3, words: WORDS.screen, value: noPaper('screen') },
    { number: 4, words: WORDS.none, value: noPaper('none') },
    { number: 5, words: WORDS.standIn, value: noPaper(standIn) },
  ];
}

function choose(setUp: PrinterSetUp): Of<'choose'> {
  return { kind: 'choose', list: choiceList(picks(setUp)), finding: new Errand(setUp.find()) };
}

function found({ list, finding }: Of<'choose'>): PrinterStep | undefined {
  const told = finding?.told();
  if (told === undefined) return undefined;
  const more = told.value.map(({ setting, words }, index): Choice<PrinterPick> => {
    const value = { kind: 'found', printer: setting } as const;
    return { number: list.choices.length + index + 1, words: WORDS.found(setting, words), value };
  });
  return { kind: 'choose', list: { ...list, choices: [...list.choices, ...more] } };
}

function chooseModel({ models, now }: PrinterSetUp, printer: string): Of<'model'> {
  const choices = numbered(models);
  const proposed = choices.find(({ value }) => value === now.printerModel)?.number;
  return { kind: 'model', printer, list: choiceList(choices, proposed) };
}

function print({ setUp }: State, tried: TriedPrinter): Of<'printing'> {
  return { kind: 'printing', tried, errand: new Errand(setUp.test(tried)) };
}

const AGAIN: readonly Choice<PrinterAnswer>[] = [
  { number: 2, words: WORDS.again, value: 'again' },
  { number: 3, words: WORDS.otherModel, value: 'model' },
];
const CAME_OUT = [{ number: 1, words: WORDS.whole, value: 'whole' as const }, ...AGAIN];

function printed({ tried, errand }: Of<'printing'>): PrinterStep | undefined {
  const told = errand.told();
  if (told === undefined) return undefined;
  const { value: test } = told;
  if (!test.ok) {
    const says = { words: refusalWords(test.refusal), next: refusalNext(test.refusal) };
    return { kind: 'printed', tried, told: says, list: choiceList(AGAIN) };
  }
  const { words, ...next } = testTold(test.value.outcome);
  const says = { words: WORDS.told(test.value.name, words), ...next };
  const list = choiceList(next.next === undefined ? CAME_OUT : AGAIN);
  return { kind: 'printed', tried, told: says, list };
}

function ask({ setUp }: State, from: Omit<Of<'asking'>, 'kind' | 'errand'>): Of<'asking'> {
  return { ...from, kind: 'asking', errand: new Errand(setUp.look(from.tried)) };
}

function asked({ tried, held, open, errand }: Of<'asking'>): PrinterStep | undefined {
  const told = errand.told();
  if (told === undefined) return undefined;
  const high = told.value?.drawerHigh;
  if (held === undefined && high !== undefined) return { kind: 'drawer', tried, wants: 'open' };
  if (held === 'open' && high !== undefined) {
    return { kind: 'drawer', tried, wants: 'shut', open: high };
  }
  const drawerOpen = held === 'shut' ? learnedDrawer(open, high) : 'untold';
  return { kind: 'ready', chosen: { ...tried, drawerOpen } };
}

async function keep(
  state: State,
  chosen: ChosenPrinter,
  station: Station,
): Promise<Outcome<State>> {
  const kept = await state.setUp.keep(chosen);
  if (!kept.ok) return refused(state, kept.refusal);
  const { drawerOpen } = chosen;
  await station.printAt(kept.value, drawerOpen === 'untold' ? undefined : drawerOpen);
  return { kind: 'back', done: WORDS.kept(chosen.printer) };
}

function picked(state: State, pick: PrinterPick): PrinterStep {
  const { now } = state.setUp;
  switch (pick.kind) {
    case 'now':
      return chooseModel(state.setUp, now.printer);
    case 'network':
      return { kind: 'address', entry: newEntry(ADDRESS) };
    case 'found':
      return chooseModel(state.setUp, pick.printer);
    case 'no-paper':
      return { kind: 'ready', chosen: { ...now, printer: pick.printer, drawerOpen: 'untold' } };
  }
}

function answered(state: State, { tried }: Of<'printed'>, answer: PrinterAnswer): PrinterStep {
  if (answer === 'whole') return ask(state, { tried });
  return answer === 'again' ? print(state, tried) : chooseModel(state.setUp, tried.printer);
}

/** A key on one of the lists. */
type Listed<T> = {
  readonly list: ChoiceList<T>;
  readonly becomes: (list: ChoiceList<T>) => PrinterStep;
  readonly take: (value: T) => PrinterStep;
};

function stepList<T>(state: State, key: Key, { list, becomes, take }: Listed<T>): Outcome<State> {
  const reading = readChoice(list, key);
  const next = { ...state, at: becomes(reading.list) };
  if (reading.kind === 'picked') return stay({ ...state, at: take(reading.value) });
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind !== 'operator') return stay(next);
  return reading.operator === '-' ? back(state) : deadKey(next);
}

/** To the list of printers, and from there out. */
function back(state: State): Outcome<State> {
  if (state.at.kind === 'choose') return { kind: 'back' };
  return stay({ ...state, at: choose(state.setUp) });
}

function stepAddress(state: State, { entry }: Of<'address'>, key: Key): Outcome<State> {
  const reading = fieldKey(entry, key);
  const next: State = { ...state, at: { kind: 'address', entry: reading.entry } };
  if (reading.kind === 'back') return back(state);
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind !== 'taken') return stay(next);
  const { text: typed } = reading;
  const printer = networkSetting(typed);
  if (printer === undefined) return refused(next, refusal('printer-address-unreadable', { typed }));
  return stay({ ...state, at: chooseModel(state.setUp, printer) });
}

function stepDrawer(state: State, at: Of<'drawer'>, key: Key): Outcome<State> {
  const { kind: _kind, wants, ...from } = at;
  if (key.name === 'enter') return stay({ ...state, at: ask(state, { ...from, held: wants }) });
  if (plainChar(key) !== '/') return isMinus(key) ? back(state) : deadKey(state);
  return stay({ ...state, at: { kind: 'ready', chosen: { ...at.tried, drawerOpen: 'untold' } } });
}

function isMinus(key: Key): boolean {
  return key.name === 'escape' || plainChar(key) === '-';
}

function step(state: State, key: Key, station: Station): Outcome<State> | Promise<Outcome<State>> {
  const { at } = state;
  switch (at.kind) {
    case 'choose': {
      const becomes = (list: typeof at.list) => ({ ...at, list });
      return stepList(state, key, { ...at, becomes, take: (pick) => picked(state, pick) });
    }
    case 'model': {
      const becomes = (list: typeof at.list) => ({ ...at, list });
      const take = (printerModel: string) => print(state, { printer: at.printer, printerModel });
      return stepList(state, key, { ...at, becomes, take });
    }
    case 'printed': {
      const becomes = (list: typeof at.list) => ({ ...at, list });
      return stepList(state, key, { ...at, becomes, take: (said) => answered(state, at, said) });
    }
    case 'address':
      return stepAddress(state, at, key);
    case 'drawer':
      return stepDrawer(state, at, key);
    case 'ready':
      if (key.name === 'enter') return keep(state, at.chosen, station);
      return isMinus(key) ? back(state) : deadKey(state);
    default:
      return isMinus(key) ? back(state) : deadKey(state);
  }
}

function lookAgain(at: PrinterStep): PrinterStep | undefined {
  if (at.kind === 'choose') return found(at);
  if (at.kind === 'printing') return printed(at);
  return at.kind === 'asking' ? asked(at) : undefined;
}

/** What comes by itself is answered by a fresh key alone. */
const ASKS: readonly PrinterStep['kind'][] = ['printed', 'drawer', 'ready'];

export const printerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.printer,
  async open(station) {
    const setUp = await station.setUp.printers();
    return { setUp, at: choose(setUp) };
  },
  step,
  async idle(state) {
    const at = lookAgain(state.at);
    return at && { ...state, at };
  },
  view: ({ at }) => printerPage(at),
  keys: ({ at }) => printerKeys(at),
  guard: ({ at }) => (ASKS.includes(at.kind) ? at.kind : undefined),
};
