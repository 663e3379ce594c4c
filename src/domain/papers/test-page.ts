// The page a person prints to see whether a printer is well: every look, letters with accents, a
// full line, a code to scan. It is no paper of the book and moves no money.
import type { Instant } from '../clock.ts';
import { cents } from '../money.ts';
import type { Paper } from './paper.ts';

export type TestPageInput = {
  /** For people: where it is printed, and as which model. */
  readonly printer: string;
  readonly model: string;
  readonly at: Instant;
};

/** Below it a plain 80 columns and above it a narrow 33 both show whether lines break. */
const RULER = '1234567890'.repeat(4);

export function testPagePaper({ printer, model, at }: TestPageInput): Paper {
  return {
    version: 1,
    kind: 'test-page',
    reference: 'printer test',
    title: 'PRINTER TEST',
    timeZone: 'UTC',
    head: ['Tenkey'],
    blocks: [
      { block: 'pair', label: 'Printer', value: printer },
      { block: 'pair', label: 'Model', value: model },
      { block: 'pair', label: 'Time (UTC)', value: at.slice(0, 16).replace('T', ' ') },
      { block: 'rule' },
      { block: 'text', text: 'Large', large: true },
      { block: 'text', text: 'Strong', strong: true },
      { block: 'text', text: 'Red, where there is a second colour', red: true },
      { block: 'text', text: 'José Núñez, Zoë Müller, 20° ½' },
      { block: 'text', text: RULER },
      { block: 'amount', label: 'An amount stands at the edge', amountCents: cents(123_456) },
      { block: 'code', code: 'PRINTERTEST' },
      { block: 'text', text: 'All of it is there, and it was cut off: the printer is well.' },
    ],
  };
}
