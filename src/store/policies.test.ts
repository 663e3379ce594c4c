// Dated rules: the newest row in force counts.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { tenderRules } from './policies.ts';
import { insertDecision, insertRequest } from './requests.ts';

test('a tender rule gives way to a newer one, also when that changes its number', async () => {
  const { store, close } = await demoDesk();
  const before = await tenderRules(store.book, '2026-09-15');
  const rule = await store.book
    .selectFrom('tender_rule')
    .selectAll()
    .where('kind', '=', 'check')
    .executeTakeFirstOrThrow();
  const newer = { ...rule, number: 0, effective_from: '2026-10-01', approval_over_cents: null };
  const what = { rule: 'tender', key: 'check', from: newer.effective_from };
  const at = '2026-09-15T17:00:00.000Z';
  const asked = { register: null, businessDate: '2026-09-15', requestedBy: 9, requestedAt: at };
  const request = { kind: 'dated-rule', ...asked, record: { what } } as const;
  const yes = { decision: 'yes', decidedBy: 6, decidedAt: at, reason: '' } as const;
  await insertDecision(store.book, await insertRequest(store.book, request), yes);
  await store.book.insertInto('tender_rule').values(newer).execute();
  expect(await tenderRules(store.book, '2026-09-30')).toEqual(before);
  const [first] = await tenderRules(store.book, '2026-10-01');
  expect(first).toMatchObject({ kind: 'check', number: 0 });
  expect(first?.approvalOverCents).toBeUndefined();
  await close();
});
