// An encoder of other hands, byte for byte, where both speak: symbols, drawer, cut, weight.
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { describe, expect, test } from 'vitest';
import { hex, joinRuns } from '../drivers/printers/byte-run.ts';
import { encodeKick, encodeLines } from '../drivers/printers/escpos.ts';
import { PROFILES } from '../drivers/printers/profile.ts';
import { code128, qrRuns } from '../drivers/printers/symbols.ts';
import { receiptCode } from '../src/domain/receipt-code.ts';

const CODE = receiptCode({ register: 1, number: 417, training: false });
const CODES = [CODE, '0', 'TT99123456780', 'A'.repeat(40)];

function other(): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 42, feedBeforeCut: 0 });
}

/** It ends each symbol with a line feed and a carriage return of its own. */
const theirs = (encoder: ReceiptPrinterEncoder) => hex(encoder.encode()).replace(/ 0a 0d$/, '');

describe('the same bytes as an independent encoder', () => {
  test.each(CODES)('QR %s', (code) => {
    const qr = other().qrcode(code, { model: 2, size: 6, errorlevel: 'm' });
    expect(hex(joinRuns(qrRuns(code)))).toBe(theirs(qr));
  });
  test.each(CODES)('CODE128 %s', (code) => {
    const bars = other().barcode(code, 'code128', { height: 60, width: 1, text: false });
    expect(hex(code128(code).bytes)).toBe(theirs(bars));
  });
  test.each([2, 5] as const)('a kick of pin %i, on every model with a drawer', (pin) => {
    for (const profile of Object.values(PROFILES)) {
      if (profile.drawer === null) continue;
      const { onMs, offMs } = profile.drawer;
      const kick = other().pulse(pin === 2 ? 0 : 1, onMs, offMs);
      expect(hex(joinRuns(encodeKick(pin, profile)))).toBe(theirs(kick));
    }
  });
  test('bold, and a cut that leaves a point', async () => {
    const page = PROFILES['generic-80mm'].codePages[0];
    const lines = [{ text: 'TOTAL', strong: true }] as const;
    const ours = await encodeLines({ page, lines }, { ...PROFILES['generic-80mm'], feedLines: 0 });
    const bold = other().codepage('cp437').bold(true).text('TOTAL').bold(false);
    const weight = theirs(bold).replaceAll('1b 74 00 ', '');
    expect(hex(joinRuns(ours)).replace(' 0a', '')).toContain(weight);
    expect(hex(joinRuns(ours))).toMatch(new RegExp(`${theirs(other().cut('partial'))}$`));
  });
});
