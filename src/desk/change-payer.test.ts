// What is known of a payer, changed on a real book: found, written to and warned of as it was told
// last, and what was known before still on record.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { addressOf } from '../store/accounts.ts';
import { type AskedPayerChange, changePayer, readPayer } from './change-payer.ts';
import { findAnything } from './find-anything.ts';
import { readSight } from './look-at.ts';
import { verifyBook } from './verify-book.ts';

const WORDS = 'Rosa Ortega, licence seen';

async function ortega() {
  const made = await demoDesk();
  const counter = await counterOf(made.desk);
  const { id: accountId } = await accountNumbered(made.desk, '41002379');
  const change = (fact: AskedPayerChange['fact'], value: string, more = {}) =>
    changePayer(made.desk, counter, { accountId, fact, value, words: WORDS, ...more });
  const sight = async () => {
    const read = accepted(await readSight(made.desk, { kind: 'account', id: accountId }));
    if (read.kind !== 'account') throw new Error('an account');
    return read;
  };
  return { ...made, accountId, change, sight };
}

test('letters, receipts and the first line follow what was told last', async () => {
  const { desk, store, accountId, change, sight, close } = await ortega();
  accepted(await change('address', '9 Quarry Road, Robles Canyon CA 93001'));
  accepted(await change('address', '11 Quarry Road, Robles Canyon CA 93001'));
  accepted(await change('language', 'es'));
  accepted(await change('alert', 'Rings first'));
  const { account, address, alerts } = await sight();
  expect(address).toBe('11 Quarry Road, Robles Canyon CA 93001');
  expect(await addressOf(store.book, account.partyId ?? 0)).toBe(address);
  expect(alerts).toMatchObject({ alert: 'Rings first', language: 'es' });
  accepted(await change('alert', ''));
  accepted(await change('language', 'en'));
  expect((await sight()).alerts).toMatchObject({ alert: null, language: null });
  const rows = await store.book.selectFrom('payer_change').select(['value', 'before']).execute();
  expect(rows.slice(0, 2)).toEqual([
    { value: '9 Quarry Road, Robles Canyon CA 93001', before: '' },
    {
      value: '11 Quarry Road, Robles Canyon CA 93001',
      before: '9 Quarry Road, Robles Canyon CA 93001',
    },
  ]);
  expect(accepted(await readPayer(desk, accountId)).address).toEqual([address]);
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('a telephone and another name find the payer, and a telephone ends', async () => {
  const { desk, accountId, change, sight, close } = await ortega();
  accepted(await change('phone', '805-555-0199'));
  accepted(await change('name', 'Rosa Ortega-Lund'));
  const lineOf = () => undefined;
  const found = accepted(await findAnything(desk, 'ortega-lund', { asText: true, lineOf }));
  expect(JSON.stringify(found)).toContain('41002379');
  const shown = async () =>
    (await sight()).identifiers.filter(({ kind }) => kind !== 'parcel').map((one) => one.shown);
  expect(await shown()).toEqual(['805-555-0142', '805-555-0199', 'Rosa Ortega-Lund']);
  accepted(await change('phone-ended', '805-555-0142'));
  expect(await shown()).toEqual(['805-555-0199', 'Rosa Ortega-Lund']);
  accepted(await change('phone', '805-555-0142'));
  expect(await shown()).toEqual(['805-555-0142', '805-555-0199', 'Rosa Ortega-Lund']);
  const { name } = accepted(await readPayer(desk, accountId));
  expect(name).toEqual(['Rosa Ortega', 'Rosa Ortega-Lund']);
  await close();
});

test.each([
  ['phone', '805-555-0142', 'payer-same'],
  ['phone', 'ask her son', 'payer-phone'],
  ['phone-ended', '805-555-0100', 'payer-phone-unknown'],
  ['language', 'en', 'payer-same'],
  ['language', 'zh', 'payer-language'],
  ['name', 'Rosa Ortega', 'payer-same'],
  ['alert', '', 'payer-same'],
  ['address', ' ', 'entry-unreadable'],
  ['address', '4111 1111 1111 1111', 'card-number'],
] as const)('%s %s is refused: %s', async (fact, value, code) => {
  const { change, store, close } = await ortega();
  expect(outcomeOf(await change(fact, value))).toBe(code);
  expect(await store.book.selectFrom('payer_change').selectAll().execute()).toEqual([]);
  await close();
});

test('nothing is changed without who told it, nor by who does not work accounts', async () => {
  const { desk, accountId, change, close } = await ortega();
  expect(outcomeOf(await change('alert', 'x', { words: '' }))).toBe('entry-unreadable');
  const auditor = await counterOf(desk, 601);
  const asked = { accountId, fact: 'alert', value: 'x', words: WORDS } as const;
  expect(outcomeOf(await changePayer(desk, auditor, asked))).toBe('not-allowed');
  const nobody = (await accountNumbered(desk, '7000405')).id;
  expect(outcomeOf(await change('alert', 'x', { accountId: nobody }))).toBe('payer-none');
  await close();
});
