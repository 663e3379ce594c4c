// The change fund by denomination: what goes in and comes out, what a drawer gives back as its
// float, and what a count puts right.
import { type Cents, cents, sumCents } from './money.ts';

/** Cents by denomination; 0 stands for money whose pieces nobody has counted yet. */
export type ByDenomination = ReadonlyMap<Cents, Cents>;
export const NOT_BY_PIECE = cents(0);

export type FundLine = {
  readonly side: 'in' | 'out';
  readonly denominationCents: Cents;
  readonly amountCents: Cents;
};

/** What lines come to by denomination: in less out, without what cancels. */
export function netByDenomination(lines: readonly FundLine[]): ByDenomination {
  const net = new Map<Cents, Cents>();
  for (const { side, denominationCents, amountCents } of lines) {
    const signed = side === 'in' ? amountCents : -amountCents;
    net.set(denominationCents, cents((net.get(denominationCents) ?? 0) + signed));
  }
  return new Map([...net].filter(([, amount]) => amount !== 0).sort(([a], [b]) => b - a));
}

export function totalOf(amounts: ByDenomination): Cents {
  return sumCents([...amounts.values()], (amount) => amount);
}

/** Lines that bring amounts in; what is below zero goes out. */
export function linesOf(amounts: ByDenomination, side: 'in' | 'out' = 'in'): readonly FundLine[] {
  const other = side === 'in' ? 'out' : 'in';
  return [...amounts]
    .filter(([, amount]) => amount !== 0)
    .map(([denominationCents, amount]) => ({
      side: amount > 0 ? side : other,
      denominationCents,
      amountCents: cents(Math.abs(amount)),
    }));
}

/** What makes the fund what was counted. */
export function countLines(counted: ByDenomination, expected: ByDenomination): readonly FundLine[] {
  const out = linesOf(expected, 'out');
  return linesOf(netByDenomination([...linesOf(counted), ...out]));
}

/** Denominations of which the fund has fewer pieces than none: its record is behind. */
export function lacking(fund: ByDenomination): readonly Cents[] {
  return [...fund].filter(([, amount]) => amount < 0).map(([denomination]) => denomination);
}

/**
 * Denominations of which the fund has fewer pieces than are to leave it; none while money that
 * nobody counted by piece may hold what is missing.
 */
export function tooFew(fund: ByDenomination, leaving: ByDenomination): readonly Cents[] {
  const missing = [...leaving].flatMap(([piece, amount]) => {
    const lacks = amount - Math.max(0, fund.get(piece) ?? 0);
    return lacks > 0 ? [{ piece, lacks: cents(lacks) }] : [];
  });
  const unsorted = fund.get(NOT_BY_PIECE) ?? 0;
  return sumCents(missing, ({ lacks }) => lacks) <= unsorted
    ? []
    : missing.map(({ piece }) => piece).sort((a, b) => b - a);
}

export type FloatReturn = {
  readonly counted: ByDenomination;
  /** What the drawer should begin with: kept as far as the drawer has it. */
  readonly standing: ByDenomination;
  readonly floatCents: Cents;
  readonly fund: ByDenomination;
};

/**
 * The pieces of a counted drawer that go back as its float, exactly its amount. Where no pieces of
 * the drawer make it, the next larger amount goes in and the fund gives change.
 */
export function floatReturn({ counted, standing, floatCents, fund }: FloatReturn): FundLine[] {
  const most = floatCents + Math.max(0, ...counted.keys());
  const reach = reachable(counted, most);
  const sum = range(floatCents, most).find((amount) => reach[0]?.[amount] === 1);
  if (sum === undefined) return [...linesOf(new Map([[NOT_BY_PIECE, floatCents]]))];
  const put = linesOf(pick(counted, standing, sum, reach));
  return sum === floatCents ? [...put] : [...put, ...change(cents(sum - floatCents), fund)];
}

function change(amountCents: Cents, fund: ByDenomination): readonly FundLine[] {
  const whole = new Map([...fund].filter(([piece, amount]) => piece > 0 && amount > 0));
  const reach = reachable(whole, amountCents);
  if (reach[0]?.[amountCents] !== 1) {
    return [{ side: 'out', denominationCents: NOT_BY_PIECE, amountCents }];
  }
  return linesOf(pick(whole, new Map(), amountCents, reach), 'out');
}

/**
 * Of each denomination from the largest the number nearest to the wanted one with which the rest
 * can still be made.
 */
function pick(
  from: ByDenomination,
  wanted: ByDenomination,
  sum: number,
  reach: readonly Uint8Array[],
): ByDenomination {
  let rest = sum;
  const picked = new Map<Cents, Cents>();
  for (const [index, [piece, amount]] of largestFirst(from).entries()) {
    const most = Math.min(amount, rest - (rest % piece));
    const near = wanted.get(piece) ?? 0;
    const fits = range(0, most, piece).filter((taken) => reach[index + 1]?.[rest - taken] === 1);
    const best = fits.reduce(
      (a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a),
      fits[0] ?? 0,
    );
    if (best > 0) picked.set(piece, cents(best));
    rest -= best;
  }
  return picked;
}

/** By denomination, largest first: which sums it and smaller ones can make. The last: nothing. */
function reachable(from: ByDenomination, most: number): readonly Uint8Array[] {
  const none = new Uint8Array(most + 1);
  none[0] = 1;
  return largestFirst(from).reduceRight<readonly Uint8Array[]>(
    ([smaller = none, ...rest], [piece, amount]) => [
      withPiece(smaller, piece, amount / piece),
      smaller,
      ...rest,
    ],
    [none],
  );
}

function withPiece(smaller: Uint8Array, piece: number, pieces: number): Uint8Array {
  const sums = Uint8Array.from(smaller);
  // Pieces needed for a sum that the smaller ones cannot make by themselves.
  const used = new Uint32Array(sums.length);
  for (let sum = piece; sum < sums.length; sum += 1) {
    const before = used[sum - piece] ?? 0;
    if (sums[sum] === 1 || sums[sum - piece] !== 1 || before >= pieces) continue;
    sums[sum] = 1;
    used[sum] = before + 1;
  }
  return sums;
}

function largestFirst(amounts: ByDenomination): readonly (readonly [Cents, Cents])[] {
  return [...amounts].filter(([piece]) => piece > 0).sort(([a], [b]) => b - a);
}

function range(from: number, to: number, step = 1): readonly number[] {
  const count = Math.max(0, Math.floor((to - from) / step) + 1);
  return Array.from({ length: count }, (_, index) => from + index * step);
}
