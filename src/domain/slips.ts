// Slips of the finger: what was keyed for an amount that reads otherwise. Each rule names the few
// amounts that a keyed one may stand for, so that they are looked up and never all compared.
import { type Cents, cents } from './money.ts';

export type SlipKind = 'transposition' | 'wrong-sign' | 'slide' | 'doubled';

export type Slip = { readonly kind: SlipKind; readonly amountCents: Cents };

/** No stub is that large. */
const BEYOND = 1_000_000_000_000;

/** Every amount that one slip turns into the keyed one, the likeliest slip first. */
export function slipsOf(keyed: Cents): readonly Slip[] {
  const slips = [
    ...swapped(keyed).map((amountCents) => ({ kind: 'transposition', amountCents }) as const),
    { kind: 'wrong-sign', amountCents: cents(-keyed) } as const,
    ...slid(keyed).map((amountCents) => ({ kind: 'slide', amountCents }) as const),
    ...halved(keyed).map((amountCents) => ({ kind: 'doubled', amountCents }) as const),
  ];
  return slips.filter(({ amountCents }) => amountCents !== keyed);
}

/** Two digits changed places, neighbours first: 81.85 for 88.15. Both have as many digits. */
function swapped(keyed: Cents): readonly Cents[] {
  const digits = [...String(Math.abs(keyed))];
  const sign = keyed < 0 ? -1 : 1;
  const found = new Set<Cents>();
  for (let apart = 1; apart < digits.length; apart += 1) {
    for (let at = 0; at + apart < digits.length; at += 1) {
      const swap = [...digits];
      [swap[at], swap[at + apart]] = [digits[at + apart] ?? '', digits[at] ?? ''];
      if (swap[0] !== '0') found.add(cents(sign * Number(swap.join(''))));
    }
  }
  return [...found];
}

/** The point slipped by one place or by two: 5.30, 0.53, 530.00 or 5,300.00 for 53.00. */
function slid(keyed: Cents): readonly Cents[] {
  if (keyed <= 0) return [];
  const down = [10, 100].filter((power) => keyed % power === 0).map((power) => keyed / power);
  const up = [10, 100].map((power) => keyed * power).filter((amount) => amount < BEYOND);
  return [...up, ...down].map(cents);
}

/** The stub was keyed double: 106.00 for 53.00. */
function halved(keyed: Cents): readonly Cents[] {
  return keyed > 0 && keyed % 2 === 0 ? [cents(keyed / 2)] : [];
}
