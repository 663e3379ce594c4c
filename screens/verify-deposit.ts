// A second person verifies a sealed deposit from the bag itself: cash, then every check, keyed
// without any list of ours on the screen.
import { mayVerify, verifyDeposit } from '../src/desk/verify-deposit.ts';
import { type Cents, formatCents } from '../src/domain/money.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type BagKeying,
  bagKey,
  bagKeys,
  bagNow,
  bagTable,
  EMPTY_BAG,
  isTouched,
  labelAt,
} from './parts/bag-keying.ts';
import { pageEntry } from './parts/entry.ts';
import { answerOf, guardEntry, guardKeys } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { tapeTotalOf } from './parts/tape-result.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DEPOSIT_WORDS } from './words/deposit.ts';

type State = {
  readonly phase: 'key' | 'review' | 'leave';
  readonly depositId: number;
  readonly bagNumber: string;
  readonly bag: BagKeying;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly asked: number;
};
type Params = { readonly depositId: number };

const WORDS = DEPOSIT_WORDS.verify;

function typeBag(state: State, key: Key): Outcome<State> {
  const reading = bagKey(state.bag, key);
  const next = { ...state, bag: reading.bag };
  switch (reading.kind) {
    case 'keying':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'done':
      return stay({ ...next, phase: 'review', asked: state.asked + 1 });
    case 'leave':
      if (!isTouched(next.bag)) return { kind: 'back' };
      return stay({ ...next, phase: 'leave', asked: state.asked + 1 });
  }
}

/** What does not agree stays on the screen, to be keyed again from the bag. */
async function verify(state: State, cashCents: Cents, station: Station): Promise<Outcome<State>> {
  const { depositId, bag, bagNumber } = state;
  const verifying = { depositId, cashCents, checks: bag.checks };
  const verified = await verifyDeposit(station.desk, counterOf(station), verifying);
  const again: State = { ...state, phase: 'key', bag: { ...bag, at: 0 } };
  if (!verified.ok) return refused(again, verified.refusal);
  station.printSoon();
  if (!verified.value.agrees) {
    return refused(again, refusal('deposit-does-not-agree', { what: verified.value.what }));
  }
  const total = formatCents(verified.value.totalCents, true);
  return { kind: 'back', done: WORDS.done(total, bagNumber) };
}

export const verifyDepositScreen: Screen<State, Params, Station> = {
  id: SCREEN.verifyDeposit,
  async open(station, { depositId }) {
    const counter = counterOf(station);
    const { store } = station.desk;
    const deposit = await store.read((book) => mayVerify(station.desk, book, counter, depositId));
    if (!deposit.ok) return deposit;
    const bagNumber = deposit.value.bag;
    return { phase: 'key', depositId, bagNumber, bag: EMPTY_BAG, asked: 0 };
  },
  resumed(state, result) {
    const total = tapeTotalOf(result);
    if (total === undefined || total < 0) return state;
    const entry = { ...state.bag.entry, text: formatCents(total) };
    return { ...state, bag: { ...state.bag, entry } };
  },
  step(state, key, station) {
    if (state.phase === 'key') return typeBag(state, key);
    const answer = answerOf(key);
    if (answer === 'other') return deadKey(state);
    if (answer === 'no') return stay({ ...state, phase: 'key' });
    const { cashCents } = state.bag;
    if (state.phase === 'leave' || cashCents === undefined) return { kind: 'back' };
    return verify(state, cashCents, station);
  },
  view(state, size) {
    const table = bagTable(state.bag, size.columns);
    return {
      title: WORDS.title(state.bagNumber),
      titleRight: WORDS.right,
      body: table.rows,
      mark: state.bag.at,
      foot: [table.foot],
      ...question(state),
    };
  },
  keys({ phase }) {
    if (phase === 'key') return bagKeys();
    return guardKeys(phase === 'review' ? WORDS.yes : WORDS.leaves, WORDS.no);
  },
  guard: ({ phase, asked }) => (phase === 'key' ? undefined : `${phase} ${asked}`),
};

function question({ phase, bag }: State): Pick<Page, 'entry' | 'enterNow'> {
  switch (phase) {
    case 'key':
      return { entry: pageEntry(bag.entry, labelAt(bag)), enterNow: bagNow(bag) };
    case 'review':
      return { entry: guardEntry(WORDS.question, WORDS.yes), enterNow: WORDS.yesNow };
    case 'leave':
      return { entry: guardEntry(WORDS.leave, WORDS.leaves), enterNow: WORDS.leaveNow };
  }
}
