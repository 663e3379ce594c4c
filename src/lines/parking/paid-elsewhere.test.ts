// Citations paid at the registry with the registration (CVC 4760): its file pays what is open, and
// what was paid here already is a credit that can be refunded; the hold is then due for release.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { linesOf, payAll } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { imported, importingOf, planOf } from '../../../test/support/imports.ts';
import { citationAct, citationNumbered } from '../../../test/support/parking.ts';
import { readRun } from '../../../test/support/runs.ts';
import { verifyBook } from '../../desk/verify-book.ts';
import { openCents } from '../../domain/open-item.ts';
import { loadItems } from '../../store/open-items.ts';

const REGISTRY = importingOf('payments', 'paid-at-registry');
const FILE = `remittance,citation,paid on,amount
R-77,7000405,2026-09-10,88.00
R-77,7000412,2026-09-11,53.00
R-77,7999999,2026-09-11,53.00
`;

test('what the registry took pays the citation; paid twice it is a credit', async () => {
  const { desk, store } = await demoDesk();
  const held = await citationNumbered(desk, '7000405');
  accepted(await citationAct(desk, held, 'hold'));
  await openFloat(desk, await counterOf(desk, 101));
  const twice = await citationNumbered(desk, '7000412');
  await payAll(desk, twice);
  await imported(desk, REGISTRY, FILE);
  const entries = await store.book
    .selectFrom('imported_payment')
    .select(['account_id', 'entry_id'])
    .orderBy('id')
    .execute();
  expect(entries.map(({ account_id }) => account_id)).toEqual([held, twice]);
  expect(await linesOf(desk, entries[0]?.entry_id ?? 0)).toEqual(
    expect.arrayContaining([
      ...['D 990-1113 8800', 'C 110-1220 8800', 'D 110-2710 8800'],
      ...['C 110-4310 4050', 'C 710-2220 1250', 'C 110-4311 3500'],
    ]),
  );
  const credit = (await loadItems(store.book, { accountId: twice })).find(
    ({ side }) => side === 'C',
  );
  expect(credit === undefined ? 0 : openCents(credit)).toBe(5300);
  expect(await linesOf(desk, entries[1]?.entry_id ?? 0)).toEqual(
    expect.arrayContaining(['D 990-1113 5300', 'C 110-2110 5300']),
  );
  const releases = { line: 'parking', run: 'releases' };
  const due = accepted(await readRun(desk, await counterOf(desk, 101), releases));
  expect(due.map(({ number }) => number)).toEqual(['7000405']);
  const { checks } = await verifyBook(store, desk.lineDuties);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

test('the same remittance twice pays nothing', async () => {
  const { desk } = await demoDesk();
  expect(await imported(desk, REGISTRY, FILE)).toBe(2);
  const plan = await planOf(desk, REGISTRY, `${FILE}R-78,7000419,2026-09-12,75.00\n`);
  expect(plan.fresh.map(({ key }) => key)).toEqual(['R-78-7000419']);
});
