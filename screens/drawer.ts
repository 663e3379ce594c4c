// The drawer and what may be done with it now; what may not keeps its number and says why.
import {
  type AbsentStep,
  type DrawerStep,
  type DrawerSteps,
  readDrawerSteps,
} from '../src/desk/read-drawer-steps.ts';
import { resumeDrawer, suspendDrawer } from '../src/desk/suspend-drawer.ts';
import { SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage, MORE_KEY } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import { whyNot } from './parts/why-not.ts';
import type { Outcome, Screen, ScreenId } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

type State = {
  readonly read: DrawerSteps;
  readonly list: ChoiceList<DrawerStep>;
  readonly register: number;
};

const WORDS = DRAWER_WORDS.menu;
/** The order of the numbers; it never changes. */
const STEPS: readonly DrawerStep[] = [
  'open',
  'drop',
  'suspend',
  'resume',
  'read',
  'count',
  'correct',
  'handOver',
  'absent',
];
const GOES_TO: Readonly<Partial<Record<DrawerStep, ScreenId>>> = {
  open: SCREEN.openDrawer,
  drop: SCREEN.drop,
  read: SCREEN.xReading,
  count: SCREEN.closeDrawer,
  correct: SCREEN.openDrawer,
  handOver: SCREEN.closeDrawer,
};
const ABSENT: Readonly<Record<AbsentStep, ScreenId>> = {
  end: SCREEN.endSession,
  count: SCREEN.countEnded,
  sign: SCREEN.closeDrawer,
};

async function look(station: Station): Promise<State> {
  const read = await readDrawerSteps(station.desk, counterOf(station));
  const choices = STEPS.map((step, index): Choice<DrawerStep> => {
    const allowed = read.steps[step];
    const choice = { number: index + 1, words: WORDS.steps[step], value: step };
    return allowed.ok ? choice : { ...choice, disabled: whyNot(allowed.refusal) };
  });
  return { read, list: choiceList(choices, proposed(read)), register: station.register };
}

/** The one thing to do with a drawer that cannot take money as it is. */
function proposed({ steps, session }: DrawerSteps): number | undefined {
  if (steps.open.ok) return 1;
  if (steps.resume.ok) return 4;
  return session?.state === 'counting' && steps.count.ok ? 6 : undefined;
}

async function picked(state: State, step: DrawerStep, station: Station): Promise<Outcome<State>> {
  const { absent } = state.read.steps;
  const to = step === 'absent' && absent.ok ? ABSENT[absent.value] : GOES_TO[step];
  const params = { correcting: step === 'correct', handingOver: step === 'handOver' };
  if (to !== undefined) return { kind: 'go', to, params, state };
  const change = step === 'suspend' ? suspendDrawer : resumeDrawer;
  const changed = await change(station.desk, counterOf(station));
  return changed.ok ? stay(await look(station)) : refused(state, changed.refusal);
}

export const drawerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.drawer,
  open: look,
  resumed: (_state, _result, station) => look(station),
  async step(state, key, station) {
    const reading = readChoice(state.list, key, '.');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'picked':
        return picked(next, reading.value, station);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '.'
          ? { kind: 'go', to: SCREEN.more, state: next }
          : { kind: 'back' };
    }
  },
  view({ read, list, register }) {
    const { session } = read;
    return {
      title: WORDS.title(register),
      titleRight: session ? WORDS.session(session.number, session.state) : WORDS.never,
      body: ['', ...choiceLines(list)],
      ...listPage(list, WORDS.entry, WORDS),
    };
  },
  keys: ({ list }) => listKeys(list, [MORE_KEY]),
};
