// What must hold of the components that items are made of: their accounts are in the chart, and
// their parts share an amount out to the cent.
import type { ComponentKind } from './city-data.ts';
import { fundOf } from './entry.ts';

/** The chart of accounts, and what it is called where the problems are read. */
export type ChartPlace = {
  readonly words: string;
  readonly accounts: ReadonlyMap<string, { readonly control: boolean }>;
};

type Complain = (words: string) => void;
const FILE = 'components.json';

export function checkComponents(
  kinds: readonly ComponentKind[],
  { words, accounts }: ChartPlace,
  complain: Complain,
): void {
  for (const kind of kinds) {
    const { control, deferred, parts } = kind;
    for (const code of [control, deferred, ...parts.map(({ account }) => account)]) {
      if (code !== undefined && !accounts.has(code))
        complain(`${FILE}: ${code} is not in ${words}`);
    }
    if (accounts.get(control)?.control !== true) {
      complain(`${FILE}: ${control} is no control account`);
    }
  }
  for (const kind of kinds) checkKind(kind, complain);
}

function checkKind(kind: ComponentKind, complain: Complain): void {
  const place = `${FILE}: ${kind.kind}`;
  if ((kind.recognition === 'cash') !== (kind.deferred !== undefined)) {
    complain(`${place} needs a deferred account exactly when recognition is cash`);
  }
  if (kind.deferred !== undefined && fundOf(kind.deferred) !== fundOf(kind.control)) {
    complain(`${place} defers into another fund than its control account`);
  }
  const rest = kind.parts.filter((part) => part.amountCents === undefined);
  if (kind.parts.length > 0 && rest.length !== 1) {
    complain(`${place} needs exactly one part without an amount, which takes the rest`);
  }
}
