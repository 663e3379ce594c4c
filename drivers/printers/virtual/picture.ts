// Draws what came out, dot for dot as on an 80 mm roll: letters, CODE128 and QR codes that a
// scanner program reads.
import qrcode from 'qrcode-generator';
import spleen from '../../../data/fonts/spleen.json';
import { code128Modules } from './code128.ts';
import { ROLL_DOTS } from './mechanism.ts';
import type { Picture } from './png.ts';
import type { Align, Barcode, Font, Line, Look, QrCode, Thing } from './things.ts';

/** White on every side: the paper's edge, and the quiet zone that scanners need. */
const MARGIN_DOTS = 32;
const WIDTH = ROLL_DOTS + 2 * MARGIN_DOTS;
const BLACK = 1;
const RED = 2;
/** The cell of a letter; the 8x16 face stands in the middle of its cell. */
const CELLS = { a: { width: 12, height: 24 }, b: { width: 9, height: 17 } } as const;

type Face = { readonly width: number; readonly height: number; readonly rows: readonly number[] };

/** A thing ready to be drawn: how much paper it takes, and how it gets there. */
type Part = { readonly dots: number; readonly draw: (sheet: Sheet, top: number) => void };

const NOTHING: Part = { dots: 0, draw: () => {} };

/**
 * The things of one piece of paper, from one cut to the next. It lets others work between two of
 * them: in the demo the keys of the counter are read by the same program.
 */
export async function drawPaper(things: readonly Thing[]): Promise<Picture> {
  const parts = things.map(partOf);
  const height = 2 * MARGIN_DOTS + parts.reduce((sum, { dots }) => sum + dots, 0);
  const sheet = new Sheet(height);
  let top = MARGIN_DOTS;
  for (const { dots, draw } of parts) {
    draw(sheet, top);
    await new Promise((resolve) => setImmediate(resolve));
    top += dots;
  }
  return { width: WIDTH, height, pixels: sheet.pixels };
}

function partOf(thing: Thing): Part {
  switch (thing.thing) {
    case 'line':
      return { dots: thing.dots, draw: (sheet, top) => drawLine(sheet, thing, top) };
    case 'feed':
      return { ...NOTHING, dots: thing.dots };
    case 'barcode':
      return { dots: thing.heightDots, draw: (sheet, top) => drawBarcode(sheet, thing, top) };
    case 'qr':
      return qrPart(thing);
    default:
      return NOTHING;
  }
}

class Sheet {
  readonly pixels: Uint8Array;

  constructor(height: number) {
    this.pixels = new Uint8Array(WIDTH * height);
  }

  /** Nothing is drawn beyond the printable dots. */
  fill(left: number, top: number, width: number, height: number, colour: number): void {
    const end = Math.min(left + width, MARGIN_DOTS + ROLL_DOTS);
    for (let y = top; y < top + height; y += 1) {
      this.pixels.fill(colour, y * WIDTH + left, y * WIDTH + Math.max(left, end));
    }
  }
}

function leftOf(align: Align, width: number): number {
  const spare = Math.max(0, ROLL_DOTS - width);
  const shares = { left: 0, centre: Math.floor(spare / 2), right: spare };
  return MARGIN_DOTS + shares[align];
}

function drawLine(sheet: Sheet, { runs, align, dots }: Line, top: number): void {
  const width = runs.reduce((sum, { text, look }) => sum + text.length * advance(look), 0);
  let left = leftOf(align, width);
  for (const { text, look } of runs) {
    // Letters of all sizes stand on one line.
    const height = CELLS[look.font].height * look.height;
    for (const letter of text) {
      drawLetter(sheet, letter, look, left, top + dots - height);
      left += advance(look);
    }
  }
}

function advance({ font, width }: Look): number {
  return CELLS[font].width * width;
}

function drawLetter(sheet: Sheet, letter: string, look: Look, left: number, top: number): void {
  const { font, width, height, bold, underline, inverse, red } = look;
  const cell = CELLS[font];
  const ink = red ? RED : BLACK;
  if (inverse) sheet.fill(left, top, cell.width * width, cell.height * height, ink);
  const face = faceOf(font, letter);
  for (let y = 0; y < face.height; y += 1) {
    for (let x = 0; x < face.width; x += 1) {
      if (((face.rows[y] ?? 0) & (1 << (face.width - 1 - x))) === 0) continue;
      const thick = width + (bold ? 1 : 0);
      sheet.fill(left + x * width, top + y * height, thick, height, inverse ? 0 : ink);
    }
  }
  if (underline) sheet.fill(left, top + (cell.height - 1) * height, advance(look), 1, ink);
}

const GLYPHS: Readonly<Record<Font, ReadonlyMap<string, string>>> = {
  a: new Map(Object.entries(spleen.a.glyphs)),
  b: new Map(Object.entries(spleen.b.glyphs)),
};

const FACES = new Map<string, Face>();

function faceOf(font: Font, letter: string): Face {
  const kept = FACES.get(font + letter);
  if (kept) return kept;
  const face = readFace(font, letter);
  FACES.set(font + letter, face);
  return face;
}

/** A letter the font lacks is drawn as its mark for unknown letters. */
function readFace(font: Font, letter: string): Face {
  const { width, height } = spleen[font];
  const digits = GLYPHS[font].get(letter) ?? GLYPHS[font].get('\ufffd') ?? '';
  const bytesARow = Math.ceil(width / 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = digits.slice(y * bytesARow * 2, (y + 1) * bytesARow * 2);
    return Number.parseInt(row || '0', 16) >> (bytesARow * 8 - width);
  });
  return { width, height, rows };
}

/** One that is wider than the paper is left out, as a printer does. */
function drawBarcode(sheet: Sheet, code: Barcode, top: number): void {
  const modules = code128Modules(code.values);
  const width = modules.length * code.moduleDots;
  if (width > ROLL_DOTS) return;
  const left = leftOf(code.align, width);
  modules.forEach((bar, at) => {
    if (!bar) return;
    sheet.fill(left + at * code.moduleDots, top, code.moduleDots, code.heightDots, BLACK);
  });
}

function qrPart({ data, level, moduleDots, align }: QrCode): Part {
  const code = qrcode(0, level);
  code.addData(Buffer.from(data, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const left = leftOf(align, count * moduleDots);
  const draw = (sheet: Sheet, top: number) => {
    for (let module = 0; module < count * count; module += 1) {
      const [row, column] = [Math.floor(module / count), module % count];
      if (!code.isDark(row, column)) continue;
      const [x, y] = [left + column * moduleDots, top + row * moduleDots];
      sheet.fill(x, y, moduleDots, moduleDots, BLACK);
    }
  };
  return { dots: count * moduleDots, draw };
}
