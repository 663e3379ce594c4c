// The file for the state tax board, read back by a reader of the test's own, written again with the
// same bytes, and refused where the book would make another.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { demoDesk, temporaryPath } from '../../../test/support/book.ts';
import { act, begin, oldBusiness, registered, SERVICE } from '../../../test/support/businesses.ts';
import { runTenkey } from '../../../test/support/command-line.ts';
import { accepted, approve } from '../../../test/support/counter.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { verifyBook } from '../../desk/verify-book.ts';

/** As the board's own description has them; written apart from the city's rule on purpose. */
const COLUMNS = {
  account: [0, 10],
  name: [10, 50],
  trade: [50, 90],
  street: [90, 130],
  city: [130, 150],
  state: [150, 152],
  zip: [152, 162],
  kind: [162, 163],
  taxNumber: [163, 172],
  entity: [172, 173],
  industry: [173, 179],
  began: [179, 187],
  ceased: [187, 195],
} as const;
const LENGTH = 200;

function readBack(text: string) {
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    expect(line).toHaveLength(LENGTH);
    const cells = Object.entries(COLUMNS).map(([name, [from, to]]) => {
      return [name, line.slice(from, to).trim()] as const;
    });
    return Object.fromEntries(cells);
  });
}

const OWNER = ['corporation', 'fein', '951234567', '2026-08-01', 'no', 'Ana, 555 0100'];

/** Two businesses, one that closed and one that was only found; the file of 2026 is made by two. */
async function withFile() {
  const made = await demoDesk();
  const { desk } = made;
  const whole = SERVICE.with(0, 'Peña Café, S.A.').with(1, '204 Main St, Robles Canyon CA 93001');
  const known = await registered(desk, whole);
  accepted(await act(desk, known, 'owner', OWNER));
  const gone = await oldBusiness(desk, 'Gone Bakery');
  accepted(await act(desk, gone, 'close', ['earlier', '2026-09-01', 'sold']));
  accepted(
    await begin(desk, 'non-compliance', ['Neighbour', '11 Quarry Road', 'en', 'Roofs', 'list']),
  );
  const next: Desk = { ...desk, dated: '2027-05-03' };
  const asked = accepted(await begin(next, 'state-file', ['2026']));
  if (asked.done) throw new Error('the file was made by one person');
  expect(asked.request.record).not.toHaveProperty('taxNumber');
  accepted(await approve(next, asked.request.id));
  return { ...made, next, known };
}

const exported = (path: string, folder: string) =>
  runTenkey(path, 'export', 'line', 'business-tax', 'state-file', '2026', '--out', folder);

test('the file tells who was in business, in lines of fixed length', async () => {
  const { store, desk, path, close } = await withFile();
  const { checks } = await verifyBook(store, desk.lineDuties);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  await close();
  const folder = dirname(temporaryPath('state/x'));
  const written = await exported(path, folder);
  expect(written.code).toBe(0);
  const text = readFileSync(`${folder}/BUSINESS_TAX_STATE_2026.txt`, 'latin1');
  const rows = readBack(text);
  expect(rows.find(({ name }) => name === 'PENA CAFE, S.A.')).toMatchObject({
    ...{ street: '204 MAIN ST', city: 'ROBLES CANYON', state: 'CA', zip: '93001' },
    ...{ kind: 'F', taxNumber: '951234567', entity: 'C', industry: '541219' },
    ...{ began: '20260801', ceased: '' },
  });
  expect(rows.find(({ name }) => name === 'GONE BAKERY')).toMatchObject({ ceased: '20260901' });
  expect(rows.find(({ name }) => name === 'NEIGHBOUR')).toBeUndefined();
  const side = readFileSync(`${folder}/BUSINESS_TAX_STATE_2026.txt.sha256`, 'latin1');
  expect(written.out).toContain(side.slice(0, 64));
});

test('later work changes nothing of the file, and it is made once', async () => {
  const { desk, next, known, path, close } = await withFile();
  const folder = dirname(temporaryPath('before/x'));
  await exported(path, folder);
  const before = readFileSync(`${folder}/BUSINESS_TAX_STATE_2026.txt`);
  accepted(await act(next, known, 'owner', OWNER.with(2, '959999999')));
  await registered(desk, ['Later', ...SERVICE.slice(1)]);
  const twice = await begin(next, 'state-file', ['2026']);
  expect(twice.ok).toBe(false);
  await close();
  await exported(path, folder);
  expect(readFileSync(`${folder}/BUSINESS_TAX_STATE_2026.txt`).equals(before)).toBe(true);
});

test('a file that would not be the same is not written', async () => {
  const { path, close } = await withFile();
  await close();
  tamper(path, `UPDATE party SET name = 'Somebody Else' WHERE name LIKE 'Gone%'`);
  const folder = dirname(temporaryPath('broken/x'));
  expect((await exported(path, folder)).code).toBe(3);
});
