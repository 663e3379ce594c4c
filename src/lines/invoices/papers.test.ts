// The papers of invoices on a real book: the invoice with a stub that the counter reads, and the
// notice that it is taken back, in the language of whom it bills.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { accepted, approve, counterOf } from '../../../test/support/counter.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import { findAnything } from '../../desk/find-anything.ts';
import { lineByDocumentType } from '../index.ts';
import { STUB_TYPE } from './papers.ts';

const LINES = ['invoice', 'Calle cerrada', '1', '64000', 'more', 'fee', '71', '3', 'done'];
const ANA = ['Ana Ruiz', '9 Calle Luna, Robles Canyon CA 93001', 'es'];

async function billed(made: TestDesk, who: readonly string[] = ANA): Promise<number> {
  const asked = { line: 'invoices', act: 'issue', accountId: undefined };
  const counter = await counterOf(made.desk, 101);
  const answers = [...who, ...LINES];
  const issued = accepted(await actOnLine(made.desk, counter, { ...asked, answers }));
  if (!issued.done) throw new Error('650.50 waited for a second person');
  return issued.accountId;
}

async function lettersOf({ store }: TestDesk) {
  const rows = await store.book.selectFrom('letter').selectAll().orderBy('id').execute();
  return rows.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) }));
}

test('an invoice goes out with its lines, its terms and a stub that is read', async () => {
  const made = await demoDesk();
  const accountId = await billed(made);
  const [letter] = await lettersOf(made);
  expect(letter).toMatchObject({ kind: 'invoice', language: 'es', account_id: accountId });
  expect(letter?.addressee).toBe('Ana Ruiz\n9 Calle Luna\nRobles Canyon CA 93001');
  const { title, blocks } = letter?.content ?? {};
  expect(title).toBe('Factura');
  expect(JSON.stringify(blocks)).toContain('26-0001');
  expect(blocks).toContainEqual({
    block: 'rows',
    rows: [
      { date: '', words: 'Calle cerrada', amount: '$640.00' },
      { date: '', words: 'Plan sheet copy, 3 x 3.50', amount: '$10.50' },
    ],
  });
  const stub = blocks.find(({ block }: { block: string }) => block === 'coupons').coupons[0];
  expect(stub).toMatchObject({
    words: '26-0001',
    amount: '$650.50',
    date: '15 de octubre de 2026',
  });
  expect(stub.line).toMatch(/^50\d{10}261015000065050\d$/);
  const lineOf = (type: string) => lineByDocumentType(type)?.code;
  const found = accepted(await findAnything(made.desk, stub.line, { lineOf }));
  expect(found).toMatchObject({ kind: 'account', account: { id: accountId, dueCents: 65_050 } });
  expect(lineByDocumentType(STUB_TYPE)?.code).toBe('invoices');
});

test('another invoice and a reversal are in the language of the customer', async () => {
  const made = await demoDesk();
  const accountId = await billed(made);
  const counter = await counterOf(made.desk, 101);
  const on = { line: 'invoices', accountId };
  accepted(await actOnLine(made.desk, counter, { ...on, act: 'issue', answers: LINES }));
  const answers = ['26-0001', 'billed twice'];
  const asked = accepted(await actOnLine(made.desk, counter, { ...on, act: 'reverse', answers }));
  if (asked.done) throw new Error('taken back alone');
  accepted(await approve(made.desk, asked.request.id, 902));
  const letters = await lettersOf(made);
  expect(letters.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
    ...['invoice es', 'invoice es', 'invoice-reversal es'],
  ]);
  expect(letters.at(-1)?.content).toMatchObject({ title: 'Se anula su factura' });
  expect(JSON.stringify(letters.at(-1)?.content)).toContain('$650.50');
});

test('an amount that does not fit on a stub has none', async () => {
  const made = await demoDesk();
  const accountId = await billed(made, ANA.with(2, 'en'));
  const counter = await counterOf(made.desk, 101);
  const many = ['invoice', 'All of it', '999', '99999999', 'done'];
  const asked = { line: 'invoices', act: 'issue', accountId, answers: many };
  const waits = accepted(await actOnLine(made.desk, counter, asked));
  if (waits.done) throw new Error('issued alone');
  accepted(await approve(made.desk, waits.request.id, 902));
  const letter = (await lettersOf(made)).at(-1);
  expect(JSON.stringify(letter?.content)).toContain('26-0002');
  expect(JSON.stringify(letter?.content)).not.toContain('coupons');
});
