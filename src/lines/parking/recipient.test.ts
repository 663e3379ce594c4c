// Whom a citation's letters go to, on a real book: in which language, asked with name and address.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { accepted, approve, counterOf } from '../../../test/support/counter.ts';
import { citationAct, citationNumbered, posted } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { fieldsOf } from '../../desk/read-line.ts';
import { tellArrangements } from '../../desk/tell-arrangements.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const ANA = ['Ana Ruiz', '9 Calle Luna, Robles Canyon CA 93001', 'es'];

async function lettersOf({ store }: TestDesk): Promise<readonly string[]> {
  const rows = await store.book.selectFrom('letter').selectAll().orderBy('id').execute();
  return rows.map(({ kind, language }) => `${kind} ${language}`);
}

/** 7000398 of 6 July, whose owner nobody knows. */
async function july() {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  return { made, at, id: await citationNumbered(made.desk, '7000398') };
}

test('the language is asked after the address, English unless told', async () => {
  const { made, at, id } = await july();
  const asked = { line: 'parking', act: 'notice', accountId: id };
  const fields = accepted(await fieldsOf(at('2026-08-03'), asked, ANA.slice(0, 2)));
  expect(fields.at(-1)).toMatchObject({
    ...{ kind: 'choice', label: 'LETTERS IN', proposed: 1 },
    choices: [{ words: 'English' }, { words: 'Spanish' }],
  });
  accepted(await citationAct(at('2026-08-03'), id, 'notice', ANA));
  expect(await lettersOf(made)).toEqual(['parking-delinquent es']);
  const [record] = await lineRecordsOf(made.store.book, id);
  expect(record?.facts).toMatchObject({ name: 'Ana Ruiz', language: 'es' });
});

test('every later letter is in it, until another is liable', async () => {
  const { made, at, id } = await july();
  accepted(await citationAct(at('2026-08-03'), id, 'notice', ANA));
  accepted(await citationAct(at('2026-08-12'), id, 'review', ['phone', 'Una avería']));
  accepted(await citationAct(at('2026-08-24'), id, 'review-result', ['Ruiz', 'upheld', 'No']));
  const owner = [...ANA, 'registry', '2026-08-01'];
  accepted(await citationAct(at('2026-08-25'), id, 'owner', owner));
  const sold = ['Bo Lund', '3 Mill Street', 'en', 'sold', '2026-07-01'];
  accepted(await citationAct(at('2026-08-26'), id, 'transfer', sold));
  accepted(await citationAct(at('2026-08-27'), id, 'notice'));
  expect(await lettersOf(made)).toEqual([
    ...['parking-delinquent es', 'review-result es', 'parking-delinquent en'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('the letters of a plan are in the language of whom its agreement names', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await posted(at('2026-09-15'), { number: '7000503' });
  const answers = ['benefits', '2500', '2026-10-01', ...ANA];
  const asked = accepted(await citationAct(made.desk, id, 'plan', answers));
  if (asked.done) throw new Error('a plan was made by one person');
  accepted(await approve(made.desk, asked.request.id, 902));
  const late = at('2026-10-30');
  accepted(await tellArrangements(late, await counterOf(late, 101)));
  expect(await lettersOf(made)).toEqual(['plan-agreement es', 'plan-broken es']);
  const { content } = await made.store.book
    .selectFrom('letter')
    .select('content')
    .executeTakeFirstOrThrow();
  expect(content).toContain('Código de Vehículos 40220');
});
