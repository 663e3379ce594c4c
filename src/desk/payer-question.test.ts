// Openings for payers who are known, on a real book: by the number of an account or by their name,
// and the new account is theirs; somebody of the same name may still be somebody new.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { accountById } from '../store/accounts.ts';
import { actOnLine } from './act-on-line.ts';
import type { Desk } from './desk.ts';
import { readSight } from './look-at.ts';
import { fieldsOf } from './read-line.ts';
import { verifyBook } from './verify-book.ts';

const ASK = { line: 'record-requests', act: 'ask', accountId: undefined };
const WATER = '41002379';

async function asked(desk: Desk, answers: readonly string[]) {
  return actOnLine(desk, await counterOf(desk), { ...ASK, answers });
}

async function labels(desk: Desk, answers: readonly string[]) {
  const fields = accepted(await fieldsOf(desk, ASK, answers));
  return fields.map(({ label }) => label);
}

test('by number or by name, the new account is of the payer who is known', async () => {
  const { desk, store, close } = await demoDesk();
  const { id, name } = await accountNumbered(desk, WATER).then(async (one) => {
    const { partyId, payer } = await accountById(store.book, one.id);
    return { id: partyId ?? 0, name: payer };
  });
  for (const typed of [WATER, name.toUpperCase()]) {
    const fields = accepted(await fieldsOf(desk, ASK, [typed]));
    const who = fields[1];
    if (who?.kind !== 'choice') throw new Error('nobody is offered');
    expect(who.choices[0]).toMatchObject({ number: 1, value: String(id) });
    const made = accepted(await asked(desk, [typed, String(id), '9 Quarry Road', 'a map']));
    if (!made.done) throw new Error('it waits');
    expect(await accountById(store.book, made.accountId)).toMatchObject({ partyId: id });
    const sight = accepted(await readSight(desk, { kind: 'account', id: made.accountId }));
    if (sight.kind !== 'account') throw new Error('an account');
    expect(sight.others.map(({ number }) => number)).toContain(WATER);
  }
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('somebody of the same name may be new; digits alone are no name', async () => {
  const { desk, store, close } = await demoDesk();
  expect(await labels(desk, ['Nobody Known'])).not.toContain('WHO IT IS');
  const parties = async () => (await store.book.selectFrom('party').select('id').execute()).length;
  const before = await parties();
  const fresh = ['Nobody Known', '1 Oak', 'a map'];
  accepted(await asked(desk, fresh));
  expect(await parties()).toBe(before + 1);
  // The second time they are known, and have to be told from each other.
  expect(outcomeOf(await asked(desk, fresh))).toBe('line-answer');
  accepted(await asked(desk, ['Nobody Known', 'new', '2 Oak', 'a map']));
  expect(await parties()).toBe(before + 2);
  expect(await labels(desk, ['99'])).toContain('WHO IT IS');
  expect(outcomeOf(await asked(desk, ['99', '1 Oak', 'a map']))).toBe('line-answer');
  await close();
});
