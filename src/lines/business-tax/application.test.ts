// The papers of a new business: its application with the declaration, in its language, and the
// referral of a home occupation to planning.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { registered, SERVICE } from '../../../test/support/businesses.ts';
import { accepted, counterOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import { accountById } from '../../store/accounts.ts';

async function lettersOf({ store }: TestDesk) {
  const rows = await store.book.selectFrom('letter').selectAll().orderBy('id').execute();
  return rows.map(({ kind, language, addressee, fields, content }) => {
    return { kind, language, addressee, fields: JSON.parse(fields), content };
  });
}

const CAFE = [
  ...['Luna Café LLC', '3 Main Street, Robles Canyon CA', 'es', 'other', 'Café Luna'],
  ...['yes', 'yes', 'Coffee shop', '722515', 'retail', '205000', 'none', '2026-09-15', 'yes'],
];

test('what is declared is printed to be signed, and planning is asked about a home', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, CAFE);
  const [application, referral, ...more] = await lettersOf(made);
  expect(more).toEqual([]);
  expect(application).toMatchObject({
    ...{ kind: 'business-application', language: 'es' },
    addressee: 'Luna Café LLC\n3 Main Street\nRobles Canyon CA',
    fields: {
      ...{ trade: 'Café Luna', activity: 'Coffee shop' },
      workers: 'sin empleados, según se declara',
      basis: expect.stringMatching(/^Comercio.*; ingresos brutos en dólares 205,000/),
    },
  });
  expect(application?.content).toContain('Declaro bajo pena de perjurio');
  expect(referral).toMatchObject({
    ...{ kind: 'home-referral', language: 'en' },
    addressee: 'Planning Division\n100 Civic Plaza\nRobles Canyon CA',
    fields: { business: 'Luna Café LLC', place: '3 Main Street, Robles Canyon CA' },
  });
  // The address of planning is not kept as that of the payer.
  const kept = await made.store.book.selectFrom('party_address').selectAll().execute();
  expect(kept.some(({ address }) => address.includes('Civic Plaza, Robles Canyon'))).toBe(false);
  const item = await made.store.book
    .selectFrom('account_owed')
    .select('owed_cents')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  expect(application?.fields).toMatchObject({ total: item.owed_cents });
  expect(await brokenOf(made)).toEqual([]);
});

test('a payer who is known reads the application in their own language', async () => {
  const made = await demoDesk();
  const [, address = '', , ...rest] = SERVICE;
  const first = await registered(made.desk, ['Zoila Nueva', address, 'es', ...rest]);
  const { partyId } = await accountById(made.store.book, first);
  const answers = ['Zoila Nueva', String(partyId), address, ...rest];
  const asked = { line: 'business-tax', act: 'register', accountId: undefined, answers };
  accepted(await actOnLine(made.desk, await counterOf(made.desk), asked));
  const again = (await lettersOf(made))
    .filter(({ kind }) => kind === 'business-application')
    .at(-1);
  expect(again?.fields).toMatchObject({ workers: 'sin empleados, según se declara' });
});
