// Everything a person may begin, by number. Numbers never shift; what is not possible says why.
import { lookAround, readNewMessages, type Surroundings } from '../src/desk/look-around.ts';
import { type NextStep, readNextStep } from '../src/desk/next-step.ts';
import { leave } from '../src/desk/sign-in.ts';
import { may, type Permission, type Person } from '../src/domain/person.ts';
import { SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  isUntouched,
  proposedWords,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage, MORE_KEY } from './parts/choice-now.ts';
import { pageEntry } from './parts/entry.ts';
import { deadKey } from './parts/outcomes.ts';
import type { KeyBinding, Line, Outcome, Page, Screen, ScreenId } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = {
  readonly list: ChoiceList<ScreenId | 'leave'>;
  readonly around: Surroundings;
  /** What an empty Enter does, when it is no choice of the list. */
  readonly opensDrawer: boolean;
  /** What comes after the counted drawers; undefined while a drawer is at work here. */
  readonly next: NextStep | undefined;
  readonly name: string;
  /** Messages for whoever is here, not read yet. */
  readonly messages: number;
};

const WORDS = DESK_WORDS.home;
/** Home is the last step back; leaving it is a choice. */
const CLEAR: KeyBinding = { keys: '-', intent: 'clear', words: 'clear' };
const OPEN: KeyBinding = { keys: 'Enter', intent: 'choose', words: 'n: choose; empty: [drawer]' };

async function read(station: Station): Promise<State> {
  const { person } = await counterNow(station);
  const around = await lookAround(station.desk, station.register);
  const takesMoney = may(person, 'take-money');
  const own = around.drawerClerkId === person.id;
  const paying = own && around.drawer === 'open' && around.drawerWorks;
  const opensDrawer =
    takesMoney && around.drawer === 'none' && !around.countedToday && !around.dayClosed;
  const idle = around.drawer === 'none' && !opensDrawer;
  const next = idle ? await readNextStep(station.desk) : undefined;
  const proposed = paying ? 1 : next && numberOf(next, person);
  return {
    list: choiceList(choices(person, around, own), proposed),
    around,
    opensDrawer,
    next,
    name: person.name,
    messages: await readNewMessages(station.desk, person.id),
  };
}

/** Where a step is done, and who may do it. */
const STEPS: Readonly<Partial<Record<NextStep, readonly [number: number, may: Permission]>>> = {
  sheets: [5, 'take-money'],
  deposit: [6, 'take-money'],
  verification: [6, 'verify-deposit'],
  'day-close': [7, 'close-day'],
  ledger: [11, 'export-ledger'],
};

function numberOf(next: NextStep, person: Person): number | undefined {
  const [number, permission] = STEPS[next] ?? [];
  return permission !== undefined && may(person, permission) ? number : undefined;
}

function choices(
  person: Person,
  around: Surroundings,
  own: boolean,
): readonly Choice<ScreenId | 'leave'>[] {
  const choice = (
    number: number,
    words: string,
    value: ScreenId | 'leave',
    permission?: Permission,
    why?: string,
  ): Choice<ScreenId | 'leave'> => {
    const barred = permission && !may(person, permission) ? WORDS.notYours : why;
    return { number, words, value, ...(barred === undefined ? {} : { disabled: barred }) };
  };
  return [
    choice(1, WORDS.pay, SCREEN.pay, 'take-money', whyNoPayment(around, own)),
    choice(2, WORDS.drawer, SCREEN.drawer, 'take-money'),
    choice(3, WORDS.requests(around.requests), SCREEN.requests),
    choice(4, WORDS.lookUp, SCREEN.lookUp, 'read-reports'),
    choice(5, WORDS.sheets, SCREEN.sheets, 'take-money'),
    choice(6, WORDS.deposit, SCREEN.deposit),
    choice(7, WORDS.dayClose, SCREEN.dayClose, 'read-reports'),
    choice(8, WORDS.reports, SCREEN.reports, 'read-reports'),
    choice(9, WORDS.leave, 'leave'),
    choice(10, WORDS.resetPin, SCREEN.resetPin, 'administer-people'),
    choice(11, WORDS.ledger, SCREEN.exportLedger, 'export-ledger'),
    choice(12, WORDS.dayBoard, SCREEN.dayBoard, 'read-reports'),
    choice(13, WORDS.changeFund, SCREEN.changeFund),
    choice(14, WORDS.paper, SCREEN.paperReceipts, 'take-money'),
    choice(15, WORDS.rules, SCREEN.rules, 'read-rules'),
    choice(16, WORDS.people, SCREEN.people, 'read-people'),
    choice(17, WORDS.lines, SCREEN.lineOpenings, 'work-line'),
    choice(18, WORDS.returned, SCREEN.returnedItem, 'post-returned'),
    choice(19, WORDS.due, SCREEN.due, 'read-reports'),
    choice(20, WORDS.runs, SCREEN.lineRuns, 'work-line'),
    choice(21, WORDS.writeOffs, SCREEN.writeOffs, 'read-reports'),
    choice(22, WORDS.quotes, SCREEN.quotes, 'read-reports'),
    choice(23, WORDS.refunds, SCREEN.refunds, 'read-reports'),
    choice(24, WORDS.enquiry, SCREEN.logEnquiry, 'read-reports'),
    choice(25, WORDS.unclaimed, SCREEN.unclaimedLists, 'read-reports'),
  ];
}

function whyNoPayment(around: Surroundings, own: boolean): string | undefined {
  if (around.drawer === 'none') return around.dayClosed ? WORDS.dayClosed : WORDS.drawerClosed;
  if (!own) return WORDS.drawerOther;
  return around.drawerWorks ? undefined : WORDS.drawerDate;
}

async function picked(
  state: State,
  value: ScreenId | 'leave',
  station: Station,
): Promise<Outcome<State>> {
  if (value !== 'leave') return { kind: 'go', to: value, state };
  const left = await leave(station.desk, counterOf(station), 'signed-out');
  return left.ok ? { kind: 'home' } : { kind: 'refuse', state, refusal: left.refusal };
}

export const homeScreen: Screen<State, undefined, Station> = {
  id: SCREEN.home,
  open: read,
  resumed: (_state, _result, station) => read(station),
  async step(state, key, station) {
    if (key.name === 'enter' && isUntouched(state.list) && state.opensDrawer) {
      return { kind: 'go', to: SCREEN.openDrawer, state };
    }
    const reading = readChoice(state.list, key, '.');
    const next = { ...state, list: reading.list };
    if (reading.kind === 'picked') return picked(next, reading.value, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    // Whoever presses `-` until home is reached holds no key back with one too many.
    const isHere = reading.kind === 'operator' && reading.operator === '-';
    if (reading.kind !== 'operator' || isHere) return { kind: 'stay', state: next };
    return reading.operator === '.' ? { kind: 'go', to: SCREEN.more, state } : deadKey(next);
  },
  view: (state) => ({
    title: WORDS.title,
    titleRight: state.name,
    body: ['', ...choiceLines(state.list)],
    foot: notes(state),
    ...listPage(state.list, WORDS.entry, DESK_WORDS.choose),
    ...opening(state),
  }),
  keys: ({ list, opensDrawer }) =>
    listKeys(list, [...(opensDrawer ? [OPEN] : []), CLEAR, MORE_KEY]),
};

/** What stands in brackets is said in words: it is what most people come here for. */
function opening({ list, opensDrawer }: State): Partial<Page> {
  if (!isUntouched(list)) return {};
  if (!opensDrawer) return { entry: pageEntry(list.entry, WORDS.entry, proposedWords(list)) };
  const entry = pageEntry(list.entry, WORDS.entry, WORDS.openDrawer);
  return { entry, enterNow: WORDS.openDrawer };
}

function notes({ around, next, messages }: State): readonly Line[] {
  const { basketInHand, heldBaskets, drawerDate, drawerWorks, businessDate, dayClosed } = around;
  const late = drawerDate !== undefined && !drawerWorks;
  const early = drawerDate !== undefined && drawerWorks && drawerDate > businessDate;
  const closed = around.demo ? WORDS.demoClosed : WORDS.closed(businessDate, around.nextDate);
  return [
    ...(next === undefined || next === 'closed' ? [] : [` ${WORDS.next[next]}`]),
    ...(dayClosed && drawerDate === undefined ? [` ${closed}`] : []),
    ...(messages > 0 ? [` ${WORDS.messages(messages)}`] : []),
    ...(basketInHand ? [` ${WORDS.basket}`] : []),
    ...(heldBaskets > 0 ? [` ${WORDS.held(heldBaskets)}`] : []),
    ...(early ? [` ${WORDS.nextDate(drawerDate)}`] : []),
    ...(late ? [[{ text: ` ${WORDS.otherDate(drawerDate)}`, tone: 'danger' as const }]] : []),
  ];
}
