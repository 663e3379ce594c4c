// A paper as plain text for the screen and for files: any letter of any script, no control
// character.
import type { Paper } from '../../src/domain/papers/paper.ts';
import { cleanText } from './clean.ts';
import { layPaper } from './layout.ts';

/** The paper's lines, none wider than `columns`; there is one size of letters. */
export function paperLines(paper: Paper, columns: number): readonly string[] {
  return layPaper(paper, { columns, largeScale: 1, printable: cleanText }).map((line) => line.text);
}

/** The paper as one text, every line ended by a newline. */
export function paperText(paper: Paper, columns: number): string {
  return paperLines(paper, columns)
    .map((line) => `${line}\n`)
    .join('');
}
