// A city's own scan lines: paid by once they have read their vectors; before that they are refused
// with every problem.
import { expect, test } from 'vitest';
import stub28 from '../../data/scan-lines/stub-28.json';
import { openCity } from '../../src/desk/open-city.ts';
import { readStub } from '../../src/desk/read-stub.ts';
import { trainingFiles } from '../../src/desk/training-files.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { present } from '../../src/domain/assert.ts';
import { mod10FromLeft } from '../../src/domain/check-digit.ts';
import { refusalWords } from '../../src/domain/refusal.ts';
import { demoFiles, emptyDesk } from '../support/book.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { tell } from '../support/story.ts';

const SHIPPED_LINE = '1000410023792610050000166000';
/** As the shipped stub, with a route of two digits before the check digit. */
const BODY = `${SHIPPED_LINE.slice(0, -1)}07`;
const OWN_LINE = `${BODY}${present(mod10FromLeft(BODY), 'the check digit')}`;
const own = {
  ...stub28,
  name: 'own-30',
  digits: 30,
  check: { ...stub28.check, length: 29, at: 30 },
  vectors: [
    { ...stub28.vectors[0], line: OWN_LINE },
    { line: OWN_LINE.replace('166', '616'), misread: 'swapped' },
  ],
};

const filesWith = (...profiles: readonly unknown[]) => ({ ...demoFiles(), 'scan-lines': profiles });

test('a city reads the lines of its own profiles and no others', async () => {
  const { desk, store, close } = emptyDesk();
  accepted(await openCity(desk, filesWith(own)));
  await openFloat(desk, await counterOf(desk));
  const keys = `keys 1⏎ ${OWN_LINE}⏎*18000⏎\nexpect total 166.00\nexpect 1-000101 is posted`;
  await tell(desk, keys);
  expect((await readStub(desk, OWN_LINE.replace('166', '616'))).kind).toBe('misread');
  expect((await readStub(desk, SHIPPED_LINE)).kind).toBe('none');
  expect((await verifyBook(store)).sound).toBe(true);
  const at = desk.clock.now();
  const files = await trainingFiles(store.book, demoFiles(), '2026-09-15', at);
  expect(files['scan-lines']).toMatchObject([{ name: 'own-30', digits: 30 }]);
  await close();
});

test('a city without profiles reads those that are shipped', async () => {
  const { desk, close } = emptyDesk();
  accepted(await openCity(desk, demoFiles()));
  expect((await readStub(desk, SHIPPED_LINE)).kind).toBe('stub');
  await close();
});

test('profiles that do not read their vectors are refused with all problems at once', async () => {
  const { desk, close } = emptyDesk();
  const swapped = { ...own, vectors: [{ ...own.vectors[0], amount: '161.00' }] };
  const short = { ...stub28, digits: 16 };
  const opened = await openCity(desk, filesWith(swapped, short, short));
  if (opened.ok) throw new Error('it opened');
  const said = refusalWords(opened.refusal).split('\n').slice(1);
  const line = `own-30: ${OWN_LINE} reads as 10 41002379 2026-10-05 166.00`;
  expect(said).toEqual([
    'scan-lines.json: stub-28 is there twice',
    'scan-lines.json: own-30: no vector that is misread',
    `scan-lines.json: ${line}, not as 10 41002379 2026-10-05 161.00`,
    ...Array(2)
      .fill([
        'stub-28: digits is 16; it takes 20 at least',
        'stub-28: dueOn ends outside the 16 digits',
        'stub-28: amount ends outside the 16 digits',
        'stub-28: check ends outside the 16 digits',
      ])
      .flat()
      .map((words) => `scan-lines.json: ${words}`),
  ]);
  await close();
});
