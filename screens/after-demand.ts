// After the demand of a returned check: a case in small claims, how it was judged, or a collection
// agency, which may have to give it back.
import { fileCase } from '../src/desk/file-case.ts';
import { lookAround } from '../src/desk/look-around.ts';
import { recordJudgment } from '../src/desk/record-judgment.ts';
import { setJudgmentAside } from '../src/desk/set-judgment-aside.ts';
import { cents, formatCents, ZERO } from '../src/domain/money.ts';
import { type AfterDemandParams, SCREEN } from './ids.ts';
import type { FormField } from './parts/form.ts';
import { type FormState, formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { noteField, placeField, placeOrRecall } from './parts/placing.ts';
import type { Outcome } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { COLLECTION_WORDS } from './words/collection.ts';

const WORDS = COLLECTION_WORDS;
const NUMBER_MOST = 30;

type State = FormState<AfterDemandParams>;

const money = (label: string, hint: string): FormField => ({ label, hint, kind: 'money' });

function fieldsOf(
  { act, claimCents, sight }: AfterDemandParams,
  proposed: string,
  earliest: string,
): readonly FormField[] {
  const on = (label: string): FormField => ({ label, kind: 'date', earliest, proposed });
  switch (act) {
    case 'case':
      return [
        { label: WORDS.number, hint: WORDS.numberHint, kind: 'words', most: NUMBER_MOST },
        on(WORDS.filedOn),
        money(WORDS.damages, WORDS.damagesHint(formatCents(claimCents, true))),
      ];
    case 'judgment':
      return [
        on(WORDS.decidedOn),
        money(
          WORDS.forOwed,
          WORDS.forOwedHint(formatCents(sight.filed?.unpaidCents ?? ZERO, true)),
        ),
        money(WORDS.damages, WORDS.gaveHint(formatCents(sight.filed?.damagesCents ?? ZERO, true))),
        money(WORDS.costs, WORDS.costsHint),
      ];
    case 'aside':
      return [on(WORDS.decidedOn), { ...noteField(), hint: WORDS.asideHint }];
    case 'place':
      return [placeField()];
    case 'recall':
      return [noteField()];
  }
}

async function fileIt(
  state: State,
  [caseNumber = '', filedOn = '', damages]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const filed = await fileCase(station.desk, counterOf(station), {
    ...{ returnedId: state.about.sight.id, caseNumber, filedOn },
    damagesCents: cents(Number(damages)),
  });
  if (!filed.ok) return refused(state, filed.refusal);
  return { kind: 'back', done: WORDS.filed(caseNumber, formatCents(filed.value, true)) };
}

async function judge(
  state: State,
  [decidedOn = '', owed, damages, costs]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const judged = await recordJudgment(station.desk, counterOf(station), {
    ...{ returnedId: state.about.sight.id, decidedOn, owedCents: cents(Number(owed)) },
    ...{ damagesCents: cents(Number(damages)), costCents: cents(Number(costs)) },
  });
  if (!judged.ok) return refused(state, judged.refusal);
  const { caseNumber, awardedCents, chargedCents, relievedCents } = judged.value;
  const told = [awardedCents, chargedCents, ...(relievedCents > 0 ? [relievedCents] : [])];
  const shown = told.map((one) => formatCents(one, true));
  return { kind: 'back', done: WORDS.judged(caseNumber, awardedCents === ZERO, shown) };
}

async function setAside(
  state: State,
  [decidedOn = '', note = '']: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const about = { returnedId: state.about.sight.id, decidedOn, note };
  const set = await setJudgmentAside(station.desk, counterOf(station), about);
  if (!set.ok) return refused(state, set.refusal);
  const { caseNumber, takenBackCents, creditCents } = set.value;
  const credit = creditCents === ZERO ? '' : formatCents(creditCents, true);
  const taken = formatCents(takenBackCents, true);
  return { kind: 'back', done: WORDS.isSetAside(caseNumber, taken, credit) };
}

export const afterDemandScreen = formScreen<AfterDemandParams>({
  id: SCREEN.afterDemand,
  title: ({ act, sight }) => `${WORDS.titles[act]} ${sight.shown}`,
  async fields({ desk, register }, about) {
    const { businessDate: today } = await lookAround(desk, register);
    return fieldsOf(about, today, about.sight.answerBy ?? today);
  },
  async answered(state, values, station) {
    const { act, sight } = state.about;
    if (act === 'case') return fileIt(state, values, station);
    if (act === 'judgment') return judge(state, values, station);
    if (act === 'aside') return setAside(state, values, station);
    const note = act === 'recall' ? (values[0] ?? '') : undefined;
    return placeOrRecall(station, { returnedId: sight.id }, { state, note });
  },
});
