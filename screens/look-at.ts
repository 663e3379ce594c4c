// Shows one thing of the book with all that belongs to it. A number leads on to that line: account,
// receipt, journal entry, drawer session; `-` comes back. Nothing is changed here.
import { loadCity } from '../src/desk/business-date.ts';
import { lookAt, readSight, type Sight, type Subject } from '../src/desk/look-at.ts';
import { momentWords } from '../src/domain/papers/moment.ts';
import { refusal } from '../src/domain/refusal.ts';
import { type AccountParams, type LookAtParams, SCREEN } from './ids.ts';
import { CHOICE, type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { leadsOf, type SightPage, sightLines } from './parts/sight.ts';
import { accountPage, partyPage } from './parts/sight-account.ts';
import { entryPage, receiptPage, sessionPage } from './parts/sight-posted.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { SIGHT_WORDS } from './words/find.ts';

type State = {
  readonly subject: Subject;
  readonly page: SightPage;
  readonly entry: Entry;
  /** How often the next page was asked for. */
  readonly turned: number;
};

const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'show', words: SIGHT_WORDS.keys.show },
  { keys: '+', intent: 'page', words: SIGHT_WORDS.keys.page },
  { keys: '-', intent: 'back', words: SIGHT_WORDS.keys.back },
];
const MORE: KeyBinding = { keys: '.', intent: 'more', words: SIGHT_WORDS.keys.more };

function pageOf(sight: Sight, timeZone: string): SightPage {
  const at = (instant: string) => momentWords(instant, timeZone);
  switch (sight.kind) {
    case 'account':
      return accountPage(sight);
    case 'party':
      return partyPage(sight);
    case 'receipt':
      return receiptPage(sight, at);
    case 'entry':
      return entryPage(sight, at);
    case 'session':
      return sessionPage(sight, at);
  }
}

async function paged(station: Station, sight: Sight): Promise<SightPage> {
  const { timeZone } = await station.desk.store.read(loadCity);
  return pageOf(sight, timeZone);
}

function show(state: State, text: string): Outcome<State> {
  if (text === '') return stay(state);
  const subject = leadsOf(state.page)[Number(text) - 1];
  if (subject === undefined) return refused(state, refusal('choice-unknown', { number: text }));
  const params: LookAtParams = { subject };
  return { kind: 'go', to: SCREEN.lookAt, params, state };
}

function more(state: State): Outcome<State> {
  const params: AccountParams = { accountId: state.subject.id };
  return { kind: 'go', to: SCREEN.accountMore, params, state };
}

export const lookAtScreen: Screen<State, LookAtParams, Station> = {
  id: SCREEN.lookAt,
  async open(station, { subject }) {
    const sight = await lookAt(station.desk, counterOf(station), subject);
    if (!sight.ok) return sight;
    const page = await paged(station, sight.value);
    return { subject, page, entry: newEntry(CHOICE), turned: 0 };
  },
  async resumed(state, _result, station) {
    const sight = await readSight(station.desk, state.subject);
    return sight.ok ? { ...state, page: await paged(station, sight.value) } : state;
  },
  step(state, key) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return show(next, reading.text);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    if (reading.text !== '') return deadKey({ ...next, entry: newEntry(CHOICE) });
    if (reading.operator === '-') return { kind: 'back' };
    if (reading.operator === '.' && state.subject.kind === 'account') return more(next);
    return reading.operator === '+' ? stay({ ...next, turned: next.turned + 1 }) : deadKey(next);
  },
  view: (state, size) => ({
    title: state.page.title,
    body: sightLines(state.page, size.columns),
    turned: state.turned,
    entry: pageEntry(state.entry, SIGHT_WORDS.entry),
    enterNow: nowWords(state),
  }),
  keys: ({ subject }) => (subject.kind === 'account' ? [...KEYS, MORE] : KEYS),
};

function nowWords({ page, entry }: State): string {
  if (entry.text === '') return SIGHT_WORDS.nothing;
  const known = leadsOf(page)[Number(entry.text) - 1] !== undefined;
  return known ? SIGHT_WORDS.now : SIGHT_WORDS.unknown;
}
