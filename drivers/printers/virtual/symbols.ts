// Barcodes and QR codes as commands build them up: sizes first, then the data, then the print.
import { readCode128 } from './code128.ts';
import type { Align, Barcode, QrCode } from './things.ts';

const CODE128 = 73;
const LEVELS = ['L', 'M', 'Q', 'H'] as const;

export class SymbolStore {
  heightDots = 162;
  moduleDots = 3;
  #qrModule = 3;
  #qrLevel: QrCode['level'] = 'L';
  #qrData = '';

  reset(): void {
    this.heightDots = 162;
    this.moduleDots = 3;
    this.#qrModule = 3;
    this.#qrLevel = 'L';
    this.#qrData = '';
  }

  set(name: 'h' | 'w', value: number): void {
    if (name === 'h') this.heightDots = value;
    else this.moduleDots = value;
  }

  /** GS ( k with symbology 49; the code itself where `content` says print. */
  qr(content: Uint8Array, align: Align): QrCode | undefined {
    const [, what, value = 0] = content;
    if (what === 0x43) this.#qrModule = value;
    if (what === 0x45) this.#qrLevel = LEVELS[value - 0x30] ?? 'L';
    if (what === 0x50) this.#qrData = Buffer.from(content.subarray(3)).toString('utf8');
    if (what !== 0x51 || this.#qrData === '') return undefined;
    const [moduleDots, level] = [this.#qrModule, this.#qrLevel];
    return { thing: 'qr', data: this.#qrData, moduleDots, level, align };
  }
}

/** GS k in either form. Data that its system cannot say prints nothing, as on a real one. */
export function readBarcode(
  command: Uint8Array,
  { heightDots, moduleDots }: SymbolStore,
  align: Align,
): Barcode | undefined {
  const [, , system = 0] = command;
  const data = system <= 6 ? command.subarray(3, -1) : command.subarray(4);
  const read =
    system === CODE128
      ? readCode128(data)
      : { text: Buffer.from(data).toString('latin1'), values: [] };
  if (!read) return undefined;
  const { text, values } = read;
  return { thing: 'barcode', system, data: text, values, moduleDots, heightDots, align };
}
