// `tenkey demo`: the sheet can be used as it is, and no work is thrown away unasked.
import { expect, test } from 'vitest';
import { demoDesk, demoFiles, deskOn, emptyDesk, temporaryPath } from '../../test/support/book.ts';
import { runTenkey } from '../../test/support/command-line.ts';
import { accepted, card, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { suggest } from '../desk/find-anything.ts';
import { openCity } from '../desk/open-city.ts';
import { readScan } from '../domain/scan-line.ts';
import { SCAN_PROFILES } from '../domain/scan-profile.ts';

test('the sheet fits 80 columns and its scan lines can be read', async () => {
  const { code, out } = await runTenkey(temporaryPath('sheet.sqlite'), 'demo');
  expect(code).toBe(0);
  for (const words of ['101   4827', '31  Local day pass', '1000410023792610050000166000']) {
    expect(out).toContain(words);
  }
  expect(out.split('\n').filter((line) => line.length > 80 && !line.startsWith('store'))).toEqual(
    [],
  );
  const scanLines = out.match(/\d{28}/g) ?? [];
  expect(scanLines.length).toBeGreaterThan(40);
  for (const digits of scanLines) expect(readScan(digits, SCAN_PROFILES).kind).toBe('stub');
});

test('with --json the same facts are one document', async () => {
  const { out } = await runTenkey(temporaryPath('json.sqlite'), 'demo', '--json');
  expect(JSON.parse(out)).toMatchObject({ city: 'City of Robles Canyon', date: '2026-09-15' });
});

test('an untouched demo book is made anew, a worked-in one only with --force', async () => {
  const { path, close } = await demoDesk();
  await close();
  expect((await runTenkey(path, 'demo')).code).toBe(0);
  const worked = await demoDesk();
  await openFloat(worked.desk, await counterOf(worked.desk));
  await worked.close();
  const refused = await runTenkey(worked.path, 'demo');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('Somebody worked in this demo book');
  expect((await runTenkey(worked.path, 'demo', '--force')).code).toBe(0);
});

test('a store that another program has open is left alone', async () => {
  const other = await demoDesk();
  await other.store.book.selectFrom('city').selectAll().execute();
  const refused = await runTenkey(other.path, 'demo', '--force');
  expect(refused.err).toContain('Another program has this store open.');
  expect(await other.store.book.selectFrom('fund').selectAll().execute()).toHaveLength(7);
  await other.close();
});

test('a real book is never thrown away', async () => {
  const { desk, path, close } = emptyDesk();
  const files = demoFiles();
  const { demoDate: _none, ...head } = Object(files['city']);
  files['city'] = { ...head, book: 'real' };
  expect(await openCity(desk, files)).toMatchObject({ ok: true });
  await close();
  const refused = await runTenkey(path, 'demo', '--force');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('This is the real book of City of Robles Canyon');
});

test('a large city proves itself, and is worked at like any other', async () => {
  const path = temporaryPath('large.sqlite');
  const made = await runTenkey(path, 'demo', '--accounts', '200', '--years', '1', '--json');
  expect(made.code).toBe(0);
  const { accounts, receipts, lines, days } = JSON.parse(made.out);
  expect([accounts, receipts, days]).toEqual([201, 100, 4]);
  expect(lines).toBeGreaterThanOrEqual(200);
  const verified = await runTenkey(path, 'verify');
  expect(verified).toMatchObject({ code: 0 });
  const { desk, store, close } = deskOn(path, '2026-09-15T15:30:00.000Z');
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const open = await store.book
    .selectFrom('account as a')
    .innerJoin('party as p', 'p.id', 'a.party_id')
    .innerJoin('open_item as i', 'i.account_id', 'a.id')
    .select(['a.number', 'p.name'])
    .where('a.line', '=', 'utility')
    .orderBy('i.id', 'desc')
    .executeTakeFirstOrThrow();
  const hits = await suggest(desk, open.name);
  expect(hits.map(({ number }) => number)).toContain(open.number);
  const line = await lineFor(desk, open.number);
  const posted = accepted(await pay(desk, counter, [line], [card(line.amountCents)]));
  expect(posted.number).toBe('1-000201');
  await close();
  expect(await runTenkey(path, 'verify')).toMatchObject({ code: 0 });
});

test('the same size and seed make the same book, another seed another', async () => {
  const hashesOf = async (name: string, seed: string) => {
    const path = temporaryPath(name);
    await runTenkey(path, 'demo', '--accounts', '60', '--years', '1', '--seed', seed);
    const { store, close } = deskOn(path);
    const links = store.book.selectFrom('chain_link').select('hash').orderBy('chain');
    const hashes = await links.orderBy('sequence').execute();
    await close();
    return hashes;
  };
  const first = await hashesOf('seed-1.sqlite', '1');
  expect(first.length).toBeGreaterThan(60);
  expect(await hashesOf('seed-1-again.sqlite', '1')).toEqual(first);
  expect(await hashesOf('seed-2.sqlite', '2')).not.toEqual(first);
});
