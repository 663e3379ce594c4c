// The picture of the paper, read by a scanner program that knows nothing of us.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { needs } from '../../../test/support/debian.ts';
import { drawPaper } from './picture.ts';
import { pngOf } from './png.ts';
import { readPaper } from './read-paper.ts';

const GS = 0x1d;

function qr(text: string): Uint8Array {
  const data = Buffer.from(text);
  const high = data.length + 3 > 255 ? 1 : 0;
  return Buffer.concat([
    Buffer.from([GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, 5, GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31]),
    Buffer.from([GS, 0x28, 0x6b, data.length + 3 - 256 * high, high, 0x31, 0x50, 0x30]),
    data,
    Buffer.from([GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30]),
  ]);
}

function code128(...data: readonly (string | number)[]): Uint8Array {
  const bytes = Buffer.concat(
    data.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.from([one]))),
  );
  return Buffer.concat([Buffer.from([GS, 0x77, 2, GS, 0x6b, 73, bytes.length]), bytes]);
}

/** What the scanner program reads, one code a line, in any order. */
async function scanned(...parts: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-scan-'));
  try {
    const file = join(folder, 'paper.png');
    writeFileSync(file, pngOf(await drawPaper(readPaper(Buffer.concat(parts)))));
    const { stdout } = spawnSync('zbarimg', ['--quiet', file], { encoding: 'utf8' });
    return stdout.trimEnd().split('\n').sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const line = (text: string) => Buffer.from(`${text}\n`, 'latin1');

needs('zbarimg', 'QR and CODE128 on one receipt are read back', async () => {
  const centre = Buffer.from([0x1b, 0x61, 1]);
  expect(
    await scanned(
      line('RECEIPT'),
      centre,
      code128('{B1-000101'),
      line(''),
      qr('tenkey:1-000101:5300'),
    ),
  ).toEqual(['CODE-128:1-000101', 'QR-Code:tenkey:1-000101:5300']);
});
needs('zbarimg', 'all three code sets in one symbol', async () => {
  expect(await scanned(code128('{BAb', '{C', 12, 34, '{AXY'), line(''))).toEqual([
    'CODE-128:Ab1234XY',
  ]);
});
needs('zbarimg', 'a long QR code', async () => {
  const text = 'https://robles.example/receipts/1-000101?'.padEnd(250, 'x');
  expect(await scanned(line('x'), qr(text), line('y'))).toEqual([`QR-Code:${text}`]);
});

test('a PNG with the size of the paper, and as many rows as it says', async () => {
  const picture = await drawPaper(readPaper(line('two')));
  expect([picture.width, picture.height]).toEqual([640, 94]);
  const png = Buffer.from(pngOf(picture));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const data = png.indexOf('IDAT');
  const length = png.readUInt32BE(data - 4);
  const rows = inflateSync(png.subarray(data + 4, data + 4 + length));
  expect(rows.length).toBe(94 * (1 + 640 / 4));
  expect(picture.pixels.some((dot) => dot === 1)).toBe(true);
});
test('red is red, bold is wider, a letter the font lacks leaves a mark', async () => {
  const dots = async (bytes: Uint8Array, colour = 1) => {
    const { pixels } = await drawPaper(readPaper(bytes));
    return pixels.filter((dot) => dot === colour).length;
  };
  expect(await dots(Buffer.concat([Buffer.from([0x1b, 0x72, 1]), line('x')]), 2)).toBe(
    await dots(line('x')),
  );
  const bold = await dots(Buffer.concat([Buffer.from([0x1b, 0x45, 1]), line('x')]));
  expect(bold).toBeGreaterThan(await dots(line('x')));
  expect(await dots(Buffer.from([0x1b, 0x74, 0, 0xe4, 0x0a]))).toBeGreaterThan(20);
});
