// What every decision about a citation asks and comes to, whoever decides: the agency after a
// review, an examiner after a hearing, a court.
import type { Decision, LinePlace } from '../../desk/line-duties.ts';
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { textOf } from '../../domain/facts.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import { type Cents, cents, formatCents, ZERO } from '../../domain/money.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import { outcomeNamed, type Outcome as Said } from './acts.ts';
import { asksWhy, cancelFacts, cancelFault, cancelQuestions } from './cancel-reasons.ts';
import {
  backFacts,
  chargedCents,
  dismissal,
  heldCents,
  type Outcome,
  reduction,
  upholding,
} from './money-back.ts';
import type { Recipient } from './recipient.ts';
import { holdAfter } from './registration.ts';
import { type Payee, type Settling, settling } from './settle.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS;
const FIELDS = WORDS.fields;
const TEXT_MOST = 60;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;

type Asked = {
  /** What can be said, and in which words; a single one is not asked. */
  readonly said: Readonly<Partial<Record<Said, string>>>;
  readonly known: Recipient | undefined;
  /** Why a hold on the registration is released where all of it goes. */
  readonly recalled: 'contested' | 'void';
  readonly extra?: Settling['extra'];
  /** It is cancelled for one of the reasons that law and policy name. */
  readonly cancels?: true;
};

export function decisionQuestions(place: LinePlace, asked: Asked): readonly Question[] {
  return [
    ...(Object.keys(asked.said).length < 2
      ? []
      : [
          {
            name: 'result',
            ask: () => ({
              ...({ kind: 'choice', label: FIELDS.result } as const),
              choices: choicesOf(asked.said as Readonly<Record<string, string>>),
            }),
          },
        ]),
    {
      name: 'amount',
      ask: (given) =>
        saidIn(asked, given) === 'reduced'
          ? { kind: 'money', label: FIELDS.reducedTo, hint: FIELDS.reducedHint }
          : undefined,
    },
    ...(asked.cancels ? cancelQuestions(place) : []),
    {
      name: 'why',
      ask: (given) =>
        asksWhy(place, given)
          ? { kind: 'words', label: FIELDS.reason, hint: FIELDS.whyHint, most: TEXT_MOST }
          : undefined,
    },
    ...payeeQuestions(asked.known, (given) => givesBack(place, asked, given)),
  ];
}

function saidIn({ said }: Asked, given: Given): Said {
  const [only] = Object.keys(said);
  return outcomeNamed(given['result'] ?? only);
}

function outcomeIn(place: LinePlace, asked: Asked, given: Given): Outcome {
  switch (saidIn(asked, given)) {
    case 'dismissed':
      return dismissal(place);
    case 'reduced':
      return reduction(place, cents(Number(given['amount'] ?? 0)));
    case 'upheld':
      return upholding(place);
  }
}

function givesBack(place: LinePlace, asked: Asked, given: Given): boolean {
  const { backCents, returnedCents } = outcomeIn(place, asked, given);
  const extra = saidIn(asked, given) === 'dismissed' && asked.extra !== undefined;
  return backCents > 0 || returnedCents > 0 || extra;
}

/** Where money goes back: to whoever letters go to, or to somebody else. */
export function payeeQuestions(
  known: Recipient | undefined,
  when: (given: Given) => boolean,
): readonly Question[] {
  const isOther = (given: Given) => when(given) && (!known || given['payTo'] === 'other');
  return [
    {
      name: 'payTo',
      ask: (given) =>
        when(given) && known !== undefined
          ? {
              ...{ kind: 'choice', label: FIELDS.payTo },
              choices: choicesOf({ known: `${known.name}, ${known.address}`, ...WORDS.payTo }),
            }
          : undefined,
    },
    {
      name: 'payee',
      ask: (given) =>
        isOther(given) ? { kind: 'words', label: FIELDS.payee, most: NAME_MOST } : undefined,
    },
    {
      name: 'payeeAddress',
      ask: (given) =>
        isOther(given)
          ? { kind: 'words', label: FIELDS.payeeAddress, most: ADDRESS_MOST }
          : undefined,
    },
  ];
}

export function payeeIn(known: Recipient | undefined, given: Given): Payee {
  const { payee = '', payeeAddress = '' } = given;
  if (payee === '' && known !== undefined) {
    const { name, ...to } = known;
    return { payee: name, ...to };
  }
  return { payee: foreignText(payee), address: foreignText(payeeAddress) };
}

export type Decided = {
  readonly said: Said;
  readonly outcome: Outcome;
  /** Owed when all of it is carried out. */
  readonly dueCents: Cents;
  readonly why: string;
  readonly facts: PlainRecord;
  /** What a second person reads. */
  readonly shown: PlainRecord;
  readonly carried: Pick<Decision, 'post' | 'cancels' | 'also' | 'besides'>;
  readonly givesBack: boolean;
};

/** Refused where a reduction is none, or money has nowhere to go. */
export function decided(
  place: LinePlace,
  asked: Asked,
  given: Given,
  memo: (number: string) => string,
): Result<Decided> {
  const said = saidIn(asked, given);
  const outcome = outcomeIn(place, asked, given);
  const to = cents(Number(given['amount'] ?? 0));
  const charged = chargedCents(place);
  if (said === 'reduced' && (to <= 0 || to >= charged)) {
    return refuse('line-answer', { why: WORDS.fault.reduced(formatCents(charged, true)) });
  }
  const fault = cancelFault(place, given);
  if (fault !== undefined) return refuse('line-answer', { why: fault });
  const cause = cancelFacts(place, given);
  const why = textOf(cause, 'why') || foreignText(given['why'] ?? '');
  const back = givesBack(place, asked, given);
  const payee = back ? payeeIn(asked.known, given) : undefined;
  const { offCents, cancelledCents, backCents, returnedCents, appliedCents, openCents } = outcome;
  const cancelled = cancelledCents > 0 ? { cancelled: formatCents(cancelledCents) } : {};
  const extra = said === 'dismissed' ? asked.extra : undefined;
  const returned = cents(backCents + returnedCents + (extra?.amountCents ?? ZERO));
  const dueCents = cents(openCents - appliedCents);
  const settle = { outcome, payee, memo: memo(place.account.number), ...(extra ? { extra } : {}) };
  return done({
    ...{ said, outcome, why, givesBack: back, dueCents },
    facts: {
      ...{ result: said, why, off: formatCents(offCents), back: formatCents(backCents) },
      ...cause,
      ...cancelled,
      ...(backCents > 0 ? { backs: backFacts(outcome) } : {}),
      ...(said === 'reduced' ? { amount: formatCents(to) } : {}),
      ...(heldCents(place) > 0
        ? { applied: formatCents(appliedCents), returned: formatCents(returnedCents) }
        : {}),
      ...(payee === undefined ? {} : { payee: payee.payee, payeeAddress: payee.address }),
    },
    shown: {
      ...{ result: WORDS.results[said], reason: why, off: formatCents(offCents, true) },
      ...cancelled,
      ...(payee === undefined ? {} : { refund: formatCents(returned, true), ...shownPayee(payee) }),
    },
    carried: withHold(place, settling(place, settle), {
      ...{ said, dueCents, cancelledCents, why: asked.recalled },
    }),
  });
}

const shownPayee = ({ payee, address }: Payee) => ({ payee, address });

/** The registry is told with the decision, not when somebody thinks of it. */
function withHold(
  place: LinePlace,
  settled: ReturnType<typeof settling>,
  said: Parameters<typeof holdAfter>[1],
): ReturnType<typeof settling> {
  const further = [...(settled.also ?? []), ...holdAfter(place, said)];
  return further.length === 0 ? settled : { ...settled, also: further };
}
