// Checks that a certificate waits for: the contractor licence as the board shows it, the home
// occupation as planning decided it, the storm-water proof of an industry.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { businessOf } from '../history.ts';
import { classOf, isStormWater } from '../holds.ts';
import { contractorFacts, contractorQuestions } from '../questions.ts';
import { proofQuestions, stormWaterFacts, stormWaterFault } from '../storm-water.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const LICENCE_LEAST = 6;

const licenceQuestions = ({ date }: LinePlace) => contractorQuestions(date, () => true);

export const checkContractor: LineAct = {
  name: ACT.contractor,
  words: WORDS.acts.contractor,
  permission: 'work-line',
  barred(place) {
    const { closedOn, classCode } = businessOf(place.records);
    if (closedOn !== undefined) return WORDS.barred.closed;
    return classOf(place, classCode)?.isContractor === true ? undefined : WORDS.barred.noContractor;
  },
  fields: async (place, answers) => fieldsFor(licenceQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(licenceQuestions(place), answers);
    if (!given.ok) return given;
    const facts = contractorFacts(given.value);
    if (facts === undefined || String(facts['licence']).length < LICENCE_LEAST) {
      return refuse('line-answer', { why: WORDS.fault.licence });
    }
    const { faults } = facts;
    const failed = Array.isArray(faults) ? faults.map(String) : [];
    const said = failed.length === 0 ? WORDS.said.checked : WORDS.said.checkFailed(failed);
    return done({ facts, said });
  },
};

const homeQuestions: readonly Question[] = [
  {
    name: 'result',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.result, choices: choicesOf(WORDS.home) },
    }),
  },
];

export const decideHome: LineAct = {
  name: ACT.home,
  words: WORDS.acts.home,
  permission: 'work-line',
  barred({ records }) {
    const { closedOn, isHomeBased, isHomeApproved } = businessOf(records);
    if (closedOn !== undefined) return WORDS.barred.closed;
    return isHomeBased && !isHomeApproved ? undefined : WORDS.barred.noHome;
  },
  fields: async (_place, answers) => fieldsFor(homeQuestions, answers),
  async decide(_place, answers) {
    const given = givenBy(homeQuestions, answers);
    if (!given.ok) return given;
    return done({ facts: { result: given.value['result'] }, said: WORDS.said.home });
  },
};

export const proveStormWater: LineAct = {
  name: ACT.stormWater,
  words: WORDS.acts.stormWater,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    const { closedOn, stormWater, stormWaterUntil } = business;
    if (closedOn !== undefined) return WORDS.barred.closed;
    const isMissing = stormWater === '' && isStormWater(place, business);
    return isMissing || stormWaterUntil !== undefined ? undefined : WORDS.barred.noStormWater;
  },
  fields: async (_place, answers) => fieldsFor(proofQuestions, answers),
  async decide(_place, answers) {
    const given = givenBy(proofQuestions, answers);
    if (!given.ok) return given;
    const why = stormWaterFault(given.value);
    if (why !== undefined) return refuse('line-answer', { why });
    return done({ facts: stormWaterFacts(given.value), said: WORDS.said.stormWater });
  },
};
