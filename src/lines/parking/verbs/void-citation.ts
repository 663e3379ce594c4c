// What the issuing agency alone does with its citation, outside of a review: void one that never
// was valid, dismiss one that was paid, reduce one. The clerk asks, a person of the agency signs.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy } from '../../../desk/line-questions.ts';
import { done } from '../../../domain/result.ts';
import { ACT, type Outcome } from '../acts.ts';
import type { Citation } from '../citation.ts';
import { decided, decisionQuestions } from '../decide.ts';
import { barredUnless } from '../holder.ts';
import { ofAgency } from '../issuer.ts';
import { dismissal, heldCents } from '../money-back.ts';
import { knownRecipient, type Recipient } from '../recipient.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;

type ByAgency = {
  readonly name: string;
  readonly words: string;
  readonly outcome: Outcome;
  readonly barred: (place: LinePlace, citation: Citation) => string | undefined;
  readonly said: string;
};

/**
 * While a review or a hearing runs, that decides. A hearing whose deposit nobody paid in does not
 * run yet: until then all of it may go, and no less, since so much is to be deposited.
 */
function whyContested(
  place: LinePlace,
  { review, hearing }: Citation,
  outcome: Outcome,
): string | undefined {
  if (review !== undefined && review.result === undefined) return WORDS.barred.reviewDecides;
  if (hearing === undefined || hearing.decision !== undefined) return undefined;
  const isAwaited = hearing.depositCents > 0 && heldCents(place) === 0;
  return isAwaited && outcome === 'dismissed' ? undefined : WORDS.barred.hearingDecides;
}

function byAgency({ name, words, outcome, barred, said }: ByAgency): LineAct {
  const asked = (known: Recipient | undefined) => {
    const said = { [outcome]: WORDS.results[outcome] };
    const cancels = outcome === 'dismissed' ? { cancels: true as const } : {};
    return { said, known, recalled: 'void' as const, ...cancels };
  };
  return {
    ...{ name, words, permission: 'work-line' },
    barred: (place) =>
      barredUnless(
        place,
        (citation) => whyContested(place, citation, outcome) ?? barred(place, citation),
      ),
    fields: async (place, answers) => {
      const known = await knownRecipient(place);
      return fieldsFor(decisionQuestions(place, asked(known)), answers);
    },
    async decide(place, answers) {
      const of = asked(await knownRecipient(place));
      const given = givenBy(decisionQuestions(place, of), answers);
      if (!given.ok) return given;
      const found = decided(place, of, given.value, WORDS.memo[outcome]);
      if (!found.ok) return found;
      const { facts, shown, carried } = found.value;
      return done({
        facts,
        needs: 'decide-for-agency',
        unfit: ofAgency(place),
        shown,
        ...carried,
        said,
      });
    },
  };
}

const isPaidOn = (place: LinePlace): boolean => dismissal(place).backCents > 0;

export const voidCitation = byAgency({
  ...{ name: ACT.void, words: WORDS.acts.void, outcome: 'dismissed', said: WORDS.said.voided },
  barred: (place, { openCents, recoverableCents }) => {
    if (isPaidOn(place)) return WORDS.barred.paidOn;
    return openCents === 0 && recoverableCents === 0 ? WORDS.barred.paid : undefined;
  },
});

export const dismissCitation = byAgency({
  ...{ name: ACT.dismiss, words: WORDS.acts.dismiss, outcome: 'dismissed' },
  said: WORDS.said.dismissed,
  barred: (place) => (isPaidOn(place) ? undefined : WORDS.barred.notPaidOn),
});

export const reduceCitation = byAgency({
  ...{ name: ACT.reduce, words: WORDS.acts.reduce, outcome: 'reduced', said: WORDS.said.reduced },
  barred: () => undefined,
});
