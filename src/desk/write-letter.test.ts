// Letters on a real book: every kind in both languages, what the book fills in, numbers without a
// gap, and refusals that leave nothing behind.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { payAll, registered, SERVICE } from '../../test/support/businesses.ts';
import {
  accepted,
  accountNumbered,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../test/support/counter.ts';
import { ADDRESS, EVERY_KIND, sampleFields } from '../../test/support/letters.ts';
import { letterLines } from '../domain/letters/preview.ts';
import { cents } from '../domain/money.ts';
import { actOnLine } from './act-on-line.ts';
import type { Desk } from './desk.ts';
import { readLetterAsks } from './read-letters.ts';
import { verifyBook } from './verify-book.ts';
import { previewLetter, writeLetter, writeLetterAtCounter } from './write-letter.ts';

const WATER = '41002379';

/** When the bills of the demo city are past due. */
const late = ({ desk }: TestDesk): Desk => ({ ...desk, dated: '2026-10-22' });

async function lettersIn({ store }: TestDesk) {
  return store.book.selectFrom('letter').selectAll().orderBy('number').execute();
}

test('every kind is written in both languages, numbered through', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, WATER);
  for (const language of ['en', 'es']) {
    for (const kind of EVERY_KIND) {
      const asked = { kind, accountId, fields: sampleFields(kind), address: ADDRESS, language };
      accepted(await writeLetterAtCounter(desk, counter, asked));
    }
  }
  const letters = await lettersIn(made);
  expect(letters.map(({ number }) => number)).toEqual(letters.map((_, index) => index + 1));
  expect(letters).toHaveLength(2 * EVERY_KIND.length);
  expect(letters.every(({ content }) => !content.includes('{{'))).toBe(true);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('what the book knows is filled in, in the language of the payer', async () => {
  const made = await demoDesk();
  const { store } = made;
  const desk = late(made);
  const account = await store.book
    .selectFrom('account as a')
    .innerJoin('party as p', 'p.id', 'a.party_id')
    .innerJoin('account_owed as o', 'o.account_id', 'a.id')
    .select(['a.id', 'a.number', 'p.name', 'o.owed_cents as owed'])
    .where('p.language', '=', 'es')
    .where('o.owed_cents', '>', cents(0))
    .executeTakeFirstOrThrow();
  const letter = accepted(
    await previewLetter(desk, {
      kind: 'payment-reminder',
      accountId: account.id,
      fields: { pay_by: '2026-09-30' },
      address: ADDRESS,
    }),
  );
  const text = letterLines(letter, 200).join('\n');
  expect(text).toContain(`Estimado/a ${account.name}:`);
  expect(text).toContain(`Cuenta ${account.number}`);
  expect(text).toMatch(/Agua y alcantarillado, \d+ jul a \d+ sep/);
  expect(text).toContain(`Cantidad adeudada: $${(account.owed / 100).toFixed(2)}`);
  expect(letter.to).toEqual([account.name, ...ADDRESS]);
  expect(await lettersIn(made)).toEqual([]);
  await made.close();
});

test('a letter goes also to somebody who has no account', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const written = await store.transact((book) =>
    writeLetter(desk, book, undefined, {
      kind: 'noncompliance-1',
      fields: { ...sampleFields('noncompliance-1'), name: 'A. Stranger', place: '9 Oak Lane' },
      address: ['9 Oak Lane'],
    }),
  );
  expect(accepted(written)).toMatchObject({ number: 1, content: { account: '' } });
  const [row] = await lettersIn(made);
  expect(row).toMatchObject({ account_id: null, written_by: null });
  expect(row?.addressee).toBe('A. Stranger\n9 Oak Lane');
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('the address the book keeps of the payer is where the letter goes unless told', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk);
  const who = ['Canyon Builders', '7 Quarry Road, Robles Canyon', 'en'];
  const answers = [...who, 'invoice', 'Street', '1', '64000', 'done'];
  const billing = { line: 'invoices', act: 'issue', accountId: undefined, answers };
  accepted(await actOnLine(desk, counter, billing));
  const { id: accountId } = await store.book
    .selectFrom('account as a')
    .innerJoin('party as p', 'p.id', 'a.party_id')
    .select('a.id')
    .where('p.name', '=', 'Canyon Builders')
    .executeTakeFirstOrThrow();
  const asked = { kind: 'payment-reminder', accountId, fields: { pay_by: '2026-09-30' } } as const;
  expect(outcomeOf(await previewLetter(desk, asked))).toBe('letter-field-missing');
  const kept = accepted(await previewLetter(late(made), asked));
  expect(kept.to).toEqual(['Canyon Builders', '7 Quarry Road', 'Robles Canyon']);
  const told = accepted(await previewLetter(late(made), { ...asked, address: ADDRESS }));
  expect(told.to).toEqual(['Canyon Builders', ...ADDRESS]);
  await made.close();
});

test('a reminder asks only for what is past due', async () => {
  const made = await demoDesk();
  // 40.00 since August, and a bill that is due on 5 October.
  const { id: accountId } = await accountNumbered(made.desk, '41007337');
  const fields = { pay_by: '2026-09-30' };
  const asked = { kind: 'payment-reminder', accountId, fields, address: ADDRESS } as const;
  const letter = accepted(await previewLetter(made.desk, asked));
  expect(letterLines(letter, 200).join('\n')).toContain('Amount owed: $40.00');
  await made.close();
});

test('what is refused takes no number', async () => {
  const made = await demoDesk();
  const desk = late(made);
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, WATER);
  const good = { kind: 'payment-reminder', accountId, address: ADDRESS } as const;
  const pay_by = '2026-09-30';
  const write = async (asked: object, number = 101) =>
    outcomeOf(
      await writeLetterAtCounter(desk, await counterOf(desk, number), {
        ...good,
        fields: { pay_by },
        ...asked,
      }),
    );
  expect(await write({ address: [] })).toBe('letter-address');
  expect(await write({ fields: {} })).toBe('letter-field-missing');
  expect(await write({ fields: { pay_by, plate: '7ABC123' } })).toBe('letter-field-unknown');
  expect(await write({ date: '2025-12-31' })).toBe('letter-not-yet');
  expect(await write({ kind: 'love-letter' })).toBe('letter-kind-unknown');
  expect(await write({}, 801)).toBe('not-allowed');
  const written = accepted(
    await writeLetterAtCounter(desk, counter, { ...good, fields: { pay_by } }),
  );
  expect(written.number).toBe(1);
  expect(await lettersIn(made)).toHaveLength(1);
  await made.close();
});

test('an address that is kept is not asked, and no letter tells a debt of nothing', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  const reminder = accepted(await readLetterAsks(late(made), accountId, 'payment-reminder'));
  expect(reminder.address).toEqual(['204 Main Street']);
  await payAll(desk, accountId);
  expect(await readLetterAsks(late(made), accountId, 'payment-reminder')).toMatchObject({
    refusal: { code: 'letter-field-missing' },
  });
});
