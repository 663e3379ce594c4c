// Who was talked with, on a real book: recorded once and for good, shown on the page with the other
// accounts of the payer, and never as answered to somebody unknown.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { actOnLine } from './act-on-line.ts';
import { type LoggedContact, logContact } from './log-contact.ts';
import { readSight } from './look-at.ts';
import { openAccount } from './open-account.ts';
import { readLetterAsks } from './read-letters.ts';
import { verifyBook } from './verify-book.ts';

test('a call about what is owed is on record, and the page shows it', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const call: LoggedContact = {
    ...{ accountId, channel: 'phone', direction: 'in', caller: 'Rosa Ortega, 805-555-0142' },
    ...{ facts: ['address', 'payment'], topic: 'owed', outcome: 'answered', words: 'pays Friday' },
  };
  accepted(await logContact(desk, counter, call));
  const outcome = async (more: Partial<LoggedContact>) =>
    outcomeOf(await logContact(desk, counter, { ...call, ...more }));
  expect(await outcome({ facts: ['address'] })).toBe('contact-unknown');
  expect(await outcome({ facts: ['address', 'address'] })).toBe('contact-unknown');
  expect(await outcome({ facts: ['photo'] })).toBe('done');
  expect(await outcome({ facts: [], outcome: 'message' })).toBe('done');
  expect(await outcome({ caller: ' ' })).toBe('entry-unreadable');
  expect(await outcome({ words: '4111 1111 1111 1111' })).toBe('card-number');
  for (let more = 0; more < 4; more += 1) accepted(await logContact(desk, counter, call));
  const sight = accepted(await readSight(desk, { kind: 'account', id: accountId }));
  if (sight.kind !== 'account') throw new Error('an account');
  expect(sight.contacts.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3]);
  expect(sight.contacts[0]).toMatchObject({ topic: 'owed', words: 'pays Friday' });
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('a complaint, or what somebody has to do, is a task in the same step', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const call: LoggedContact = {
    ...{ accountId, channel: 'phone', direction: 'in', caller: 'Rosa Ortega' },
    ...{ facts: [], topic: 'bill', outcome: 'complaint', words: 'was billed twice' },
  };
  expect(accepted(await logContact(desk, counter, call))).toEqual({ id: 1, task: 'T-000001' });
  const task = { kind: 'call', dueOn: '2026-09-16', to: { person: 101 } } as const;
  accepted(await logContact(desk, counter, { ...call, outcome: 'task', task, words: '' }));
  const late = { ...call, task: { dueOn: '2026-09-14' } };
  expect(outcomeOf(await logContact(desk, counter, late))).toBe('task-due');
  const nobody = { ...call, task: { to: { person: 404 } } };
  expect(outcomeOf(await logContact(desk, counter, nobody))).toBe('task-person');
  const rows = await store.book.selectFrom('task').selectAll().orderBy('id').execute();
  expect(rows).toMatchObject([
    {
      ...{ kind: 'complaint', account_id: accountId, role: 'supervisor', due_on: '2026-09-22' },
      words: 'Rosa Ortega: was billed twice',
    },
    { kind: 'call', account_id: accountId, role: null, due_on: '2026-09-16', words: 'Rosa Ortega' },
  ]);
  // The letter that acknowledges it proposes what was logged.
  const asks = accepted(await readLetterAsks(desk, accountId, 'complaint-received'));
  expect(asks.proposed).toEqual({
    ...{ complaint: 'Rosa Ortega: was billed twice', task: 'T-000001', answer_by: '2026-09-22' },
  });
  const later = await readLetterAsks(
    { ...desk, dated: '2026-09-23' },
    accountId,
    'complaint-received',
  );
  expect(accepted(later).proposed).not.toHaveProperty('answer_by');
  // Nothing of what was refused is left.
  expect(await store.book.selectFrom('contact').select('id').execute()).toHaveLength(2);
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('the page tells the last talks with the payer, whatever account it was about', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  const several = await store.book
    .selectFrom('account')
    .select('party_id as partyId')
    .where('party_id', 'is not', null)
    .groupBy('party_id')
    .having((of) => of.fn.countAll(), '>', 1)
    .executeTakeFirstOrThrow();
  const [own, other] = await store.book
    .selectFrom('account')
    .select(['id', 'number'])
    .where('party_id', '=', several.partyId)
    .orderBy('id')
    .execute();
  const stranger = await accountNumbered(desk, '41002379');
  for (const id of [own?.id, other?.id, stranger.id]) {
    accepted(
      await logContact(desk, counter, {
        ...{ accountId: id ?? 0, channel: 'phone', direction: 'in', caller: 'A payer' },
        ...{ facts: [], topic: 'owed', outcome: 'message', words: '' },
      }),
    );
  }
  const sight = accepted(await readSight(desk, { kind: 'account', id: own?.id ?? 0 }));
  if (sight.kind !== 'account') throw new Error('an account');
  expect(sight.contacts).toMatchObject([
    { id: 2, account: other?.number },
    { id: 1, account: own?.number },
  ]);
  await close();
});

test('of very many accounts of a payer the page names those that owe the most', async () => {
  const { desk, store, close } = await demoDesk();
  const { id } = await accountNumbered(desk, '41002379');
  const { party_id: partyId } = await store.book
    .selectFrom('account')
    .select('party_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const party = { partyId: partyId ?? 0 };
  for (let more = 0; more < 9; more += 1) {
    const opened = await store.transact((book) =>
      openAccount(
        book,
        { line: 'invoices', party, place: `Lot ${more}` },
        { date: '2026-09-15', at: desk.clock.now(), by: 1 },
      ),
    );
    const accountId = accepted(opened);
    if (more < 8) continue;
    const answers = ['invoice', 'Street closed', '1', '9000', 'done'];
    const asked = { line: 'invoices', act: 'issue', accountId, answers };
    accepted(await actOnLine(desk, await counterOf(desk), asked));
  }
  const sight = accepted(await readSight(desk, { kind: 'account', id }));
  if (sight.kind !== 'account') throw new Error('an account');
  expect(sight.others).toHaveLength(8);
  expect(sight.others[0]).toMatchObject({ dueCents: 9000, place: 'Lot 8' });
  await close();
});

test('the page of an account names the others of its payer, those that owe first', async () => {
  const { desk, store, close } = await demoDesk();
  const several = await store.book
    .selectFrom('account')
    .select('party_id')
    .select((of) => of.fn.min('id').as('id'))
    .where('party_id', 'is not', null)
    .groupBy('party_id')
    .having((of) => of.fn.countAll(), '>', 1)
    .executeTakeFirstOrThrow();
  const sight = accepted(await readSight(desk, { kind: 'account', id: several.id }));
  if (sight.kind !== 'account') throw new Error('an account');
  const owed = sight.others.map(({ dueCents }) => dueCents);
  expect(owed.length).toBeGreaterThan(0);
  expect(owed).toEqual([...owed].sort((a, b) => b - a));
  expect(sight.others.some(({ id }) => id === several.id)).toBe(false);
  await close();
});
