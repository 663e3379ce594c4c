// The gallery of refusals: every code has a case, every case is made to happen, and what it says
// then stands word for word in docs/refusals.md. `npm run docs` writes that page anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { REFUSALS } from '../../src/domain/refusals.ts';
import { FAMILIES } from './cases.ts';
import { type Case, happen, type Said } from './scene.ts';

const PAGE = fileURLToPath(new URL('../../docs/refusals.md', import.meta.url));
const COLUMNS_MOST = 100;

const cases = FAMILIES.flatMap((family) => family.cases);
const happened = new Map<Case, Promise<Said>>();

/** Each case happens once, whichever test asks first. */
function said(one: Case): Promise<Said> {
  const saying = happened.get(one) ?? happen(one);
  happened.set(one, saying);
  return saying;
}

describe('every refusal', () => {
  test.each(cases.map((one): [string, Case] => [one.code, one]))('%s', async (code, one) => {
    const { words, next } = await said(one);
    expect(words).toMatch(patternOf(REFUSALS[one.code].words));
    expect(next).toMatch(patternOf(REFUSALS[one.code].next));
    // A list of what is wrong is as long as it is; the screen goes on in the next row.
    const lists = /\{(list|problems|what)\}/.test(REFUSALS[one.code].words);
    for (const line of lists ? [next] : [...words.split('\n'), next]) {
      expect(line.length, `${code} is longer than ${COLUMNS_MOST}`).toBeLessThanOrEqual(
        COLUMNS_MOST,
      );
      expect(line).toMatch(/^[^{}]+[^{}\s]$/);
    }
  });
});

/** The template with anything in place of its {facts}. */
function patternOf(template: string): RegExp {
  const plain = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{\w+\}/g, '[^]*')}$`);
}

test('every code has one case, and no case is without a code', () => {
  const codes = cases.map((one) => one.code).sort();
  expect(codes).toEqual(Object.keys(REFUSALS).sort());
});

test('docs/refusals.md holds what is said, word for word', async () => {
  const page = await pageOf();
  if (process.env['TENKEY_DOCS'] === 'write') writeFileSync(PAGE, page);
  else expect(readFileSync(PAGE, 'utf8'), 'docs/refusals.md is old: npm run docs').toBe(page);
});

async function pageOf(): Promise<string> {
  const tables: string[] = [];
  for (const { title, cases: family } of FAMILIES) {
    const head = ['| what is said | the next step | code |', '|---|---|---|'];
    tables.push(`## ${title}`, '', ...head);
    for (const one of family) tables.push(rowOf(one.code, await said(one)));
    tables.push('');
  }
  return [
    '# What Tenkey refuses, and what to do then',
    '',
    'Nothing that is refused is half done. The screen says what is wrong and, below it, the next',
    'step; a command says both on its error stream and ends with 1. `npm run docs` makes this',
    'page: each refusal was made to happen, with the figures and names of the demo city.',
    '',
    ...tables,
  ].join('\n');
}

function rowOf(code: RefusalCode, { words, next }: Said): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
  return `| ${cell(words)} | ${cell(next)} | \`${code}\` |`;
}
