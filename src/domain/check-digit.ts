// Check digits of account numbers, scan lines and bank routing numbers.

/** Digits of a number added: 16 counts as 7. */
function digitSum(value: number): number {
  return value > 9 ? value - 9 : value;
}

/**
 * Modulus 10 with weights 2,1,2,1 from the left, digits of products added; 10 counts as 0.
 * Source: the industry's scan-line sample (42 digits, sum 62, digit 8).
 */
export function mod10FromLeft(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    sum += digitSum(Number(digit) * (index % 2 === 0 ? 2 : 1));
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * Modulus 11 with weights 2 to 7 from the right; 11 counts as 0. Undefined for 10: such a number is
 * not issued. Catches every wrong digit and every two that are swapped (interfaces.md C.4).
 */
export function mod11FromRight(digits: string): number | undefined {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    sum += Number(digit) * (2 + (index % 6));
  }
  const digit = 11 - (sum % 11);
  return digit === 10 ? undefined : digit % 11;
}

/** True when the last digit is the modulus-10 digit (weights from the left) of those before it. */
export function hasMod10Digit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && mod10FromLeft(digits.slice(0, -1)) === Number(digits.at(-1));
}

/** The Luhn test of payment cards: every second digit from the right is doubled. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    sum += index % 2 === 1 ? digitSum(Number(digit) * 2) : Number(digit);
  }
  return /^\d+$/.test(digits) && sum % 10 === 0;
}

/** American Bankers Association routing number: nine digits, weights 3,7,1, sum divisible by 10. */
export function isRoutingNumber(digits: string): boolean {
  const weights = [3, 7, 1];
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    sum += Number(digit) * (weights[index % 3] ?? 0);
  }
  return /^\d{9}$/.test(digits) && sum > 0 && sum % 10 === 0;
}

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The check character of a code of digits and capitals, ISO 7064 MOD 37,36: catches every wrong
 * character and nearly every two that are swapped.
 */
export function checkCharacter(code: string): string {
  let rest = 36;
  for (const character of code) {
    const sum = (rest + CHARACTERS.indexOf(character)) % 36;
    rest = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return CHARACTERS.charAt((37 - rest) % 36);
}
