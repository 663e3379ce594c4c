// Asks the registry to hold the registration of a vehicle until a citation is paid, and recalls
// that (CVC 4760; a granted review, a plan and a judgment oblige the agency to recall it, which the
// steps themselves record). By hand, while it is owed, a supervisor signs.
import type { LineAct, LinePlace, LineRun } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { formatCents, ZERO } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { accountsOwing } from '../../../store/accounts.ts';
import { ACT } from '../acts.ts';
import { citationOf } from '../citation.ts';
import { accountsWith } from '../store.ts';
import { isContested, suspendedBy } from '../suspension.ts';
import { vehicleOf } from '../vehicle.ts';
import { VEHICLE_WORDS } from '../vehicle-words.ts';

const WORDS = VEHICLE_WORDS;

/** Why the registration is not held now; undefined where it may be. */
export function holdFault(place: LinePlace): string | undefined {
  const citation = citationOf(place);
  if (citation === undefined || citation.openCents === 0) return WORDS.barred.nothing;
  if (vehicleOf(place.records).hold !== undefined) return WORDS.barred.held;
  if (citation.penalisedOn === undefined) return WORDS.barred.penalty;
  return suspendedBy(place, citation);
}

export const holdRegistration: LineAct = {
  name: ACT.hold,
  words: WORDS.acts.hold,
  permission: 'work-line',
  barred: holdFault,
  fields: async () => [],
  async decide(place) {
    const owed = citationOf(place)?.openCents;
    if (owed === undefined) return refuse('line-barred', { why: WORDS.barred.nothing });
    return done({
      facts: { amount: formatCents(owed) },
      said: WORDS.said.hold(formatCents(owed, true)),
    });
  },
};

const RELEASE: readonly Question[] = [
  {
    name: 'why',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.why },
      choices: choicesOf(WORDS.reasons),
    }),
  },
];

export const releaseHold: LineAct = {
  name: ACT.release,
  words: WORDS.acts.release,
  permission: 'work-line',
  barred: ({ records }) =>
    vehicleOf(records).hold === undefined ? WORDS.barred.notHeld : undefined,
  fields: async (_place, answers) => fieldsFor(RELEASE, answers),
  async decide(place, answers) {
    const given = givenBy(RELEASE, answers);
    if (!given.ok) return given;
    const { why = '' } = given.value;
    const isOwed = isOwedStill(place);
    if (why === 'paid' && isOwed) return refuse('line-answer', { why: WORDS.fault.open });
    if (why === 'asked' && !runsNow(place)) {
      return refuse('line-answer', { why: WORDS.fault.notAsked });
    }
    const isByRule = why === 'asked' || (!isOwed && why !== 'mistake');
    return done({
      facts: { why },
      ...(isByRule ? {} : { needs: 'approve-line' as const }),
      shown: {
        since: WORDS.reasons[why as 'paid'],
        owed: formatCents(citationOf(place)?.openCents ?? ZERO, true),
      },
      said: WORDS.said.release,
    });
  },
};

function runsNow(place: LinePlace): boolean {
  const citation = citationOf(place);
  return citation !== undefined && isContested(place, citation);
}

/** What was written off is collected no more, and owed by law as long as it may come in. */
function isOwedStill(place: LinePlace): boolean {
  const { openCents = ZERO, recoverableCents = ZERO } = citationOf(place) ?? {};
  return openCents > 0 || recoverableCents > 0;
}

export const holdRun: LineRun = {
  name: 'holds',
  words: WORDS.runs.hold,
  permission: 'approve-line',
  collects: true,
  act: ACT.hold,
  among: ({ book }, accountIds) => accountsOwing(book, accountIds),
  due: (place) => (holdFault(place) === undefined ? [] : undefined),
};

/** What is paid must not stay held, nor what is contested while it is. */
export const releaseRun: LineRun = {
  name: 'releases',
  words: WORDS.runs.release,
  permission: 'work-line',
  act: ACT.release,
  among: ({ book }, accountIds) => accountsWith(book, accountIds, ACT.hold),
  due(place) {
    if (vehicleOf(place.records).hold === undefined) return undefined;
    if (!isOwedStill(place)) return ['paid'];
    return runsNow(place) ? ['asked'] : undefined;
  },
};
