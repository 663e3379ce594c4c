// What stands on a receipt for a scanner, as QR or barcode: `TK01000101` and a check character. No
// sign but letters and digits, since keyboards of scanners and computers disagree about the others.
import { assert } from './assert.ts';
import { checkCharacter } from './check-digit.ts';

/** A receipt of a training book must never open one of the city's, nor the other way round. */
const PREFIX = { real: 'TK', training: 'TT' } as const;

export type CodedReceipt = {
  readonly register: number;
  readonly number: number;
  readonly training: boolean;
};

export type CodeRead =
  | { readonly kind: 'receipt'; readonly receipt: CodedReceipt }
  /** It is made as a code is, and its check character says that it was misread. */
  | { readonly kind: 'misread' }
  | { readonly kind: 'none' };

/** `TK010001014`: prefix, register of two digits, number of six or more, check character. */
export function receiptCode({ register, number, training }: CodedReceipt): string {
  assert(register > 0 && register < 100, `register ${register} has no two digits`);
  const digits = `${String(register).padStart(2, '0')}${String(number).padStart(6, '0')}`;
  const code = `${training ? PREFIX.training : PREFIX.real}${digits}`;
  return `${code}${checkCharacter(code)}`;
}

/** Whether a text can only be a receipt's code, misread or not. */
export function isReceiptCode(text: string): boolean {
  return readReceiptCode(text).kind !== 'none';
}

/** Small letters are what a scanner sends while Caps Lock is on. */
export function readReceiptCode(text: string): CodeRead {
  const code = text.trim().toUpperCase();
  const [, prefix, register, number, check] = /^(T[KT])(\d\d)(\d{6,8})([0-9A-Z])$/.exec(code) ?? [];
  if (prefix === undefined) return { kind: 'none' };
  if (checkCharacter(code.slice(0, -1)) !== check) return { kind: 'misread' };
  const training = prefix === PREFIX.training;
  return {
    kind: 'receipt',
    receipt: { register: Number(register), number: Number(number), training },
  };
}
