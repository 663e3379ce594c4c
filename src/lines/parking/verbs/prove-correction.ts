// Equipment or registration that was put right: the fine is reduced to what the law leaves, half of
// which is owed to county and state (CVC 40225 and city policy, by the rows of the line's rules).
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { creditMemo } from '../../../domain/memo.ts';
import { type Cents, cents, formatCents, ZERO } from '../../../domain/money.ts';
import { type Component, joinAllocated, type OpenItem } from '../../../domain/open-item.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT, ADDED } from '../acts.ts';
import { citationOf, fineItem } from '../citation.ts';
import { holdFor } from '../registration.ts';
import { isCorrectable, vehicleOf } from '../vehicle.ts';
import { VEHICLE_WORDS } from '../vehicle-words.ts';

const WORDS = VEHICLE_WORDS;
const KIND = 'fine-corrected';

const QUESTIONS: readonly Question[] = [
  {
    name: 'proof',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.proof },
      choices: choicesOf(WORDS.proofs),
    }),
  },
];

/** The fine as it was written, and the part of it that is the fine itself. */
export function fineOf({ items, account }: Pick<LinePlace, 'items' | 'account'>) {
  const item = fineItem(items, account.number);
  // A penalty that came with it from a file is paid before it, so that the fine stands last.
  const component = item?.components.at(-1);
  return item === undefined || component === undefined ? undefined : { item, component };
}

export const proveCorrection: LineAct = {
  name: ACT.correct,
  words: WORDS.acts.correct,
  permission: 'work-line',
  barred(place) {
    const citation = citationOf(place);
    if (vehicleOf(place.records).correctedOn !== undefined) return WORDS.barred.corrected;
    if (citation === undefined || !isCorrectable(place, citation)) {
      return WORDS.barred.notCorrectable;
    }
    const { component } = fineOf(place) ?? {};
    if (component?.openCents === 0) return WORDS.barred.nothing;
    return component?.openCents === component?.originalCents ? undefined : WORDS.barred.paid;
  },
  fields: async (_place, answers) => fieldsFor(QUESTIONS, answers),
  async decide(place, answers) {
    const given = givenBy(QUESTIONS, answers);
    if (!given.ok) return given;
    const fine = fineOf(place);
    if (fine === undefined) return refuse('line-barred', { why: WORDS.barred.nothing });
    const amountCents = place.rules.cents('corrected-fine', place.date);
    const open = citationOf(place)?.openCents ?? ZERO;
    const dueCents = cents(open - fine.component.openCents + amountCents);
    return done({
      also: holdFor(place, dueCents),
      facts: {
        ...{ proof: given.value['proof'] ?? '', fine: formatCents(fine.component.openCents) },
        amount: formatCents(amountCents),
      },
      post: (work) => reduce(work, { ...fine, number: place.account.number, amountCents }),
      said: WORDS.said.correct(formatCents(amountCents, true)),
    });
  },
};

type Reduced = {
  readonly number: string;
  readonly item: OpenItem;
  readonly component: Component;
  readonly amountCents: Cents;
};

async function reduce(work: LineWork, { number, item, component, amountCents }: Reduced) {
  const { book, accountId, date } = work;
  const off = creditMemo({ item, component, creditedCents: [] }, component.openCents);
  const raised = await raiseItem(
    book,
    {
      ...{ accountId, documentNumber: `${number}${ADDED.corrected}` },
      description: WORDS.corrected(item.description),
      ...{ department: item.department, documentDate: date, dueOn: item.dueOn },
      charges: [{ kind: KIND, amountCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  return done({
    ...joinAllocated([off, raised.value.allocated]),
    ...{ source: 'LIN' as const, memo: WORDS.memo.correct(number) },
  });
}
