// What a PIN may be: 4 to 8 digits, not all alike, not its owner's number, not in a row.

const DIGITS = /^\d{4,8}$/;
const ROWS = ['01234567890', '09876543210'];

export function isEasyPin(pin: string, number: number): boolean {
  if (!DIGITS.test(pin) || /^(\d)\1+$/.test(pin) || pin === String(number)) return true;
  return ROWS.some((row) => row.includes(pin));
}
