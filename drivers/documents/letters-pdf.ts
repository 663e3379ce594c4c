// Letters as one PDF file, a page of counts before them, and sheets of mailing labels. The same
// letters give the same bytes.
import avery5160 from '../../data/labels/avery-5160.json';
import type {
  ControlPage,
  LabelsFile,
  LetterPrinter,
  LettersFile,
} from '../../src/domain/letters/letter-files.ts';
import { drawCertificate } from './certificate-page.ts';
import { type Ink, rule, type Style, wrapped, write } from './ink.ts';
import { drawLetter } from './letter-page.ts';
import { pdfFile } from './pdf-file.ts';

const MARGIN = 63;
const TITLE: Style = { size: 15, bold: true };
const LINE_STYLE: Style = { size: 11 };
const STRONG: Style = { size: 11, bold: true };
const LINE = 18;

function lettersPdf({ letters, control, ...about }: LettersFile): Promise<Uint8Array> {
  const [first] = letters;
  return pdfFile(
    {
      title: about.title,
      author: about.city,
      at: about.at,
      language: control === undefined && first?.language === 'es' ? 'es-US' : 'en-US',
    },
    (ink) => {
      if (control) ink.addPage();
      for (const letter of letters) {
        if (letter.layout === 'certificate') drawCertificate(ink, letter);
        else drawLetter(ink, letter);
      }
      if (control) drawControl(ink, about.city, control);
    },
  );
}

/** Last, since only now the pages are counted; it stands first. */
function drawControl(ink: Ink, city: string, control: ControlPage): void {
  const { start, count } = ink.bufferedPageRange();
  ink.switchToPage(start);
  const width = ink.page.width - 2 * MARGIN;
  let y = MARGIN;
  write(ink, city, { x: MARGIN, y }, LINE_STYLE);
  write(ink, control.title, { x: MARGIN, y: y + LINE }, TITLE);
  y += 3 * LINE;
  const pages: readonly [string, string] = ['Pages after this one', String(count - 1)];
  for (const [label, value] of [...control.lines, pages]) {
    write(ink, label, { x: MARGIN, y }, LINE_STYLE);
    write(ink, value, { x: MARGIN + 170, y }, STRONG);
    y += LINE;
  }
  y += LINE;
  const total = control.counts.reduce((sum, [, counted]) => sum + counted, 0);
  for (const [words, counted] of [...control.counts, ['LETTERS', total] as const]) {
    if (words === 'LETTERS') rule(ink, { x: MARGIN, y: y - 4, width }, 'black');
    const style = words === 'LETTERS' ? STRONG : LINE_STYLE;
    write(ink, words, { x: MARGIN, y }, style);
    write(ink, String(counted), { x: MARGIN, y, width, align: 'right' }, style);
    y += LINE;
  }
}

const LABEL_SIZES = [9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

function labelsPdf({ labels, ...about }: LabelsFile): Promise<Uint8Array> {
  const each = avery5160.columns * avery5160.rows;
  const pdf = { title: about.title, author: about.city, at: about.at, language: 'en-US' };
  return pdfFile(pdf, (ink) => {
    labels.forEach((lines, index) => {
      const place = index % each;
      if (place === 0) ink.addPage();
      const column = place % avery5160.columns;
      const row = Math.floor(place / avery5160.columns);
      const x = avery5160.left + column * avery5160.acrossPitch + avery5160.padding;
      const y = avery5160.top + row * avery5160.downPitch;
      drawLabel(ink, lines, x, y);
    });
  });
}

/** As large as it fits; in the middle of the label's height. */
function drawLabel(ink: Ink, lines: readonly string[], x: number, y: number): void {
  const width = avery5160.width - 2 * avery5160.padding;
  for (const size of LABEL_SIZES) {
    const style = { size };
    const broken = lines.flatMap((line) => wrapped(ink, line, width, style));
    const height = broken.length * size * 1.2;
    if (height > avery5160.height - 6 && size !== LABEL_SIZES.at(-1)) continue;
    const top = y + Math.max(3, (avery5160.height - height) / 2);
    broken.forEach((line, index) => {
      write(ink, line, { x, y: top + index * size * 1.2 }, style);
    });
    return;
  }
}

export const letterPrinter: LetterPrinter = { letters: lettersPdf, labels: labelsPdf };
