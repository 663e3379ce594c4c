// In which language a business is written to is asked with its name and address, so that its first
// letter is in it already.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, begin, registered, SERVICE } from '../../../test/support/businesses.ts';
import { accepted } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { accountById } from '../../store/accounts.ts';

const firstLetter = async ({ store }: TestDesk) =>
  (await store.book.selectFrom('letter').select('content').executeTakeFirstOrThrow()).content;

test('who is found without a certificate reads the first letter', async () => {
  const made = await demoDesk();
  const answers = ['Tienda del Sol', '11 Quarry Road', 'es', 'Abarrotes', 'advert'];
  const sent = accepted(await begin(made.desk, 'non-compliance', answers));
  if (!sent.done) throw new Error('a letter waits for somebody');
  expect((await accountById(made.store.book, sent.accountId)).language).toBe('es');
  expect(await firstLetter(made)).toContain('certificado');
  expect(await brokenOf(made)).toEqual([]);
});

test('so does who registers, and English is what Enter takes', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE.with(2, 'es'));
  expect((await accountById(made.store.book, accountId)).language).toBe('es');
  accepted(await act({ ...made.desk, dated: '2027-01-15' }, accountId, 'renewal-notice'));
  expect(await firstLetter(made)).toContain('ingresos brutos');
  const { openings } = (await made.desk.lineDuties('business-tax')) ?? { openings: [] };
  const start = { book: made.store.book, date: '2026-09-15' } as Parameters<
    (typeof openings)[number]['fields']
  >[0];
  const [opening] = openings.filter(({ name }) => name === 'non-compliance');
  const fields = await opening?.fields(start, ['Tienda', '11 Quarry Road']);
  expect(fields?.at(-1)).toMatchObject({ kind: 'choice', proposed: 1 });
});
