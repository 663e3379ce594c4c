// Tax that came by file under names of another system: what holds for a memo on it is what holds
// for our own, by the revenue account that it is of.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { accepted, accountNumbered, counterOf } from '../../../test/support/counter.ts';
import { imported } from '../../../test/support/imports.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { madeUpTaxes, TAXES } from '../../../test/support/taxes.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { memoChoices } from '../../desk/memo-target.ts';
import { cents } from '../../domain/money.ts';

test.each(['Occupation tax', 'Surcharge'])(
  'a clerk alone takes nothing off what a file calls %s',
  async (name) => {
    const made = await demoDesk();
    const { desk } = made;
    const row = {
      account: '810029',
      bill: 'X-1',
      due: '2026-10-18',
      tax: '208.25',
      penalty: '9.00',
    };
    await imported(desk, TAXES, madeUpTaxes(row));
    const { id } = await accountNumbered(desk, '810029');
    const choice = (await memoChoices(desk, id, 'credit')).find((one) => one.words.endsWith(name));
    const componentId = choice?.about.componentId ?? 0;
    const reason = { number: 1, text: 'seen' };
    const memo = { kind: 'credit', componentId, amountCents: cents(1), reason } as const;
    expect(accepted(await makeMemo(desk, await counterOf(desk, 101), memo)).done).toBe(false);
    expect(accepted(await makeMemo(desk, await counterOf(desk, 902), memo)).done).toBe(true);
    expect(await brokenOf(made)).toEqual([]);
    await made.close();
  },
);
