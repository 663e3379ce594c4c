// Records the registered owner of the vehicle; makes another liable who was it when the citation
// was written: the notice then goes out anew, and a late penalty is taken off by two.
import { languageIn, languageQuestion } from '../../../desk/language-question.ts';
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import type { Language } from '../../../domain/language.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { linkAdded } from '../../../store/added-items.ts';
import { insertAlias } from '../../../store/aliases.ts';
import { OFFICE } from '../../../store/chain.ts';
import { ACT } from '../acts.ts';
import { citationOf } from '../citation.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { heldCents } from '../money-back.ts';
import { latePenalties, waive } from '../plan.ts';
import { recall } from '../registration.ts';
import { vehicleOf } from '../vehicle.ts';
import { VEHICLE_WORDS } from '../vehicle-words.ts';

const WORDS = VEHICLE_WORDS;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;
/** A record of who owned it may be this old. */
const EARLIEST_MONTHS = -24;

type Asked = {
  readonly date: string;
  readonly sources: Readonly<Record<string, string>>;
  /** That is known of the account. */
  readonly language?: string;
};

function questionsOf({ date, sources, language }: Asked): readonly Question[] {
  const { name, nameHint, address, addressHint, source, asOf } = WORDS.fields;
  return [
    { name: 'owner', ask: () => ({ kind: 'words', label: name, hint: nameHint, most: NAME_MOST }) },
    {
      name: 'address',
      ask: () => ({ kind: 'words', label: address, hint: addressHint, most: ADDRESS_MOST }),
    },
    languageQuestion(language),
    {
      name: 'source',
      ask: () => ({ kind: 'choice', label: source, choices: choicesOf(sources) }),
    },
    {
      name: 'asOf',
      ask: () => ({ kind: 'date', label: asOf, earliest: addMonths(date, EARLIEST_MONTHS) }),
    },
  ];
}

const ownerQuestions = ({ date, account: { language } }: LinePlace) =>
  questionsOf({ date, sources: WORDS.sources, language });
const transferQuestions = ({ date }: LinePlace) => questionsOf({ date, sources: WORDS.transfers });

type OwnerFacts = {
  readonly owner: string;
  readonly address: string;
  readonly language?: Language;
};

function ownerFacts(given: Given): Result<OwnerFacts> {
  const [owner, address] = [foreignText(given['owner'] ?? ''), foreignText(given['address'] ?? '')];
  const { fields, fault } = WORDS;
  if (owner === '') return refuse('line-answer', { why: fault.empty(fields.name) });
  if (address === '') return refuse('line-answer', { why: fault.empty(fields.address) });
  return done({ owner, address, ...languageIn(given) });
}

/** From now on the citation is found by the name too. */
async function knowName({ book, accountId, at }: LineWork, name: string) {
  const id = await insertAlias(book, accountId, { kind: 'name', text: name });
  if (id !== undefined) await linkAdded(book, OFFICE, { aliases: [id] }, at);
  return done(undefined);
}

export const recordOwner: LineAct = {
  name: ACT.owner,
  words: WORDS.acts.owner,
  permission: 'work-line',
  barred(place) {
    if (citationOf(place) === undefined) return WORDS.barred.nothing;
    return vehicleOf(place.records).owner === undefined ? undefined : WORDS.barred.known;
  },
  fields: async (place, answers) => fieldsFor(ownerQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(ownerQuestions(place), answers);
    if (!given.ok) return given;
    const known = ownerFacts(given.value);
    if (!known.ok) return known;
    const { source = '', asOf = place.date } = given.value;
    const { owner } = known.value;
    return done({
      facts: { ...known.value, source, asOf },
      papers: (work) => knowName(work, owner),
      said: WORDS.said.owner(owner),
    });
  },
};

export const transferLiability: LineAct = {
  name: ACT.transfer,
  words: WORDS.acts.transfer,
  permission: 'work-line',
  barred(place) {
    const { records, account } = place;
    if (vehicleOf(records).owner === undefined && account.partyId === null) {
      return WORDS.barred.unknown;
    }
    // It is the money of who was liable until now, and the hearing would be nobody's any more.
    return heldCents(place) > 0 ? HEARING_WORDS.barred.depositHeld : undefined;
  },
  fields: async (place, answers) => fieldsFor(transferQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(transferQuestions(place), answers);
    return given.ok ? transfer(place, given.value) : given;
  },
};

function transfer(place: LinePlace, given: Given): Result<Decision> {
  const { account, records, date } = place;
  const known = ownerFacts(given);
  if (!known.ok) return known;
  const { owner } = known.value;
  const before = vehicleOf(records).owner?.name ?? account.payer;
  if (owner === before) return refuse('line-answer', { why: WORDS.fault.same });
  const { source = '', asOf = date } = given;
  const penalties = latePenalties(place);
  return done({
    facts: { ...known.value, source, asOf, before, penaltyOff: penalties.length > 0 },
    ...(penalties.length === 0
      ? {}
      : {
          needs: 'approve-line' as const,
          shown: { from: before, to: owner, because: WORDS.transfers[source as 'sold'] },
          post: async () =>
            done({
              ...waive(penalties),
              ...{ source: 'LIN', memo: WORDS.memo.transfer(account.number) },
            }),
        }),
    also: recall(place, 'transfer'),
    papers: (work) => knowName(work, owner),
    said: WORDS.said.transfer(owner),
  });
}
