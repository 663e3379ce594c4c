// A picture of few colours as a PNG file.
import { crc32, deflateSync } from 'node:zlib';

/** `pixels` row by row, each the number of a colour of the palette. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

/** White, black, and the red of a two-colour ribbon. */
const PALETTE = [0xff, 0xff, 0xff, 0x10, 0x10, 0x10, 0xc0, 0x10, 0x10];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bits a pixel, colours by palette, and the only ways to compress, filter and interlace. */
const DEPTH_AND_KIND = [2, 3, 0, 0, 0];
const PIXELS_A_BYTE = 4;

export function pngOf(picture: Picture): Uint8Array {
  const { width, height } = picture;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', Buffer.concat([header, Buffer.from(DEPTH_AND_KIND)])),
    chunk('PLTE', Buffer.from(PALETTE)),
    chunk('IDAT', deflateSync(packed(picture))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter: none. Most of a paper is white, and passed. */
function packed({ width, height, pixels }: Picture): Uint8Array {
  const stride = 1 + Math.ceil(width / PIXELS_A_BYTE);
  const bytes = new Uint8Array(stride * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at];
    if (colour === undefined || colour === 0) continue;
    const x = at % width;
    const to = ((at - x) / width) * stride + 1 + (x >> 2);
    bytes[to] = (bytes[to] ?? 0) | (colour << (6 - 2 * (x & 3)));
  }
  return bytes;
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
