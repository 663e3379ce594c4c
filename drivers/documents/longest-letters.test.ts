// Every kind of letter in both languages with the longest that each field may hold: on pages
// nothing is lost and nothing stands beyond the margins; on the paper of a register no line is too
// wide.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { LETTER_KINDS, type LetterKind } from '../../src/domain/letters/kinds.ts';
import {
  type FieldValue,
  type LetterContent,
  mergeLetter,
} from '../../src/domain/letters/merge.ts';
import { letterLines } from '../../src/domain/letters/preview.ts';
import { BOOK_FIELDS, editionOf, type LetterField } from '../../src/domain/letters/template.ts';
import { templateOf } from '../../src/domain/letters/templates.ts';
import { cents } from '../../src/domain/money.ts';
import { letterPaper } from '../../src/domain/papers/letter.ts';
import { textWidth } from '../../src/domain/plain-text.ts';
import { needs } from '../../test/support/debian.ts';
import { paperLines } from '../paper/text.ts';
import { letterPrinter } from './letters-pdf.ts';

const CITY = {
  name: 'City of Robles Canyon and the Unincorporated Foothills',
  addressLines: ['100 Civic Plaza, second floor, window 7', 'Robles Canyon CA 93001-4471'],
  timeZone: 'America/Los_Angeles',
};
/** A line of an envelope is 120 signs at most, a name 60; one word may be all of it. */
const WORD = 'Wärmeüberträgerwartungsgesellschaftsverzeichnis'.slice(0, 40);
const LONG = `${WORD} ${'Wamma '.repeat(14)}`.slice(0, 120).trim();
const ROWS = 24;

function longest({ kind, choices = [] }: LetterField): FieldValue {
  switch (kind) {
    case 'text':
      return LONG;
    case 'choice':
      return [...choices].sort((a, b) => b.length - a.length)[0] ?? '';
    case 'date':
      return '2026-09-30';
    case 'money':
      return cents(99_999_999_999);
    case 'count':
      return 9999;
    case 'rows':
      return Array.from({ length: ROWS }, () => {
        const coupon = { words: LONG, line: '6099999999992609309999999995' };
        return { date: '2026-09-30', words: LONG, amountCents: cents(99_999_999_999), coupon };
      });
  }
}

function letter(kind: LetterKind, language: string): LetterContent {
  const template = templateOf(kind);
  const edition = editionOf(template, language, '2026-09-15');
  if (!edition) throw new Error('no edition');
  const asked = [...template.fields, ...BOOK_FIELDS];
  const fields = Object.fromEntries(asked.map((field) => [field.name, longest(field)]));
  const merged = mergeLetter(template, edition, fields, {
    ...{ city: CITY, number: 'LTR-999999', date: '2026-09-30', account: '9007199254740993' },
    to: [LONG.slice(0, 60), LONG, LONG, 'Robles Canyon CA 93001-4471'],
  });
  if (!merged.ok) throw new Error(JSON.stringify(merged.refusal));
  return merged.value;
}

const EVERY = LANGUAGES.flatMap((language) =>
  LETTER_KINDS.map((kind) => [kind, language] as const),
);

describe.each(EVERY)('%s in %s with the longest fields', (kind, language) => {
  const content = letter(kind, language);

  test('fits the paper of registers and the windows of screens', () => {
    for (const columns of [40, 42, 48, 80]) {
      const paper = paperLines(letterPaper(CITY, content), columns);
      expect(paper.filter((line) => textWidth(line) > columns)).toEqual([]);
      const window = letterLines(content, columns);
      expect(window.filter((line) => textWidth(line) > columns)).toEqual([]);
    }
  });

  needs('pdftotext', 'comes out on pages whole and within their edges', async () => {
    const file = { title: 'x', city: CITY.name, at: '2026-09-15T15:30:00.000Z' };
    const bytes = await letterPrinter.letters({ ...file, letters: [content] });
    const boxes = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
    const words = [
      ...boxes.stdout.matchAll(
        /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
      ),
    ];
    const outside = words.filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 18 || Number(top) < 18 || Number(right) > 594 || Number(bottom) > 774,
    );
    expect(outside.map(([, , , , , word]) => word)).toEqual([]);
    const all = words.map(([, , , , , word]) => word).join('');
    const wanted = JSON.stringify(content.blocks).split('Wamma').length - 1;
    expect(all.split('Wamma').length - 1).toBeGreaterThanOrEqual(wanted);
  });
});
