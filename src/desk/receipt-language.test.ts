// The language of a receipt: that of the one payer whose accounts were paid, English otherwise; and
// a correction and a duplicate speak the same.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../test/support/counter.ts';
import { readPaper } from '../domain/papers/paper-json.ts';
import { loadReceipt } from '../store/receipts.ts';
import { correctTender } from './correct-tender.ts';
import type { Desk } from './desk.ts';
import { reprintReceipt } from './reprint-receipt.ts';

/** Owned by Daniel Ortega-Reyes and by José Núñez, who read Spanish, and by one who does not. */
const [ORTEGA, NUNEZ, ENGLISH] = ['41004128', '41010299', '41002379'];

/** The text of the newest paper that was queued. */
async function newestPaper({ store }: Desk): Promise<string> {
  const job = await store.book
    .selectFrom('print_job')
    .select('content')
    .where('kind', '=', 'paper')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const content: unknown = JSON.parse(job.content);
  const paper = typeof content === 'object' && content !== null && 'paper' in content;
  if (!paper) throw new Error('no paper');
  return JSON.stringify(readPaper(JSON.stringify(content.paper)));
}

test.each([
  ['one who reads Spanish', [ORTEGA], 'RECIBO'],
  ['one who does not', [ENGLISH], 'RECEIPT'],
  ['two who read Spanish', [ORTEGA, NUNEZ], 'RECEIPT'],
  ['one who does and one who does not', [ORTEGA, ENGLISH], 'RECEIPT'],
])('of %s', async (_who, numbers, title) => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const lines = await Promise.all(numbers.map((number) => lineFor(desk, number ?? '', 100)));
  accepted(await pay(desk, counter, lines, [cash(100 * numbers.length)]));
  expect(await newestPaper(desk)).toContain(`"title":"${title}"`);
  await close();
});

test('what is paid is called in the language of the paper; rows stay English', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const line = await lineFor(desk, ORTEGA ?? '', 1000);
  const { receiptId } = accepted(await pay(desk, counter, [line], [cash(1000)]));
  const paper = await newestPaper(desk);
  expect(paper).toContain('Agua y alcantarillado, 16 jul a 13 sep');
  expect(paper).toMatch(/Alcantarillado \d+\.\d\d/);
  expect(paper).not.toMatch(/Water|Sewer/);
  const receipt = await loadReceipt(desk.store.book, { id: receiptId });
  expect(receipt?.lines[0]?.description).toBe('Water and sewer, 16 Jul to 13 Sep');
  await close();
});

test('a correction and a duplicate speak it too', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const lines = [await lineFor(desk, ORTEGA ?? '', 1000)];
  const { receiptId } = accepted(await pay(desk, counter, lines, [check(1000, '2208')]));
  expect(await newestPaper(desk)).toContain('Cheque núm. 2208');
  const receipt = await loadReceipt(desk.store.book, { id: receiptId });
  const wrongTenderId = receipt?.tenders[0]?.id ?? 0;
  const right = { kind: 'money-order', checkNumber: '17' } as const;
  accepted(await correctTender(desk, counter, { receiptId, wrongTenderId, right }));
  accepted(await reprintReceipt(desk, counter, receiptId));
  const paper = await newestPaper(desk);
  expect(paper).toContain('Giro postal núm. 17');
  expect(paper).toContain('Forma de pago corregida: primero se registró cheque núm. 2208.');
  expect(paper).not.toContain('sujeto a su cobro');
  await close();
});
