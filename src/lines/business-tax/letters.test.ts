// The letters that steps of business tax write, each with what it says, in the step's transaction.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  begin,
  oldBusiness,
  payAll,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import type { LetterContent } from '../../domain/letters/merge.ts';
import { readScan } from '../../domain/scan-line.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { scanProfiles } from '../../store/scan-profiles.ts';
import { businessTax } from './index.ts';
import { STUB_TYPE } from './letters.ts';

type Sent = { readonly kind: string; readonly to: readonly string[]; readonly said: string };

/** Every letter after the application so far, oldest first, its words in one text. */
async function lettersOf({ store }: TestDesk): Promise<readonly Sent[]> {
  const rows = await store.book
    .selectFrom('letter')
    .selectAll()
    .where('kind', '!=', 'business-application')
    .orderBy('number')
    .execute();
  return rows.map(({ kind, content }) => {
    const { title, to, blocks } = JSON.parse(content) as LetterContent;
    const texts = blocks.map((one) =>
      one.block === 'pair' ? `${one.label} ${one.value}` : 'text' in one ? one.text : '',
    );
    return { kind, to, said: [title, ...texts].join('\n') };
  });
}

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];

test('a renewal notice says what was declared last and carries a stub that reads', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const next = at(made, '2027-01-15');
  accepted(await act(next, accountId, 'renewal-notice'));
  const [letter] = await lettersOf(made);
  expect(letter).toMatchObject({ kind: 'business-renewal' });
  expect(letter?.to).toEqual(['Ana Canyon', '204 Main Street']);
  expect(letter?.said).toContain(
    'Service or professional; gross receipts in dollars 84,000, declared for 2026',
  );
  expect(letter?.said).toContain('$22.00');
  const [line = ''] = /\d{28}/.exec(letter?.said ?? '') ?? [];
  const read = readScan(line, await scanProfiles(made.store.book, '2027-01-15'));
  expect(read).toMatchObject({ kind: 'stub', stub: { dueOn: '2027-04-30', amountCents: 12_280 } });
  expect(STUB_TYPE).toBe(businessTax.documentType);
  expect(await barredFrom(next, accountId, 'renewal-notice')).toBe('its notice of 2027 is out');
  expect(await barredFrom(made.desk, accountId, 'renewal-notice')).toBe('2026 is assessed');
  expect(await brokenOf(made)).toEqual([]);
});

test('a business that nothing is known of gets its notice too, in its own language', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk, 'Tienda del Sol', { language: 'es' });
  accepted(await act(made.desk, accountId, 'renewal-notice'));
  expect((await lettersOf(made))[0]?.said).toContain('nada todavía');
});

test('an address that the book lacks is asked and kept', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk, 'Oak Market', { address: '' });
  expect(outcomeOf(await act(made.desk, accountId, 'renewal-notice'))).toBe('line-answer');
  accepted(await act(made.desk, accountId, 'renewal-notice', ['7 Elm, Robles Canyon CA 93001']));
  const [letter] = await lettersOf(made);
  expect(letter?.to).toEqual(['Oak Market', '7 Elm', 'Robles Canyon CA 93001']);
  accepted(await act(made.desk, accountId, 'reclassify', RETAIL));
  accepted(await act(made.desk, accountId, 'close', ['today', 'sold']));
  expect(await brokenOf(made)).toEqual([]);
});

test('a letter of delinquency tells tax, fees and penalty, once for each month', async () => {
  const made = await demoDesk();
  const april = at(made, '2026-04-15');
  const accountId = await oldBusiness(made.desk);
  accepted(await act(april, accountId, 'reclassify', RETAIL));
  accepted(await act(april, accountId, 'renew', ['410000', 'today', 'yes']));
  expect(await barredFrom(at(made, '2026-04-30'), accountId, 'delinquency-letter')).toBe(
    'no tax of it is late',
  );
  const may = at(made, '2026-05-02');
  accepted(await act(may, accountId, 'penalty'));
  accepted(await act(may, accountId, 'delinquency-letter'));
  const [letter] = await lettersOf(made);
  expect(letter?.said).toContain('Tax and fees $268.00');
  expect(letter?.said).toContain('Penalty so far $24.60');
  expect(letter?.said).toContain('Amount owed: $292.60');
  expect(letter?.said).toContain('on the first of next month');
  expect(await barredFrom(may, accountId, 'delinquency-letter')).toMatch(/since the penalty grew/);
  accepted(await act(at(made, '2026-12-01'), accountId, 'delinquency-letter'));
  expect((await lettersOf(made))[1]?.said).toContain('has reached its most');
  expect(await brokenOf(made)).toEqual([]);
});

test("S24's neighbour: three letters with their days, then code enforcement", async () => {
  const made = await demoDesk();
  const answers = ['Neighbour', '11 Quarry Road', 'en', 'Roofing', 'drive-by'];
  const first = accepted(await begin(made.desk, 'non-compliance', answers));
  if (!first.done) throw new Error('a letter waits for somebody');
  const { accountId } = first;
  const nextOn = async () => (await lineRecordsOf(made.store.book, accountId)).at(-1)?.nextOn;
  expect(await nextOn()).toBe('2026-09-30');
  expect((await lettersOf(made))[0]?.said).toContain('a visit to the place');
  expect(await barredFrom(at(made, '2026-09-30'), accountId, 'non-compliance')).toMatch(/30 Sep/);
  const october = at(made, '2026-10-01');
  expect(await barredFrom(october, accountId, 'referral')).toBe('the letters come first');
  accepted(await act(october, accountId, 'non-compliance', ['sub-contractor', '2026-01-01']));
  expect(await nextOn()).toBe('2026-10-11');
  // 90.00 flat of a whole year, and 10 percent for each month it is late, 50 percent at most.
  expect((await lettersOf(made))[1]?.said).toContain('Estimated tax $90.00\nPenalties $45.00');
  accepted(await act(at(made, '2026-10-12'), accountId, 'non-compliance'));
  expect((await lettersOf(made))[2]?.said).toContain('Estimated tax and penalties: $135.00');
  expect((await lettersOf(made))[2]?.said).toContain('October 22, 2026');
  accepted(await act(at(made, '2026-10-23'), accountId, 'referral'));
  expect(await brokenOf(made)).toEqual([]);
});

test('the owner is written of an exemption and a suspension once both have signed', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const answers = ['nonprofit', '2027-12-31', 'letter of the board'];
  await actByTwo(made.desk, accountId, 'exempt', answers);
  await actByTwo(made.desk, accountId, 'suspend', ['no fire review']);
  const [exempt, suspended] = await lettersOf(made);
  expect(exempt).toMatchObject({ kind: 'business-exemption' });
  expect(exempt?.said).toContain('for this reason: Nonprofit');
  expect(exempt?.said).toContain('Exempt until December 31, 2027');
  expect(suspended).toMatchObject({ kind: 'business-suspension' });
  expect(suspended?.said).toContain('for this reason: no fire review');
  expect(await brokenOf(made)).toEqual([]);
});

test('a certificate goes with the letters where nobody waits for it', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, SERVICE);
  await payAll(made.desk, accountId);
  accepted(await act(made.desk, accountId, 'certificate', ['letter']));
  const [certificate, notice] = await lettersOf(made);
  expect(certificate?.said).toContain('Certificate 26-00001');
  expect(certificate?.said).toContain('Class Service or professional');
  expect(notice).toMatchObject({ kind: 'disability-access' });
  const jobs = await made.store.book.selectFrom('print_job').select('subject').execute();
  expect(jobs.filter(({ subject }) => subject.startsWith('business-certificate'))).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
});
