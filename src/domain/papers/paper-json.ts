// A paper to and from the text it is stored as. What was stored years ago is checked block by block
// before it is printed again: a paper that cannot be read is a broken book, not a blank sheet.
import { assert } from '../assert.ts';
import { LANGUAGES } from '../language.ts';
import { PAPER_KINDS, PAPER_VERSION, type Paper, type PaperBlock } from './paper.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isCents: Check = (value) => Number.isSafeInteger(value);
const isCount: Check = (value) => isCents(value) && Number(value) >= 0;
const isTrue: Check = (value) => value === true;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const record =
  (fields: Fields): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const looks = { large: optional(isTrue), strong: optional(isTrue) };
const row = record({
  label: isText,
  amounts: listOf((value) => value === null || isCents(value)),
  note: optional(isText),
  strong: optional(isTrue),
});

/** What each kind of block must hold. A new kind of block is added here and in the layout. */
const BLOCKS: Readonly<Record<PaperBlock['block'], Fields>> = {
  text: { text: isText, centred: optional(isTrue), red: optional(isTrue), ...looks },
  pair: { label: isText, value: isText, strong: optional(isTrue) },
  amount: {
    label: isText,
    amountCents: isCents,
    mark: optional(isText),
    indented: optional(isTrue),
    ...looks,
  },
  item: { title: isText, details: listOf(isText), amountCents: isCents },
  table: { heads: listOf(isText), rows: listOf(row) },
  code: { code: (value) => typeof value === 'string' && /^[0-9A-Z]+$/.test(value) },
  rule: { double: optional(isTrue) },
  feed: { lines: isCount },
  signature: { role: isText, name: isText },
};

const PAPER: Fields = {
  version: (value) => value === PAPER_VERSION,
  kind: (value) => PAPER_KINDS.some((kind) => kind === value),
  reference: isText,
  title: isText,
  timeZone: isText,
  language: optional((value) => LANGUAGES.some((known) => known === value)),
  head: listOf(isText),
  blocks: listOf(isBlock),
  duplicate: optional(record({ copy: isCount, at: isText, printed: isText, by: isText })),
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const found = Object.entries(BLOCKS).find(([name]) => name === value['block']);
  if (!found) return false;
  const fields = { ...found[1], originalOnly: optional(isTrue) };
  return record(fields)(value);
}

function isPaper(value: unknown): value is Paper {
  return record(PAPER)(value);
}

/** The text a paper is stored as. The same paper always gives the same text. */
export function storePaper(paper: Paper): string {
  return JSON.stringify(paper);
}

/** The paper a stored text holds; asserts that it is one this version can print. */
export function readPaper(stored: string): Paper {
  const value: unknown = JSON.parse(stored);
  assert(isPaper(value), `not a paper: ${stored.slice(0, 80)}`);
  return value;
}
