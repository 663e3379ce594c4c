// The pump and a scanner that sends a prefix: a scan is one thing among the keys.
import { describe, expect, test } from 'vitest';
import type { Scanner } from '../src/domain/scanner.ts';
import { open } from '../test/terminal/fixtures/toy-pump.ts';

const SCAN = '4100237900016600520260930007';

describe('a scan that is marked', () => {
  const MARKED: Scanner = { prefix: ']', end: 'tab' };

  test('is held back whole, and never reaches a PIN', async () => {
    const till = await open(MARKED);
    await till.type(`+]${SCAN}\t`);
    expect(till.screen()).toContain('29 keys typed ahead held back');
    await till.type(`]${SCAN}\t`);
    expect(till.screen()).toContain('PIN _');
    expect(till.screen()).toContain('A scan of 28 characters waits: Enter takes it at FIND.');
  });

  test('keeps its order among what is typed, also where it turns out to be none', async () => {
    const till = await open(MARKED);
    await till.type(`11⏎]${SCAN}\t22⏎]3`);
    expect(till.screen()).toContain('001  11');
    expect(till.screen()).toContain(`002  ${SCAN}`);
    expect(till.screen()).toContain('003  22');
    await till.type('3⏎');
    expect(till.screen()).toContain('004  ]33');
  });
});
