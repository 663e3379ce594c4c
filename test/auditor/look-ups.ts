// Looking up: an account is found by its number, and what is shown of it is what the model says is
// owed and was paid. Each look-up is one more row on record.
import { findAnything } from '../../src/desk/find-anything.ts';
import { lookAt } from '../../src/desk/look-at.ts';
import type { ArrangementSight } from '../../src/desk/read-arrangements.ts';
import type { Store } from '../../src/store/open-store.ts';
import { accountsIn, standing } from './arrangement-model.ts';
import { type Action, agree, codeOf, someCounter } from './audit.ts';
import { type Model, openOf } from './model.ts';
import { owedItems } from './sums.ts';

const PAYMENTS_MOST = 8;

export const lookUp: Action = {
  name: 'look up',
  weight: () => 3,
  act: async (audit) => {
    const { desk, dice, model, test } = audit;
    const account = dice.any([...model.accounts.values()]);
    if (!account) throw new Error('the city has no account');
    const told = `look up ${account.number}`;
    const found = await findAnything(desk, account.number);
    agree(`${told}, found`, found.ok && found.value.kind === 'account', true);
    const { counter } = await someCounter(audit);
    const before = await looked(test);
    const sight = await lookAt(desk, counter, { kind: 'account', id: account.id });
    agree(told, codeOf(sight), 'done');
    agree(`${told}, on record`, await looked(test), before + 1);
    if (!sight.ok || sight.value.kind !== 'account') return told;
    const items = [...model.items.values()].filter((item) => item.accountId === account.id);
    const owed = owedItems(items).reduce((sum, item) => sum + openOf(item), 0);
    agree(`${told}, owed`, sight.value.account.dueCents, owed);
    const paid = model.receipts.flatMap(({ number, lines, isVoid }) => {
      const own = lines.filter((line) => line.accountId === account.id);
      const cents = own.reduce((sum, line) => sum + line.cents, 0);
      return own.length === 0 ? [] : [[number, cents, isVoid ? 1 : 0]];
    });
    const shown = sight.value.payments.map((one) => [one.number, one.amountCents, one.isVoid]);
    agree(`${told}, paid`, shown, paid.reverse().slice(0, shown.length));
    agree(`${told}, arrangements`, seen(sight.value.arrangements), believed(model, account.id));
    agree(`${told}, payments`, shown.length, Math.min(PAYMENTS_MOST, paid.length));
    return told;
  },
};

async function looked({ store }: { readonly store: Store }): Promise<number> {
  const row = await store.book
    .selectFrom('look_up')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Those that stand, and those that broke while something of them is owed. */
function believed(model: Model, accountId: number) {
  return model.arrangements
    .filter((one) => accountsIn(model, one).has(accountId))
    .map((one) => ({ id: one.id, ...standing(one, model.date) }))
    .filter(({ state, left }) => !['completed', 'cancelled'].includes(state) && left > 0);
}

function seen(sights: readonly ArrangementSight[]) {
  return sights.map(
    ({ id, leftCents: left, dueCents: due, next, bill, brokenOn, until, state }) => {
      const told = next && { position: next.position, dueOn: next.dueOn, left: next.leftCents };
      const newer = bill && { dueOn: bill.dueOn, left: bill.leftCents };
      return {
        ...{ id, left, due, next: told ?? null, bill: newer ?? null, brokenOn: brokenOn ?? null },
        ...{ state, until: until ?? null },
      };
    },
  );
}
