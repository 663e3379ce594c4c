// The delinquent notice: a letter to the owner of the vehicle, once the time to pay is over. From
// its mailing the time for a review runs anew, and the late penalty waits for it.
import { itemWordsBy } from '../../../desk/item-words.ts';
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy } from '../../../desk/line-questions.ts';
import { type Language, languageOf } from '../../../domain/language.ts';
import { formatCents, sumCents } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { identifiersOf } from '../../../store/known.ts';
import { ACT } from '../acts.ts';
import type { Citation } from '../citation.ts';
import { descriptionWords } from '../described.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { latePenalties } from '../plan.ts';
import {
  knownRecipient,
  type Recipient,
  recipientFault,
  recipientIn,
  whoQuestions,
  writeTo,
} from '../recipient.ts';
import { shortDate } from '../short-date.ts';
import { suspendedBy } from '../suspension.ts';
import { reviewWindow, windowOf } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;

export const sendNotice: LineAct = {
  name: ACT.notice,
  words: WORDS.acts.notice,
  permission: 'work-line',
  barred: (place) => barredUnless(place, (citation) => whyNoNotice(place, citation)),
  fields: async (place, answers) =>
    fieldsFor(whoQuestions(place, await knownRecipient(place)), answers),
  async decide(place, answers) {
    const known = await knownRecipient(place);
    const given = givenBy(whoQuestions(place, known), answers);
    if (!given.ok) return given;
    const to = recipientIn(known, given.value);
    const why = recipientFault(to);
    if (why !== undefined) return refuse('line-answer', { why });
    const citation = citationAt(place);
    const reader = { language: languageFor(place, to), date: place.date };
    const violation = itemWordsBy(place.rules, reader)(citation.violation);
    const { until } = reviewWindow(place, { ...citation, noticedOn: place.date });
    return done({
      facts: { ...to, until, owed: formatCents(citation.openCents) },
      nextOn: until,
      papers: writeTo(to, 'parking-delinquent', {
        ...{ issued_on: citation.issuedOn, violation },
        location: place.account.place || unknownFor(place, to),
        vehicle: (await vehicleOf(place, citation, to)) || unknownFor(place, to),
        ...latePenaltyOf(place, citation),
        pay_by: until,
      }),
      said: WORDS.said.noticed(shortDate(until)),
    });
  },
};

function whyNoNotice(place: LinePlace, citation: Citation): string | undefined {
  const { noticedOn, openCents, issuedOn: since } = citation;
  if (openCents === 0) return WORDS.barred.paid;
  if (noticedOn !== undefined) return WORDS.barred.noticed(shortDate(noticedOn));
  const { until } = windowOf(place, { after: 'issue', since, rule: 'notice-issue-days' });
  return place.date <= until ? WORDS.barred.early(shortDate(until)) : suspendedBy(place, citation);
}

/** What came with its penalty from a file is not told that one is added. */
function latePenaltyOf(place: LinePlace, { penalisedOn }: Citation) {
  if (penalisedOn === undefined) {
    return { late: 'added', penalty: place.rules.cents('late-penalty', place.date) };
  }
  const parts = latePenalties(place, () => true);
  return { late: 'stands', penalty: sumCents(parts, (part) => part.component.originalCents) };
}

const languageFor = ({ account }: LinePlace, { language }: Recipient): Language =>
  language ?? languageOf(account.language);

const unknownFor = (place: LinePlace, to: Recipient): string =>
  WORDS.unknown[languageFor(place, to)];

/** Plate, make, color and registration, as far as paper or file tells them (CVC 40202, 40207). */
async function vehicleOf(
  place: LinePlace,
  { plate, described }: Citation,
  to: Recipient,
): Promise<string> {
  const known = { accountId: place.account.id, partyId: null };
  const shown =
    plate === undefined
      ? (await identifiersOf(place.book, known)).find(({ kind }) => kind === 'plate')?.shown
      : `${plate.number} ${plate.state}`.trim();
  const words = descriptionWords(described, languageFor(place, to));
  return [shown ?? '', words].filter((part) => part !== '').join(', ');
}
