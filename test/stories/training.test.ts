// Practice: a training book says so on every screen and every paper, banks nothing and hands
// nothing over, and is apart from the real book.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { ask } from '../support/ask.ts';
import { deskOn, temporaryPath } from '../support/book.ts';
import { runTenkey } from '../support/command-line.ts';
import { counterOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { kept, openWindow } from './support.ts';

const trainingOf = (path: string) => path.replace('.sqlite', '-training.sqlite');

async function trainedOn(path: string): Promise<string> {
  const { code, err, out } = await runTenkey(path, 'training');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('has the rules of City of Robles Canyon.');
  return trainingOf(path);
}

test("a day of practice with the city's own rules is marked wherever one looks", async () => {
  const real = await realDesk();
  const before = ask(real.path, 'SELECT hash FROM chain_link');
  await real.close();
  const path = await trainedOn(real.path);
  const { desk } = kept(deskOn(path));
  const { play, papers } = await openWindow(desk);
  for (const [keys, shows] of [
    ['101⏎2580⏎', 'CHOOSE'],
    ['⏎', 'pieces of 20 _'],
    ['5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎*', 'ALL COUNTED'],
    ['⏎', 'FIND'],
    ['41002379⏎ ⏎ *', 'CASH [166.00]'],
    ['⏎', 'FIND'],
  ] as const) {
    await play(`keys ${keys}\nexpect ${shows}\nexpect TRAINING`);
  }
  expect(papers.join('\n')).toContain('1-000101');
  for (const paper of papers.filter((one) => !one.startsWith('kick'))) {
    expect(paper.match(/T ?R ?A ?I ?N ?I ?N ?G\b/g)?.length ?? 0).toBeGreaterThan(1);
  }
  expect(ask(real.path, 'SELECT hash FROM chain_link')).toEqual(before);
});

test('nothing of a training book is banked or handed to accounting, and it verifies', async () => {
  const path = await trainedOn(temporaryPath('nowhere.sqlite'));
  const { desk, close } = deskOn(path);
  const counter = await counterOf(desk);
  const sealing = { date: '2026-09-15', bag: 'B-1', cash: [], missing: [] };
  expect(await sealDeposit(desk, counter, sealing)).toMatchObject({
    refusal: { code: 'training-book' },
  });
  await close();
  const exported = await runTenkey(path, 'export', 'gl', '--date', '2026-09-15');
  expect(exported.err).toMatch(/^This is a training book: nothing of it is handed to accounting/);
  expect((await runTenkey(path, 'verify')).code).toBe(0);
});

test('made anew only when told, and never over a book that is none of training', async () => {
  const real = await realDesk();
  await real.close();
  const path = await trainedOn(real.path);
  expect(await runTenkey(real.path, 'training')).toEqual({ code: 0, out: '', err: '' });
  expect(await runTenkey(path, 'training')).toEqual({ code: 0, out: '', err: '' });
  expect(existsSync(trainingOf(path))).toBe(false);
  expect((await runTenkey(real.path, 'training', '--force')).out).toContain('USER  PIN');
  expect((await runTenkey(path, 'training', '--force')).out).toContain('rules of City of Robles');
  expect(ask(path, 'SELECT name FROM city')).toEqual([{ name: 'TRAINING: City of Robles Canyon' }]);
  const strange = temporaryPath('strange.sqlite');
  expect((await runTenkey(trainingOf(strange), 'demo')).code).toBe(0);
  for (const force of [[], ['--force']]) {
    const refused = await runTenkey(strange, 'training', ...force);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('no training book') });
  }
  expect(ask(trainingOf(strange), 'SELECT 1 FROM city')).toHaveLength(1);
});
