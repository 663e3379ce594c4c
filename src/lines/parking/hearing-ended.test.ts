// Whoever asked for a hearing that is not held is told by letter, in the language of the letters
// before, what became of the deposit and what is owed.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { payAll } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { citationAct, citationActByTwo, citationNumbered } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { stepRun } from '../../desk/run-line.ts';

const TO = ['Ana Ruiz', '9 Calle Luna, Robles Canyon CA 93001'];

/** 7000398 of 53.00: denied, then a hearing asked for, whose deposit may be paid in. */
async function asked(language: string, isPaid: boolean) {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await citationNumbered(made.desk, '7000398');
  accepted(await citationAct(at('2026-08-03'), id, 'notice', [...TO, language]));
  accepted(await citationAct(at('2026-08-12'), id, 'review', ['phone', 'Broken']));
  accepted(await citationAct(at('2026-08-24'), id, 'review-result', ['Sgt', 'upheld', 'Seen']));
  accepted(await citationAct(at('2026-09-10'), id, 'hearing', ['person', 'person', 'deposit']));
  if (isPaid) {
    await openFloat(made.desk, await counterOf(made.desk, 101));
    await payAll(made.desk, id);
  }
  const letters = async () => {
    const rows = await made.store.book
      .selectFrom('letter')
      .selectAll()
      .where('kind', '=', 'hearing-ended')
      .execute();
    return rows.map((row) => [row.language, JSON.parse(row.fields)]);
  };
  return { made, at, id, letters };
}

test('a lapse is told by the run that finds it', async () => {
  const { made, at, id, letters } = await asked('en', false);
  const run = { line: 'parking', run: 'lapses' };
  accepted(await stepRun(at('2026-09-21'), await counterOf(made.desk, 902), run, id));
  const fields = { how: 'lapsed', deposit: 'none', amount_due: 5300, name: 'Ana Ruiz' };
  expect(await letters()).toEqual([['en', expect.objectContaining(fields)]]);
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['apply', [], { deposit: 'applied', amount_due: 0 }],
  ['back', ['known'], { deposit: 'returned', amount_due: 5300 }],
])('one that is withdrawn is told with its deposit: %s', async (way, payee, fields) => {
  const { made, id, letters } = await asked('es', true);
  await citationActByTwo(made.desk, id, 'hearing-withdrawn', ['person', way, ...payee]);
  const told = expect.objectContaining({ how: 'withdrawn', ...fields });
  expect(await letters()).toEqual([['es', told]]);
  expect(await brokenOf(made)).toEqual([]);
});
