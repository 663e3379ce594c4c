// Why a tape does not agree with what the registers posted: entries matched one by one, and for
// what is left the usual causes (anchored in bookkeeping practice: a swap of digits differs by a
// multiple of 9, a wrong sign by twice the amount).
import { type Cents, cents, formatCents, subtractCents, sumCents } from './money.ts';
import { stubNumbers, type TapeLine } from './tape.ts';

/** One stub as the registers posted it. */
export type PostedStub = {
  /** The receipt's number, such as `1-000101`. */
  readonly reference: string;
  readonly amountCents: Cents;
};

/** A standing line of the tape: the number of its stub, and its place among all lines from 0. */
export type KeyedStub = {
  readonly line: number;
  readonly at: number;
  readonly amountCents: Cents;
};

/** A tape line beside its receipt; one of them is missing where nothing matched. */
export type SheetRow = {
  readonly keyed?: KeyedStub;
  readonly posted?: PostedStub;
  readonly agrees: boolean;
};

type PairCause = {
  readonly kind: 'transposition' | 'wrong-sign' | 'slide';
  readonly keyed: KeyedStub;
  readonly posted: PostedStub;
};
export type Cause =
  | PairCause
  | { readonly kind: 'missing'; readonly posted: PostedStub }
  | { readonly kind: 'keyed-twice'; readonly keyed: KeyedStub }
  | { readonly kind: 'not-posted'; readonly keyed: KeyedStub };

/** The order in which a clerk looks for them; their numbers on the sheet. */
export const CAUSE_KINDS = [
  'transposition',
  'missing',
  'not-posted',
  'keyed-twice',
  'wrong-sign',
  'slide',
] as const satisfies readonly Cause['kind'][];

export type Comparison = {
  readonly tapeCents: Cents;
  readonly postedCents: Cents;
  /** Tape less posted: negative when the tape is low. */
  readonly differenceCents: Cents;
  readonly rows: readonly SheetRow[];
  readonly causes: readonly Cause[];
};

/** Two neighbouring digits changed places: 81.85 for 88.15. Both have as many digits. */
export function isTransposition(keyed: Cents, posted: Cents): boolean {
  const a = String(keyed);
  const b = String(posted);
  if (keyed === posted || a.length !== b.length || (keyed - posted) % 9 !== 0) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return b === a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
}

/** The point slipped by one place: 5.30 or 530.00 for 53.00. */
export function isSlide(keyed: Cents, posted: Cents): boolean {
  return keyed > 0 && posted > 0 && (keyed * 10 === posted || keyed === posted * 10);
}

const PAIR_RULES: readonly {
  readonly kind: PairCause['kind'];
  readonly explains: (keyed: Cents, posted: Cents) => boolean;
}[] = [
  { kind: 'transposition', explains: isTransposition },
  { kind: 'wrong-sign', explains: (keyed, posted) => keyed === -posted },
  { kind: 'slide', explains: isSlide },
];

/** Matches what stands on the tape with what was posted and names the causes of what is left. */
export function compareTape(tape: readonly TapeLine[], posted: readonly PostedStub[]): Comparison {
  const keyed = stubNumbers(tape).flatMap((line, at) => {
    const amountCents = tape[at]?.amountCents;
    return line === undefined || amountCents === undefined ? [] : [{ line, at, amountCents }];
  });
  const tapeCents = sumCents(keyed, (row) => row.amountCents);
  const postedCents = sumCents(posted, (row) => row.amountCents);
  const differenceCents = subtractCents(tapeCents, postedCents);
  const matched = matchEqual(keyed, posted);
  const found = new Set(matched.values());
  const pairs = pairUnequal(
    keyed.filter((row) => !matched.has(row)),
    posted.filter((row) => !found.has(row)),
    differenceCents,
  );
  const rows = sideBySide(keyed, posted, matched, pairs);
  const causes = [...pairs, ...singleCauses(rows)];
  return { tapeCents, postedCents, differenceCents, rows, causes };
}

/** Equal amounts find each other in order: the first of two equal stubs is the first posted. */
function matchEqual(
  keyed: readonly KeyedStub[],
  posted: readonly PostedStub[],
): ReadonlyMap<KeyedStub, PostedStub> {
  const waiting = new Map<Cents, PostedStub[]>();
  for (const row of posted) {
    waiting.set(row.amountCents, [...(waiting.get(row.amountCents) ?? []), row]);
  }
  const matched = new Map<KeyedStub, PostedStub>();
  for (const row of keyed) {
    const found = waiting.get(row.amountCents)?.shift();
    if (found) matched.set(row, found);
  }
  return matched;
}

/** Pairs that one slip of the finger explains; what explains the whole difference comes first. */
function pairUnequal(
  keyed: readonly KeyedStub[],
  posted: readonly PostedStub[],
  differenceCents: Cents,
): readonly PairCause[] {
  const candidates = PAIR_RULES.flatMap(({ kind, explains }) =>
    posted.flatMap((stub) =>
      keyed
        .filter((row) => explains(row.amountCents, stub.amountCents))
        .map((row) => ({ kind, keyed: row, posted: stub })),
    ),
  );
  const isWhole = (pair: PairCause) =>
    pair.keyed.amountCents - pair.posted.amountCents === differenceCents;
  const used = new Set<KeyedStub | PostedStub>();
  return [...candidates.filter(isWhole), ...candidates.filter((pair) => !isWhole(pair))].filter(
    (pair) => {
      if (used.has(pair.keyed) || used.has(pair.posted)) return false;
      used.add(pair.keyed).add(pair.posted);
      return true;
    },
  );
}

function sideBySide(
  keyed: readonly KeyedStub[],
  posted: readonly PostedStub[],
  matched: ReadonlyMap<KeyedStub, PostedStub>,
  pairs: readonly PairCause[],
): readonly SheetRow[] {
  const beside = new Map([...matched, ...pairs.map((pair) => [pair.keyed, pair.posted] as const)]);
  const placed = new Set(beside.values());
  return [
    ...keyed.map((row): SheetRow => {
      const stub = beside.get(row);
      return { keyed: row, ...(stub ? { posted: stub } : {}), agrees: matched.has(row) };
    }),
    ...posted
      .filter((stub) => !placed.has(stub))
      .map((stub): SheetRow => ({ posted: stub, agrees: false })),
  ];
}

/** What has no partner at all: a stub not keyed, one keyed again, one that nobody posted. */
function singleCauses(rows: readonly SheetRow[]): readonly Cause[] {
  const posted = new Set(rows.flatMap((row) => (row.posted ? [row.posted.amountCents] : [])));
  return rows.flatMap((row): readonly Cause[] => {
    if (row.keyed && row.posted) return [];
    if (row.posted) return [{ kind: 'missing', posted: row.posted }];
    if (!row.keyed) return [];
    const kind = posted.has(row.keyed.amountCents) ? 'keyed-twice' : 'not-posted';
    return [{ kind, keyed: row.keyed }];
  });
}

/** The cause as a sentence for the sheet: `Line 5: 81.85 is 88.15 with two digits swapped ...`. */
export function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'transposition':
    case 'wrong-sign':
    case 'slide':
      return pairWords(cause);
    case 'missing':
      return `${money(cause.posted.amountCents)} of ${cause.posted.reference} is not on the tape.`;
    case 'keyed-twice':
      return `Line ${cause.keyed.line}: ${money(cause.keyed.amountCents)} was keyed twice.`;
    case 'not-posted':
      return (
        `Line ${cause.keyed.line}: nothing was posted for ${money(cause.keyed.amountCents)}; ` +
        'perhaps the stub belongs to another department.'
      );
  }
}

function pairWords({ kind, keyed, posted }: PairCause): string {
  const start = `Line ${keyed.line}: ${money(keyed.amountCents)} for ${money(posted.amountCents)}`;
  const why = {
    transposition: () =>
      transpositionWords(cents(Math.abs(keyed.amountCents - posted.amountCents))),
    'wrong-sign': () => 'wrong sign',
    slide: () => 'the point slipped one place',
  }[kind]();
  return `${start} of ${posted.reference}: ${why}.`;
}

function transpositionWords(difference: Cents): string {
  return `transposition, ${money(difference)} is 9 x ${money(cents(difference / 9))}`;
}

const money = (amount: Cents) => formatCents(amount, true);
