// Files from elsewhere: bills and credits on accounts that are there, and payments that a lockbox
// took; now and then the same file once more, which must change nothing.
import { planImport } from '../../src/desk/plan-import.ts';
import { writeImport } from '../../src/desk/write-import.ts';
import { importingOf, LOCKBOX, utf8 } from '../support/imports.ts';
import { type Action, type Audit, agree } from './audit.ts';
import { note } from './list-model.ts';
import type { Account, Component, Item, Model } from './model.ts';
import { itemsOf, openOf } from './model.ts';
import { landPlanned } from './planned.ts';
import { keepImported, recoverableOn, recoveryOf } from './recoveries.ts';
import { book, owedItems, payComponent } from './sums.ts';

const OPENED = '2026-09-14';
const DUE = '2026-10-05';
const BILLS = importingOf('open-items', 'audited-bills', {
  imports: 'open-items',
  title: 'Bills of the old system',
  line: 'utility',
  columns: { account: 'account', id: 'bill' },
  description: 'Water, bill {bill}',
  amounts: [{ column: 'open', component: 'water', credit: 'credit' }],
  amountMost: '5000.00',
  dueDays: 21,
  department: 'water-sewer',
  components: [
    {
      kind: 'water',
      name: 'Water',
      rank: 50,
      recognition: 'accrual',
      control: '510-1210',
      parts: [{ account: '510-4511' }],
    },
    { kind: 'credit', name: 'Credit', rank: 50, recognition: 'accrual', control: '510-2110' },
  ],
});
const PAYMENTS = importingOf('payments', 'audited-lockbox', LOCKBOX);
const REGISTRY = importingOf('payments', 'paid-at-registry');

let files = 0;
const money = (cents: number) => (cents / 100).toFixed(2);

export const importBills: Action = {
  name: 'import bills',
  weight: ({ closing }) => (closing ? 0 : 2),
  act: async (audit) => {
    const { dice, model } = audit;
    files += 1;
    const rows = Array.from({ length: 1 + dice.upTo(5) }, (_, row) => ({
      account: utilityAccount(audit),
      bill: `B-${files}-${row}`,
      cents: dice.percent(20) ? -dice.between(1, 5000) : dice.between(1, 30_000),
    }));
    const lines = rows.map(
      ({ account, bill, cents }) => `${account.number},${bill},${money(cents)}`,
    );
    const text = ['account,bill,open', ...lines].join('\n');
    const before = Math.max(...model.items.keys());
    agree('bills added', await run(audit, BILLS, text), rows.length);
    const stored = await newItems(audit, before);
    agree('items made', stored.length, rows.length);
    rows.forEach(({ account, cents, bill }, index) => {
      const made = stored[index];
      if (!made) throw new Error(`no item ${index}`);
      addItem(model, account, cents, { ...made, bill });
    });
    if (dice.percent(30)) agree('bills added again', await run(audit, BILLS, text), 0);
    return `imported ${text}`;
  },
};

export const importPayments: Action = {
  name: 'import payments',
  weight: ({ closing, model }) => (closing || model.closedDates.has(model.date) ? 0 : 2),
  act: async (audit) => {
    const { dice, model } = audit;
    files += 1;
    const account = utilityAccount(audit);
    const owed = owedItems(itemsOf(model, account.id));
    const open = owed.reduce((sum, item) => sum + openOf(item), 0);
    const most = open + recoverableOn(model, account.id);
    if (most === 0) return `nothing to import for ${account.number}`;
    const cents = dice.between(1, Math.min(most, 500_000));
    const row = `L-${files},${account.number},9/12/2026,${money(cents)},x`;
    const text = `item,account,date,amount,remitter\n${row}`;
    return payByFile(audit, { accountId: account.id, cents, importing: PAYMENTS, text });
  },
};

/** A citation that was paid with the registration of its vehicle: no more than is owed of it. */
export async function payAtRegistry(
  audit: Audit,
  { accountId, number }: { readonly accountId: number; readonly number: string },
  cents: number,
): Promise<string> {
  files += 1;
  const row = `R-${files},${number},2026-09-12,${money(cents)}`;
  const text = `remittance,citation,paid on,amount\n${row}`;
  return payByFile(audit, { accountId, cents, importing: REGISTRY, text });
}

type Filed = {
  readonly accountId: number;
  readonly cents: number;
  readonly importing: typeof PAYMENTS;
  readonly text: string;
};

async function payByFile(audit: Audit, { accountId, cents, importing, text }: Filed) {
  const { dice, model } = audit;
  const owed = owedItems(itemsOf(model, accountId));
  agree('payments added', await run(audit, importing, text), 1);
  const { landings, over } = landPlanned(model, owed, cents);
  const parts = landings.flatMap(({ byComponent }) => byComponent);
  const paid = new Map(parts);
  // Before any of it is booked: what the same payment pays on a component its shares have first.
  const recovery = recoveryOf(model, { accountId, over, paid });
  agree('over', recovery.over, 0);
  const effects = [
    ...parts.map(([component, part]) => payComponent(component, part)),
    recovery.effect,
  ];
  book(model, model.date, {
    lines: [['990-1113', cents], ...effects.flatMap(({ lines }) => lines)],
    moves: effects.flatMap(({ moves }) => moves),
  });
  note(model.lists.byFile, model.date, cents);
  keepImported(recovery.recovered);
  if (dice.percent(30)) agree('payments added again', await run(audit, importing, text), 0);
  return `imported ${text}`;
}

async function run({ desk }: Audit, importing: typeof BILLS, text: string): Promise<number> {
  const plan = await planImport(desk, importing, { name: `${files}.csv`, bytes: utf8(text) });
  if (!plan.ok) throw new Error(plan.refusal.code);
  agree('rejected', plan.value.rejected, []);
  const written = await writeImport(desk, plan.value, 'auditor@test', () => undefined);
  if (!written.ok) throw new Error(written.refusal.code);
  return written.value.added;
}

function utilityAccount({ dice, model }: Audit): Account {
  const accounts = [...model.accounts.values()].filter(({ line }) => line === 'utility');
  const account = dice.any(accounts);
  if (!account) throw new Error('the city has no utility account');
  return account;
}

type Stored = { readonly id: number; readonly componentId: number };

/** What only the book can tell: the numbers of the rows it made. */
function newItems({ desk }: Audit, after: number): Promise<readonly Stored[]> {
  return desk.store.book
    .selectFrom('open_item as i')
    .innerJoin('open_item_component as c', 'c.item_id', 'i.id')
    .select(['i.id', 'c.id as componentId'])
    .where('i.id', '>', after)
    .orderBy('i.id')
    .execute();
}

type Bill = Stored & { readonly bill: string };

function addItem(model: Model, account: Account, cents: number, made: Bill): void {
  const size = Math.abs(cents);
  const owed = cents > 0;
  const component: Component = {
    id: made.componentId,
    rank: 50,
    control: owed ? '510-1210' : '510-2110',
    deferred: null,
    original: size,
    shares: owed ? [{ account: '510-4511', cents: size }] : [],
    open: size,
    given: owed ? [0] : [],
    movedOn: OPENED,
  };
  const item: Item = {
    id: made.id,
    accountId: account.id,
    side: owed ? 'D' : 'C',
    dueOn: DUE,
    department: 'water-sewer',
    bill: made.bill,
    components: [component],
  };
  model.items.set(item.id, item);
  const lines = [[component.control, cents] as const, ['510-3000', -cents] as const];
  book(model, OPENED, { lines, moves: [] });
}
