// The short day through the real screens, as `npm run day` works it: every figure, and a day that
// must fail because a figure is expected otherwise.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryPath } from '../support/book.ts';
import { runTenkey, runTenkeyWith } from '../support/command-line.ts';

const data = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');

test('the short day comes out as it must, with keypad keys only', async () => {
  const { code, out, err } = await runTenkey(temporaryPath('unused.sqlite'), 'day');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Ledger: 19 lines, debits 933.60');
  expect(out).toContain('all on the number pad');
  expect(out).toContain('DEPOSIT 382.80');
});

test('one cent more in one expected line fails the day by name', async () => {
  const dataText = (path: string) => data(path).replace('"110-4980": "5.00"', '"110-4980": "5.01"');
  const { code, err } = await runTenkeyWith({ dataText }, temporaryPath('unused.sqlite'), 'day');
  expect(code).toBe(3);
  expect(err).toContain('debit 110-4980: 5.00 instead of 5.01');
});
