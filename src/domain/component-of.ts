// An amount of a kind of component as a component: shared as the kind says, the rest to one part.
import { restOf } from './check-city.ts';
import type { ComponentKind } from './city-data.ts';
import { type Cents, cents, formatCents } from './money.ts';
import type { Component } from './open-item.ts';

export type Charge = { readonly kind: ComponentKind; readonly amountCents: Cents };

export function componentOf({ kind, amountCents }: Charge): Omit<Component, 'id' | 'openCents'> {
  return {
    name: kind.name,
    rank: kind.rank,
    recognition: kind.recognition,
    controlAccount: kind.control,
    ...(kind.deferred === undefined ? {} : { deferredAccount: kind.deferred }),
    originalCents: amountCents,
    shares: kind.parts.map((part) => ({
      account: part.account,
      shareCents: part.amountCents ?? cents(restOf(kind, amountCents)),
    })),
  };
}

/** Why a component cannot be of this amount; undefined when it can. */
export function chargeFault({ kind, amountCents }: Charge): string | undefined {
  const rest = restOf(kind, amountCents);
  if (kind.parts.length === 0 || rest > 0) return undefined;
  const fixed = formatCents(cents(amountCents - rest));
  const name = kind.name.toLowerCase();
  return `${name} ${formatCents(amountCents)} does not exceed the ${fixed} of others in it`;
}
