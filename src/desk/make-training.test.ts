// A training book has the city's own components: who practises sees its shares of a fine, not those
// of the demo city.
import { expect, test } from 'vitest';
import { demoDesk, demoFiles, emptyDesk } from '../../test/support/book.ts';
import { accepted } from '../../test/support/counter.ts';
import { grantRules, takenRules } from '../../test/support/rule-files.ts';
import { componentKindOn } from '../store/component-kinds.ts';
import { makeTraining } from './make-training.ts';
import { trainingFiles } from './training-files.ts';

const OCTOBER = '2026-10-01';
const AT = '2026-10-01T15:00:00.000Z';
const FINE = {
  ...{ kind: 'fine', name: 'Penalty of a citation', rank: 50, recognition: 'cash' },
  ...{ control: '110-1220', deferred: '110-2710', authority: 'Resolution 2026-70' },
  parts: [{ account: '110-4310' }, { account: '710-2220', amount: '50.00' }],
};

test('components are the city’s own, and what they cannot hold is not practised', async () => {
  const { desk, store } = await demoDesk();
  const rows = demoFiles()['components'] as readonly { readonly kind: string }[];
  const kinds = [...rows.filter(({ kind }) => kind !== 'fine'), FINE];
  await grantRules(desk, await takenRules(desk, 'components.json', kinds), OCTOBER);
  const files = await trainingFiles(store.book, demoFiles(), OCTOBER, AT);
  const training = emptyDesk();
  accepted(await makeTraining(training.desk, files, 'Robles Canyon'));
  const { book } = training.store;
  const fine = await componentKindOn(book, 'fine', OCTOBER);
  expect(fine).toMatchObject({ name: FINE.name, authority: FINE.authority });
  expect(fine?.parts[1]?.amountCents).toBe(5000);
  const practised = await book
    .selectFrom('open_item_component')
    .select('original_cents as cents')
    .where('name', '=', FINE.name)
    .execute();
  expect(practised.length).toBeGreaterThan(0);
  expect(practised.every(({ cents }) => cents > 5000)).toBe(true);
  const others = book.selectFrom('open_item_component').select('id').where('name', '<>', FINE.name);
  expect((await others.execute()).length).toBeGreaterThan(0);
});

test('what the city has no component of is taken from the demo city', async () => {
  const { store } = await demoDesk();
  const fresh = { ...FINE, kind: 'fine-fresh' };
  const rows = demoFiles()['components'] as readonly { readonly kind: string }[];
  const demo = { ...demoFiles(), components: [...rows, fresh] };
  const { components } = await trainingFiles(store.book, demo, OCTOBER, AT);
  expect(components).toContainEqual(fresh);
});
