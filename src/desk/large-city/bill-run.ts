// The bills of a date: an item for each account that will be paid a while later, assessed by one
// entry for some hundred of them.
import { present } from '../../domain/assert.ts';
import { addDays } from '../../domain/calendar.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { ComponentKind } from '../../domain/city-data.ts';
import { componentOf } from '../../domain/component-of.ts';
import { balancedEntry } from '../../domain/entry.ts';
import { chance, type MadeUpAccount } from '../../domain/made-up.ts';
import { cents } from '../../domain/money.ts';
import { assess, type OpenItem } from '../../domain/open-item.ts';
import type { Bulk } from '../../store/bulk.ts';
import { OFFICE } from '../../store/chain.ts';
import type { NewItem } from '../../store/open-items.ts';
import { type Billed, joined } from './add-parties.ts';

/** A bill with whose it is, as the visit that pays it needs it. */
export type Bill = Billed & { readonly item: OpenItem };

export type BillRun = {
  readonly bulk: Bulk;
  readonly kinds: ReadonlyMap<string, ComponentKind>;
  readonly seed: number;
  readonly date: string;
  readonly at: string;
};

const DUE_DAYS = 21;

/** What each line's bills are of: words, department, and its components from so many cents on. */
const BILLS: Readonly<
  Record<
    Exclude<MadeUpAccount['line'], 'parcels'>,
    {
      readonly words: string;
      readonly document: string;
      readonly department: string;
      readonly of: readonly (readonly [kind: string, from: number, more: number])[];
    }
  >
> = {
  utility: {
    words: 'Water and sewer',
    document: 'UB',
    department: 'water-sewer',
    of: [
      ['water', 4100, 9000],
      ['sewer', 5300, 6000],
    ],
  },
  parking: {
    words: 'Time limit',
    document: 'PC',
    department: 'parking',
    of: [['fine', 5300, 4000]],
  },
  'business-tax': {
    words: 'Renewal, service',
    document: 'BT',
    department: 'business-tax',
    of: [['business-tax', 5000, 30_000]],
  },
};

/** Writes the bills under one link and their entry under another. */
export function billRun(run: BillRun, billed: readonly Billed[]): readonly Bill[] {
  if (billed.length === 0) return [];
  const { bulk, at, date } = run;
  const records: PlainRecord[] = [];
  const bills = billed.map((whose) => {
    const [item, record] = bulk.item(newItem(run, whose));
    records.push(record);
    return { ...whose, item };
  });
  bulk.link({ chain: OFFICE, kind: 'accounts-added', record: joined(records), at });
  const assessed = bills.map(({ item }) => assess(item));
  const entry = bulk.entry({
    entry: balancedEntry(assessed.flatMap(({ postings }) => postings)),
    movements: assessed.flatMap(({ movements }) => movements),
    source: 'BIL',
    businessDate: date,
    memo: `Bills of ${date}`,
    at,
    by: null,
  });
  bulk.link({ chain: OFFICE, kind: 'assessment', subjectId: entry.id, record: entry, at });
  return bills;
}

/** Half of the water accounts have no sewer. */
function newItem({ kinds, seed, date }: BillRun, { account, accountId }: Billed): NewItem {
  const line = account.line === 'parcels' ? 'utility' : account.line;
  const { words, document, department, of } = BILLS[line];
  const day = Date.parse(date) / 86_400_000;
  const parts = line === 'utility' && accountId % 2 === 0 ? of.slice(0, 1) : of;
  return {
    accountId,
    side: 'D',
    documentNumber: `${document}-${account.number}-${date.slice(2, 4)}${date.slice(5, 7)}`,
    description: `${words}, to ${date}`,
    department,
    documentDate: date,
    dueOn: addDays(date, DUE_DAYS),
    components: parts.map(([name, from, more], index) =>
      componentOf({
        kind: present(kinds.get(name), `component ${name}`),
        amountCents: cents(from + chance(seed, [accountId, day, index], more)),
      }),
    ),
  };
}
