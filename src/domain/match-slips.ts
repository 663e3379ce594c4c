// Pairs what no equal amount explains: lines of tapes with posted stubs, over all sheets of a date
// at once. As many as can be are paired, so that the fewest causes are named; equal amounts stand
// together as one group, so that a thousand of them cost no more than one.
import type { Cents } from './money.ts';
import { type SlipKind, slipsOf } from './slips.ts';

export type Side<Item> = {
  /** Which sheet it stands on. */
  readonly sheet: number;
  readonly amountCents: Cents;
  readonly item: Item;
};

export type MatchKind = SlipKind | 'elsewhere';

export type Match<Keyed, Posted> = {
  /** `elsewhere`: the very amount, on another sheet. */
  readonly kind: MatchKind;
  readonly keyed: Side<Keyed>;
  readonly posted: Side<Posted>;
};

type Group<Item> = {
  readonly sheet: number;
  readonly amountCents: Cents;
  readonly items: Side<Item>[];
  free: number;
};
type Edge<Keyed, Posted> = {
  readonly kind: MatchKind;
  readonly keyed: Group<Keyed>;
  readonly posted: Group<Posted>;
  readonly whole: boolean;
  /** How many of the one stand for as many of the other. */
  taken: number;
};

/** `differences` are tape less posted by sheet: what makes up a whole one is tried first. */
export function matchSlips<Keyed, Posted>(
  keyed: readonly Side<Keyed>[],
  posted: readonly Side<Posted>[],
  differences: readonly Cents[],
): readonly Match<Keyed, Posted>[] {
  const keyedGroups = groupsOf(keyed);
  const postedGroups = groupsOf(posted);
  const edges = [...keyedGroups.values()]
    .map((group) => edgesOf(group, postedGroups, differences))
    .filter((of) => of.length > 0)
    .sort((a, b) => Number(b[0]?.whole) - Number(a[0]?.whole));
  const byKeyed = new Map(edges.flatMap((of) => (of[0] ? [[of[0].keyed, of] as const] : [])));
  const byPosted = new Map<Group<Posted>, Edge<Keyed, Posted>[]>();
  for (const edge of edges.flat()) {
    const to = byPosted.get(edge.posted) ?? [];
    to.push(edge);
    byPosted.set(edge.posted, to);
  }
  for (const group of byKeyed.keys()) {
    while (group.free > 0 && pairOne(group, byKeyed, byPosted, new Set())) group.free -= 1;
  }
  return edges.flat().flatMap(taken);
}

/** By sheet and amount; the items keep their order. */
function groupsOf<Item>(sides: readonly Side<Item>[]): Map<string, Group<Item>> {
  const groups = new Map<string, Group<Item>>();
  for (const side of sides) {
    const { sheet, amountCents } = side;
    const key = `${sheet} ${amountCents}`;
    const group = groups.get(key) ?? { sheet, amountCents, items: [], free: 0 };
    group.items.push(side);
    group.free += 1;
    groups.set(key, group);
  }
  return groups;
}

function edgesOf<Keyed, Posted>(
  group: Group<Keyed>,
  postedGroups: ReadonlyMap<string, Group<Posted>>,
  differences: readonly Cents[],
): readonly Edge<Keyed, Posted>[] {
  const { sheet: own, amountCents: amount } = group;
  const at = (sheet: number, kind: MatchKind, posted: number): Edge<Keyed, Posted>[] => {
    const found = postedGroups.get(`${sheet} ${posted}`);
    if (!found) return [];
    const whole =
      kind === 'elsewhere'
        ? differences[own] === amount && differences[sheet] === -posted
        : differences[own] === amount - posted;
    return [{ kind, keyed: group, posted: found, whole, taken: 0 }];
  };
  const others = differences.flatMap((_, sheet) =>
    sheet === own ? [] : at(sheet, 'elsewhere', amount),
  );
  const slips = slipsOf(amount).flatMap((slip) => at(own, slip.kind, slip.amountCents));
  return [...others, ...slips].sort((a, b) => Number(b.whole) - Number(a.whole));
}

/** One more of the group finds a partner, if need be by moving another pair: an augmenting path. */
function pairOne<Keyed, Posted>(
  group: Group<Keyed>,
  byKeyed: ReadonlyMap<Group<Keyed>, readonly Edge<Keyed, Posted>[]>,
  byPosted: ReadonlyMap<Group<Posted>, readonly Edge<Keyed, Posted>[]>,
  seen: Set<Group<Posted>>,
): boolean {
  for (const edge of byKeyed.get(group) ?? []) {
    if (seen.has(edge.posted)) continue;
    seen.add(edge.posted);
    if (edge.posted.free > 0) {
      edge.posted.free -= 1;
      edge.taken += 1;
      return true;
    }
    for (const other of byPosted.get(edge.posted) ?? []) {
      if (other.taken > 0 && pairOne(other.keyed, byKeyed, byPosted, seen)) {
        other.taken -= 1;
        edge.taken += 1;
        return true;
      }
    }
  }
  return false;
}

function taken<Keyed, Posted>(edge: Edge<Keyed, Posted>): readonly Match<Keyed, Posted>[] {
  const keyed = edge.keyed.items.splice(0, edge.taken);
  const posted = edge.posted.items.splice(0, edge.taken);
  return keyed.flatMap((side, index) => {
    const other = posted[index];
    return other ? [{ kind: edge.kind, keyed: side, posted: other }] : [];
  });
}
