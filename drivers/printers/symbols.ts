// Symbols for scanners, as a printer draws them by itself: a QR code, or CODE128 where the model
// draws none. The escpos package sends other bytes for both, which a printer prints as garbage.
import { assert } from '../../src/domain/assert.ts';
import { type ByteRun, byteRun } from './byte-run.ts';

const ESC = 0x1b;
const GS = 0x1d;
/** Dots of a module: a code of version 1 is 16 mm wide, which every scanner reads from a hand. */
const MODULE_DOTS = 6;
const BAR_DOTS = 2;
const BAR_HEIGHT = 60;
/** Code set B of CODE128: letters of both sizes, digits and signs. */
const CODE_SET_B = [0x7b, 0x42];
const LONGEST = 200;

/** Drawn in the middle, with white below it. */
export function symbolRuns(code: string, kind: 'qr' | 'barcode'): readonly ByteRun[] {
  return [
    byteRun('centre', ESC, 0x61, 1),
    ...(kind === 'qr' ? qrRuns(code) : [code128(code)]),
    byteRun('white below it', 0x0a),
    byteRun('left', ESC, 0x61, 0),
  ];
}

/** GS ( k: model 2, size of a module, correction M, then the text, then print. */
export function qrRuns(code: string): readonly ByteRun[] {
  const data = bytesOf(code);
  const function_ = (what: string, ...bytes: readonly number[]) =>
    byteRun(what, GS, 0x28, 0x6b, bytes.length & 0xff, bytes.length >> 8, ...bytes);
  return [
    function_('QR model 2', 0x31, 0x41, 0x32, 0x00),
    function_(`QR modules of ${MODULE_DOTS} dots`, 0x31, 0x43, MODULE_DOTS),
    function_('QR correction M', 0x31, 0x45, 0x31),
    function_(`QR text ${code}`, 0x31, 0x50, 0x30, ...data),
    function_('QR print', 0x31, 0x51, 0x30),
  ];
}

/** Height, width, no text below, then GS k with the length in front: without it all is lost. */
export function code128(code: string): ByteRun {
  const data = [...CODE_SET_B, ...bytesOf(code)];
  return byteRun(
    `CODE128 ${code}`,
    ...[GS, 0x68, BAR_HEIGHT, GS, 0x77, BAR_DOTS, GS, 0x48, 0x00],
    ...[GS, 0x6b, 0x49, data.length, ...data],
  );
}

/** Digits and capitals alone: nothing in it can be taken for a command. */
function bytesOf(code: string): readonly number[] {
  assert(/^[0-9A-Z]+$/.test(code) && code.length <= LONGEST, `${code} is no code for a scanner`);
  return [...Buffer.from(code, 'latin1')];
}
