// Letters printed: one, all that wait, labels, and each again with the same bytes; the log of it.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { ADDRESS, memoryLetters, sampleFields } from '../../test/support/letters.ts';
import type { LetterKind } from '../domain/letters/kinds.ts';
import { type AskedPrint, type LetterPorts, printLetters } from './print-letters.ts';
import { verifyBook } from './verify-book.ts';
import { writeLetterAtCounter } from './write-letter.ts';

async function write({ desk }: TestDesk, kind: LetterKind, language = 'en'): Promise<number> {
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const asked = { kind, accountId, fields: sampleFields(kind), address: ADDRESS, language };
  return accepted(await writeLetterAtCounter(desk, await counterOf(desk), asked)).number;
}

async function print({ desk }: TestDesk, ports: LetterPorts, asked: AskedPrint) {
  const { person } = await counterOf(desk);
  return printLetters(desk, person, ports, { ...asked, folder: 'out' });
}

const hash = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

test('a letter is printed again a year later and is the same file to the byte', async () => {
  const made = await demoDesk();
  const { clock, store } = made;
  const number = await write(made, 'review-result', 'es');
  const { saved, ports } = memoryLetters();
  const first = accepted(await print(made, ports, { what: 'letter', number }));
  const bytes = saved.get('LTR-000001.pdf');
  expect(first).toMatchObject({ path: 'out/LTR-000001.pdf', run: 1, letters: 1, again: false });
  expect(first.sha256).toBe(hash(bytes));
  saved.clear();
  clock.set('2027-09-15T15:30:00.000Z');
  const again = accepted(await print(made, ports, { what: 'letter', number }));
  expect(again).toMatchObject({ run: 2, again: true, sha256: first.sha256 });
  expect(Buffer.compare(saved.get('LTR-000001.pdf') ?? Buffer.of(), bytes ?? Buffer.of(1))).toBe(0);
  const log = await store.book.selectFrom('letter_print').select(['run_id', 'copy']).execute();
  expect(log).toEqual([
    { run_id: 1, copy: 1 },
    { run_id: 2, copy: 2 },
  ]);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('all that wait are one file, once; the run and its labels come out again', async () => {
  const made = await demoDesk();
  const { store } = made;
  const { saved, ports } = memoryLetters();
  expect(outcomeOf(await print(made, ports, { what: 'waiting' }))).toBe('letters-none');
  await write(made, 'payment-reminder');
  await write(made, 'payment-reminder', 'es');
  await write(made, 'cash-only');
  const some = accepted(await print(made, ports, { what: 'waiting', kind: 'payment-reminder' }));
  expect(some).toMatchObject({ path: 'out/LETTERS_000001.pdf', letters: 2, again: false });
  const labels = accepted(await print(made, ports, { what: 'labels', run: 1 }));
  expect(labels).toMatchObject({ path: 'out/LABELS_000002.pdf', letters: 2 });
  const rest = accepted(await print(made, ports, { what: 'waiting', date: '2026-09-15' }));
  expect(rest).toMatchObject({ run: 3, letters: 1 });
  expect(outcomeOf(await print(made, ports, { what: 'waiting' }))).toBe('letters-none');
  saved.clear();
  const again = accepted(await print(made, ports, { what: 'run', run: 1 }));
  expect(again).toMatchObject({ run: 4, again: true, sha256: some.sha256, letters: 2 });
  expect(hash(saved.get('LETTERS_000001.pdf'))).toBe(some.sha256);
  const third = accepted(await print(made, ports, { what: 'run', run: 4 }));
  expect(third).toMatchObject({ run: 5, again: true, sha256: some.sha256 });
  const relabelled = accepted(await print(made, ports, { what: 'run', run: 2 }));
  expect(relabelled).toMatchObject({ again: true, sha256: labels.sha256 });
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('what is not there is refused, and so is who may not', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const { ports } = memoryLetters();
  expect(outcomeOf(await print(made, ports, { what: 'letter', number: 9 }))).toBe('letter-unknown');
  expect(outcomeOf(await print(made, ports, { what: 'run', run: 9 }))).toBe('letter-run-unknown');
  const number = await write(made, 'cash-only');
  const { person } = await counterOf(desk, 801);
  const asked = { what: 'letter' as const, number, folder: 'out' };
  expect(outcomeOf(await printLetters(desk, person, ports, asked))).toBe('not-allowed');
  await made.close();
});

test('two who print at the same moment do not print a letter twice', async () => {
  const made = await demoDesk();
  const { store } = made;
  await write(made, 'cash-only');
  const { ports } = memoryLetters();
  const slow: LetterPorts = {
    ...ports,
    printer: {
      ...ports.printer,
      letters: async (file) => {
        accepted(await print(made, ports, { what: 'waiting' }));
        return ports.printer.letters(file);
      },
    },
  };
  expect(outcomeOf(await print(made, slow, { what: 'waiting' }))).toBe('letters-printed-meanwhile');
  const runs = await store.book.selectFrom('letter_run').selectAll().execute();
  expect(runs).toHaveLength(1);
  await made.close();
});

test('a letter that would come out otherwise than before stops the print', async () => {
  const made = await demoDesk();
  const number = await write(made, 'cash-only');
  const { ports } = memoryLetters();
  accepted(await print(made, ports, { what: 'letter', number }));
  const other: LetterPorts = {
    ...ports,
    printer: { ...ports.printer, letters: async () => Buffer.from('something else') },
  };
  await expect(print(made, other, { what: 'letter', number })).rejects.toThrow(
    'is not the one handed over before',
  );
  await made.close();
});
