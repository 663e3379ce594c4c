// Letters on paper, read back as a reader reads them: every kind and language, pages, the address
// in the window, the page of counts, labels on their places; and the same bytes for ever.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LETTER_KINDS, type LetterKind } from '../../src/domain/letters/kinds.ts';
import { type LetterContent, mergeLetter } from '../../src/domain/letters/merge.ts';
import { editionOf } from '../../src/domain/letters/template.ts';
import { templateOf } from '../../src/domain/letters/templates.ts';
import { needs } from '../../test/support/debian.ts';
import { ADDRESS, sampleFields } from '../../test/support/letters.ts';
import { letterPrinter } from './letters-pdf.ts';

const CITY = {
  name: 'City of Robles Canyon',
  addressLines: ['100 Plaza', 'Robles Canyon CA 93001', '805-555-0100'],
  timeZone: 'America/Los_Angeles',
};
const FILE = { title: 'Letters', city: CITY.name, at: '2026-09-15T15:30:00.000Z' };

function letter(kind: LetterKind, language = 'en', fields: object = {}): LetterContent {
  const template = templateOf(kind);
  const edition = editionOf(template, language, '2026-09-15');
  if (!edition) throw new Error('no edition');
  const given = { ...sampleFields(kind, true), city: CITY.name, name: 'José Núñez', ...fields };
  const merged = mergeLetter(template, edition, given, {
    city: CITY,
    number: 'LTR-000012',
    date: '2026-09-15',
    to: ['José Núñez', ...ADDRESS],
    account: '41002387',
  });
  if (!merged.ok) throw new Error(JSON.stringify(merged.refusal));
  return merged.value;
}

/** The pages as text, in their layout. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
  });
  return stdout.split('\f').slice(0, -1);
}

const read = async (letters: readonly LetterContent[]) =>
  pagesOf(await letterPrinter.letters({ ...FILE, letters }));

needs('pdftotext', 'every kind in both languages comes out whole', async () => {
  for (const language of ['en', 'es']) {
    for (const kind of LETTER_KINDS) {
      const content = letter(kind, language);
      const text = (await read([content])).join(' ').replace(/\s+/g, ' ');
      for (const word of JSON.stringify(content.blocks).match(/[\p{L}\d$.,]{4,}/gu) ?? []) {
        if (['block', 'text', 'pair', 'label', 'value', 'head', 'rows'].includes(word)) continue;
        if (['words', 'date', 'amount', 'point', 'sign', 'fill'].includes(word)) continue;
        if (['coupons', 'line'].includes(word)) continue;
        expect(text, `${kind} ${language}`).toContain(word);
      }
    }
  }
});

needs('pdftotext', 'a long letter goes over pages, each with its number and place', async () => {
  const items = Array.from({ length: 70 }, (_, index) => ({
    date: '2026-08-31',
    words: `Bill ${index + 1}`,
    amountCents: 100 + index,
  }));
  const pages = await read([letter('statement-cover', 'es', { items })]);
  expect(pages.length).toBe(3);
  pages.forEach((page, index) => {
    expect(page).toContain('LTR-000012');
    expect(page).toContain(`página ${index + 1} de 3`);
  });
  expect(pages.join('').match(/Bill \d+ +\$/g)).toHaveLength(70);
});

needs(
  'pdftotext',
  'a batch begins with its counts and keeps each letter on its own pages',
  async () => {
    const control = {
      title: 'Letters, print run 3',
      lines: [['First number', 'LTR-000012']] as const,
      counts: [
        ['cash-only, en', 1],
        ['payment-reminder, es', 1],
      ] as const,
    };
    const letters = [letter('cash-only'), letter('payment-reminder', 'es')];
    const pages = pagesOf(await letterPrinter.letters({ ...FILE, letters, control }));
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatch(/Letters, print run 3/);
    expect(pages[0]).toMatch(/Pages after this one +2/);
    expect(pages[0]).toMatch(/LETTERS +2/);
    expect(pages[1]).toContain('page 1 of 1');
    expect(pages[2]).toContain('página 1 de 1');
  },
);

needs(
  'pdftotext',
  'thirty labels stand on a sheet, an address too long is made smaller',
  async () => {
    const labels = Array.from({ length: 31 }, (_, index) => [`Payer ${index + 1}`, ...ADDRESS]);
    labels[4] = ['A very long name of a company with many partners, attorneys at law', ...ADDRESS];
    const pages = pagesOf(await letterPrinter.labels({ ...FILE, labels }));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Payer 1 +Payer 2 +Payer 3/);
    expect(pages[0]).toContain('attorneys at law');
    expect(pages[1]).toContain('Payer 31');
  },
);

needs('pdftotext', 'a coupon is a slip with its line of digits, in both languages', async () => {
  const english = (await read([letter('plan-agreement')])).join('\n');
  expect(english).toMatch(/Coupon 1 of 3 +Pay by October 1, 2026/);
  expect(english).toMatch(/Amount \$25\.00/);
  expect(english).toContain('6000000000012610010000025000');
  const spanish = (await read([letter('plan-agreement', 'es')])).join('\n');
  expect(spanish).toMatch(/Pague a más tardar 1 de octubre de 2026/);
});

test('the same letters are the same file; in another release too', async () => {
  const letters = [letter('plan-agreement'), letter('business-certificate', 'es')];
  const once = await letterPrinter.letters({ ...FILE, letters });
  const again = await letterPrinter.letters({ ...FILE, letters });
  expect(Buffer.compare(once, again)).toBe(0);
  // A letter that was sent must come out again as it was: whoever changes the layout must keep the
  // old one for the letters that were printed with it.
  expect(createHash('sha256').update(once).digest('hex')).toMatchInlineSnapshot(
    `"d5752091c0cda6d7a6ac36a9880f1253541d6816de98ee2bf57df537ce017779"`,
  );
});
