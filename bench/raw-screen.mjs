// The limit of key to paint: Node alone paints the payment screen it is given (a file of rows),
// reads keys in raw mode, and writes the rows that changed, as the painter of the program does.
import { readFileSync } from 'node:fs';

const rows = readFileSync(process.argv[2], 'utf8').split('\n');
const entryRow = rows.findIndex((row) => row.startsWith(' FIND '));
const hintRow = rows.findIndex((row) => row.startsWith(' Enter now:'));
const nothing = rows[hintRow];
const clockAt = nothing.length - 'hh:mm'.length;
let entry = '';
let painted = [];

function frame() {
  return rows.map((row, index) => {
    if (index === entryRow) return `\u001b[1m FIND \u001b[22m${entry}_`;
    if (index !== hintRow || entry === '') return row;
    return ' Enter now: looks it up'.padEnd(clockAt) + nothing.slice(clockAt);
  });
}

function paint() {
  const fresh = frame();
  const changed = fresh.flatMap((row, index) =>
    row === painted[index] ? [] : [`\u001b[${index + 1};1H\u001b[0m\u001b[K${row}`],
  );
  painted = fresh;
  const cursor = `\u001b[${entryRow + 1};${7 + entry.length}H`;
  process.stdout.write(
    `\u001b[?2026h\u001b[?25l${changed.join('')}${cursor}\u001b[?25h\u001b[?2026l`,
  );
}

process.stdin.setRawMode(true);
process.stdin.setEncoding('utf8').on('data', (keys) => {
  for (const key of keys) {
    if (key === '\u0003') process.exit(0);
    entry = key === '\u007f' ? entry.slice(0, -1) : entry + key;
  }
  paint();
});
process.stdout.write('\u001b[?1049h\u001b[2J');
paint();
