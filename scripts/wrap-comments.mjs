// Wraps comment lines longer than 100 columns, which the formatter leaves alone: what does not fit
// goes on to the comment's next line. Takes the files to wrap; without any, all code that git
// knows.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const COLUMNS_MAX = 100;
const COMMENT = /^(\s*)(\/\/|\*|--) (\S.*)$/;
const ONE_LINE_DOC = /^(\s*)\/\*\* (.*) \*\/$/;
/** A next line that starts something of its own: a list item, a tag, a heading, a table. */
const FRESH = /^([-*|@#]|\d+\.) /;

const long = (line) => [...line].length > COLUMNS_MAX;

/** @returns the line cut at the last space that fits, and the words that did not fit */
function cut(line, head) {
  const space = line.lastIndexOf(' ', COLUMNS_MAX);
  return space <= head.length ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
}

function wrap(text) {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!long(lines[at])) continue;
    const doc = ONE_LINE_DOC.exec(lines[at]);
    if (doc) {
      lines.splice(at, 1, `${doc[1]}/**`, `${doc[1]} * ${doc[2]}`, `${doc[1]} */`);
      continue;
    }
    const [, indent, mark, said] = COMMENT.exec(lines[at]) ?? [];
    if (mark === undefined) continue;
    const head = `${indent}${mark} `;
    const [kept, rest] = cut(lines[at], head);
    if (rest === '') continue;
    const next = lines[at + 1] ?? '';
    const [, inner, words] =
      (next.startsWith(head) && /^(\s*)(\S.*)$/.exec(next.slice(head.length))) || [];
    const joins = words !== undefined && !FRESH.test(words);
    const alone = `${FRESH.test(said) ? '  ' : ''}${rest}`;
    const moved = joins ? `${inner}${rest} ${words}` : alone;
    lines.splice(at, joins ? 2 : 1, kept, head + moved);
  }
  return lines.join('\n');
}

const known = () =>
  execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.sql'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

for (const file of process.argv.length > 2 ? process.argv.slice(2) : known()) {
  const text = readFileSync(file, 'utf8');
  const wrapped = wrap(text);
  if (wrapped !== text) writeFileSync(file, wrapped);
}
