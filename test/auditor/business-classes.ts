// The classes of business tax of the demo city, and what a year comes to in each, reckoned anew.
import type { Dice } from './dice.ts';

export const CLASSES = [
  ...(['service', 'retail', 'manufacturing', 'rental', 'delivery', 'peddler'] as const),
  ...(['general-contractor', 'sub-contractor'] as const),
] as const;
export type ClassCode = (typeof CLASSES)[number];

const GROSS: readonly ClassCode[] = ['service', 'retail'];
const FLAT: readonly ClassCode[] = ['general-contractor', 'sub-contractor'];

/** Taxed on receipts, of which only what is earned in the city counts. */
export const isGross = (of: ClassCode) => GROSS.includes(of);
export const isFlat = (of: ClassCode) => FLAT.includes(of);

export type Counted = { readonly counted: number; readonly share: number };

/** In cents. Twelve or six hundredths of a percent of the receipts, half a cent up. */
export function taxIn(of: ClassCode, { counted, share }: Counted, beganOn?: string): number {
  const dollars = Math.floor((counted * share + 50) / 100);
  switch (of) {
    case 'service':
      return Math.max(5000, Math.floor((dollars * 12 + 50) / 100));
    case 'retail':
      return Math.min(500_000, Math.max(3000, Math.floor((dollars * 6 + 50) / 100)));
    case 'manufacturing':
      return 6000 + 800 * Math.max(0, counted - 3);
    case 'rental':
      return 1200 * counted;
    case 'delivery':
      return 7500 * counted;
    case 'peddler':
      return 3000 * counted;
    case 'general-contractor':
      return (12_000 / 4) * quarters(beganOn);
    case 'sub-contractor':
      return (9000 / 4) * quarters(beganOn);
  }
}

/** Of its first year a contractor owes the quarters that are left, the one it began in whole. */
function quarters(beganOn: string | undefined): number {
  if (beganOn === undefined) return 4;
  return 4 - Math.floor((Number(beganOn.slice(5, 7)) - 1) / 3);
}

export function someCount(dice: Dice, of: ClassCode): number {
  if (dice.percent(25)) return 0;
  return isGross(of) ? dice.between(0, 400_000) : dice.between(0, 40);
}
