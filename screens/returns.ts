// The returned checks that are owed on an account, with what each suspends; its demand, the waiver
// of its fee and what follows the demand begin here.
import { lookAround } from '../src/desk/look-around.ts';
import { type ReturnSight, readClaim, readReturned } from '../src/desk/read-returned.ts';
import { type Cents, formatCents, ZERO } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Permission, type Person } from '../src/domain/person.ts';
import { type AccountParams, type AfterDemandParams, type ReturnParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { COLLECTION_WORDS } from './words/collection.ts';
import { DESK_WORDS } from './words/desk.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS.returns;
const AFTER = COLLECTION_WORDS;

type Act = {
  readonly to: 'demand' | 'waive' | AfterDemandParams['act'];
  readonly sight: ReturnSight;
};
type State = AccountParams & {
  readonly sights: readonly ReturnSight[];
  /** By return, what a court may give besides. */
  readonly claims: ReadonlyMap<number, Cents>;
  readonly list: ChoiceList<Act>;
};

const PER_RETURN = 4;

/** What may follow the demand once its days are over. */
function afterDemand(sight: ReturnSight, today: string) {
  const { shown, answerBy, unpaidCents, filed, isPlaced } = sight;
  const isOver = answerBy !== null && answerBy < today;
  const early = isOver ? undefined : AFTER.notOver;
  const paid = unpaidCents === 0 ? AFTER.paid : undefined;
  const agency = isPlaced ? AFTER.withAgency : undefined;
  const isOpen = filed !== undefined && filed.awardedCents === null;
  const court =
    filed === undefined
      ? { act: 'case' as const, words: AFTER.file(shown), why: early ?? paid ?? agency }
      : isOpen
        ? { act: 'judgment' as const, words: AFTER.judge(filed.caseNumber), why: undefined }
        : {
            ...{ act: 'aside' as const, words: AFTER.setAside(filed.caseNumber) },
            why: filed.judgmentId === null ? AFTER.isJudged : agency,
          };
  const place = isPlaced
    ? { act: 'recall' as const, words: AFTER.fetch(shown), why: undefined }
    : {
        ...{ act: 'place' as const, words: AFTER.give(shown) },
        why: early ?? paid ?? (isOpen ? AFTER.inCourt : undefined),
      };
  return [court, place];
}

type Looking = { readonly person: Person; readonly today: string };

function choicesOf(
  sight: ReturnSight,
  index: number,
  { person, today }: Looking,
): readonly Choice<Act>[] {
  const { shown, answerBy, checkUnpaidCents, feeCents } = sight;
  const barred = (permission: Permission) => (may(person, permission) ? undefined : WORDS.notYours);
  const sent = answerBy === null ? undefined : WORDS.demanded(dateWords(answerBy));
  const paid = checkUnpaidCents === 0 ? WORDS.paid : undefined;
  const one = (number: number, words: string, value: Act, why: string | undefined) => {
    const choice = { number: PER_RETURN * index + number, words, value };
    return why === undefined ? choice : { ...choice, disabled: why };
  };
  return [
    one(1, WORDS.demand(shown), { to: 'demand', sight }, barred('write-letters') ?? sent ?? paid),
    one(
      2,
      WORDS.waive(shown),
      { to: 'waive', sight },
      barred('make-memo') ?? (feeCents === 0 ? WORDS.noFee : undefined),
    ),
    ...afterDemand(sight, today).map(({ act, words, why }, place) =>
      one(3 + place, words, { to: act, sight }, barred('approve-returned') ?? why),
    ),
  ];
}

async function read(station: Station, accountId: number): Promise<State> {
  const { person } = await counterNow(station);
  const { businessDate: today } = await lookAround(station.desk, station.register);
  const looking = { person, today };
  const sights = await readReturned(station.desk, accountId);
  const claims = new Map<number, Cents>();
  for (const sight of sights) {
    claims.set(sight.id, await readClaim(station.desk, sight, today));
  }
  const list = choiceList(sights.flatMap((sight, index) => choicesOf(sight, index, looking)));
  return { accountId, sights, claims, list };
}

function told(sight: ReturnSight): readonly Line[] {
  const { shown, checkNumber, bankDate, amountCents, unpaidCents, documents, answerBy } = sight;
  const unpaid = unpaidCents === 0 ? WORDS.allPaid : formatCents(unpaidCents, true);
  const of = WORDS.row(shown, checkNumber, formatCents(amountCents, true), dateWords(bankDate));
  return [
    [{ text: ` ${of}`, tone: 'strong' }],
    `   ${WORDS.unpaid(unpaid)}${answerBy === null ? '' : WORDS.until(dateWords(answerBy))}`,
    ...documents.map((document) =>
      unpaidCents === 0 ? `   ${WORDS.lifted(document)}` : `   ${WORDS.suspended(document)}`,
    ),
  ];
}

export const returnsScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.returns,
  open: (station, { accountId }) => read(station, accountId),
  resumed: ({ accountId }, _result, station) => read(station, accountId),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, ({ to, sight }): Outcome<State> => {
      if (to !== 'demand' && to !== 'waive') {
        const claimCents = state.claims.get(sight.id) ?? ZERO;
        const params: AfterDemandParams = { sight, act: to, claimCents };
        return { kind: 'go', to: SCREEN.afterDemand, params, state: next };
      }
      const params: ReturnParams = { sight };
      const screen = to === 'demand' ? SCREEN.demand : SCREEN.waiveFee;
      return { kind: 'go', to: screen, params, state: next };
    });
  },
  view: ({ sights, list }) => ({
    title: WORDS.title,
    body:
      sights.length === 0
        ? ['', ` ${WORDS.none}`]
        : ['', ...sights.flatMap(told), '', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys<unknown>(list),
};
