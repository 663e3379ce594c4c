// A year whose tax came with the book or by file, as the first step that changes it takes it over:
// from then on it is a year of the business, with the penalty that came and was added since. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, recordsIn, textOf, wholeOf } from '../../domain/facts.ts';
import { addCents, type Cents, formatCents, sumCents, ZERO } from '../../domain/money.ts';
import type { Business, TaxYear } from './business.ts';
import { charged, NO_PENALTY, type Penalty } from './penalty.ts';

const WHOLE = 100;

export type BroughtItem = {
  readonly id: number;
  readonly document: string;
  readonly tax: Cents;
  /** Penalty that came with it. */
  readonly came: Cents;
};

export type BroughtYear = {
  /** It is late from the day after. */
  readonly dueOn: DateText;
  readonly items: readonly BroughtItem[];
};

type Told = BroughtYear & { readonly year: number; readonly classCode: string };

/** What was declared of it nobody here knows, until it is amended. */
export function takenOver({ added }: Pick<Business, 'added'>, told: Told): TaxYear {
  const { year, classCode, dueOn, items } = told;
  const penalties = items.map((item) => {
    const own = added.find(({ itemId }) => itemId === item.id);
    return own?.penalty ?? cameAs(item.tax, item.came);
  });
  return {
    ...{ year, classCode, counted: 0, share: WHOLE, isDeclared: false },
    ...{ taxCents: sumCents(items, ({ tax }) => tax), isEstimate: false, isExempt: false },
    exemptSince: undefined,
    ...{ truedWith: undefined, beganOn: undefined, brought: { dueOn, items } },
    ...penalties.reduce(joined, NO_PENALTY),
  };
}

/** So many percent of the tax as it is, a part of one counts whole. */
function cameAs(tax: Cents, came: Cents): Penalty {
  const to = tax === 0 ? 0 : Math.min(WHOLE, Math.ceil((came * WHOLE) / tax));
  return charged(NO_PENALTY, { tax, from: 0, to, penalty: came });
}

function joined(one: Penalty, other: Penalty): Penalty {
  const [longer, shorter] =
    one.borneBy.length < other.borneBy.length
      ? [other.borneBy, one.borneBy]
      : [one.borneBy, other.borneBy];
  return {
    latePercent: Math.max(one.latePercent, other.latePercent),
    penaltyCents: addCents(one.penaltyCents, other.penaltyCents),
    borneBy: longer.map((tax, percent) => addCents(tax, shorter[percent] ?? ZERO)),
  };
}

/** Penalty of tax that an item alone tells of. */
export function addedTo({ added }: Business, facts: PlainRecord): Business['added'] {
  const [itemId, percent] = [wholeOf(facts, 'itemId'), wholeOf(facts, 'percent')];
  const open = centsIn(facts, 'open');
  const before =
    added.find((one) => one.itemId === itemId)?.penalty ?? cameAs(open, centsIn(facts, 'came'));
  const to = Math.max(percent, before.latePercent);
  const more = { tax: open, from: before.latePercent, to, penalty: centsIn(facts, 'penalty') };
  const others = added.filter((one) => one.itemId !== itemId);
  return [...others, { itemId, percent, penalty: charged(before, more) }];
}

/** As the record of a step keeps it. */
export function broughtFact({ year, classCode, brought }: TaxYear): PlainRecord {
  const items = (brought?.items ?? []).map(({ id, document, tax, came }) => {
    return { id, document, tax: formatCents(tax), came: formatCents(came) };
  });
  return { year, class: classCode, due: brought?.dueOn ?? '', items };
}

/** The business with the years that a step took over. */
export function withBrought(business: Business, facts: PlainRecord): Business {
  const years = recordsIn(facts['brought']).map((told) => takenOver(business, toldOf(told)));
  return years.length === 0 ? business : { ...business, years: [...business.years, ...years] };
}

function toldOf(facts: PlainRecord): Told {
  const items = recordsIn(facts['items']).map((item) => ({
    ...{ id: wholeOf(item, 'id'), document: textOf(item, 'document') },
    ...{ tax: centsIn(item, 'tax'), came: centsIn(item, 'came') },
  }));
  const dueOn = textOf(facts, 'due');
  return { year: wholeOf(facts, 'year'), classCode: textOf(facts, 'class'), dueOn, items };
}
