// Why tapes do not agree with what the registers posted: entries matched one by one, and for what
// is left the usual causes (anchored in bookkeeping practice: a swap of digits differs by a
// multiple of 9, a wrong sign by twice the amount). Over one sheet, or over all sheets of a date at
// once. Every line and receipt without a partner has one cause, so the causes of a sheet add up to
// its difference.
import { type MatchKind, matchSlips, type Side } from './match-slips.ts';
import { type Cents, subtractCents, sumCents } from './money.ts';
import type { SlipKind } from './slips.ts';
import { stubNumbers, type TapeLine } from './tape.ts';

/** One stub as the registers posted it. */
export type PostedStub = {
  /** The receipt's number, such as `1-000101`. */
  readonly reference: string;
  readonly receiptId?: number;
  readonly amountCents: Cents;
  /** A counter item's department is the clerk's choice; a bill's stub names its own. */
  readonly sold?: true;
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

/** What names a sheet within its date. */
export type SheetName = { readonly code: string; readonly name: string };

type PairCause = {
  readonly kind: SlipKind;
  readonly keyed: KeyedStub;
  readonly posted: PostedStub;
};
/**
 * The same amount on two sheets. `wrong-department`: the registers posted it there. `wrong-sheet`:
 * its stub lay on the wrong pile.
 */
export type SheetsCause = {
  readonly kind: 'wrong-department' | 'wrong-sheet';
  readonly keyed: KeyedStub;
  readonly posted: PostedStub;
  readonly keyedOn: SheetName;
  readonly postedOn: SheetName;
  /** The other sheet has a stub for it too. */
  readonly keyedThere?: true;
};
export type Cause =
  | PairCause
  | SheetsCause
  | { readonly kind: 'missing'; readonly posted: PostedStub }
  | { readonly kind: 'keyed-twice'; readonly keyed: KeyedStub; readonly first?: number }
  | { readonly kind: 'not-posted'; readonly keyed: KeyedStub };

/** The order in which a clerk looks for them; their numbers on the sheet. */
export const CAUSE_KINDS = [
  'transposition',
  'missing',
  'not-posted',
  'keyed-twice',
  'wrong-sign',
  'slide',
  'doubled',
  'wrong-department',
  'wrong-sheet',
] as const satisfies readonly Cause['kind'][];

export type Comparison = {
  readonly tapeCents: Cents;
  readonly postedCents: Cents;
  /** Tape less posted: negative when the tape is low. */
  readonly differenceCents: Cents;
  readonly rows: readonly SheetRow[];
  /** What lies between two sheets is a cause of both. */
  readonly causes: readonly Cause[];
};

/** A department's stubs of a date. A sheet without a tape has no causes of its own. */
export type StubSheet = SheetName & {
  readonly tape?: readonly TapeLine[];
  readonly posted: readonly PostedStub[];
};

/** Matches what stands on one tape with what was posted and names the causes of what is left. */
export function compareTape(tape: readonly TapeLine[], posted: readonly PostedStub[]): Comparison {
  const [comparison] = compareSheets([{ code: '', name: '', tape, posted }]);
  if (!comparison) throw new Error('one sheet, one comparison');
  return comparison;
}

type Matched = {
  readonly sheet: StubSheet;
  readonly keyed: readonly KeyedStub[];
  readonly partners: ReadonlyMap<KeyedStub, PostedStub>;
  readonly tapeCents: Cents;
  readonly postedCents: Cents;
  readonly differenceCents: Cents;
};

/** All sheets of a date, in their order, each with the causes that concern it. */
export function compareSheets(sheets: readonly StubSheet[]): readonly Comparison[] {
  const matched = sheets.map(matchEqual);
  const causes: readonly Cause[][] = sheets.map(() => []);
  const beside = matched.map(({ partners }) => new Map(partners));
  const paired = new Set<KeyedStub | PostedStub>();
  for (const { kind, keyed, posted } of pairLeftOver(matched)) {
    const cause = causeOf(kind, keyed, posted, sheets);
    causes[keyed.sheet]?.push(cause);
    if (kind === 'elsewhere') causes[posted.sheet]?.push(cause);
    else beside[keyed.sheet]?.set(keyed.item, posted.item);
    paired.add(keyed.item).add(posted.item);
  }
  const anywhere = postedAnywhere(matched);
  return matched.map((one, index) => {
    const { tapeCents, postedCents, differenceCents } = one;
    const rows = sideBySide(one, beside[index] ?? new Map());
    const single = singleCauses(one, paired, anywhere);
    const all = [...(causes[index] ?? []), ...single];
    return { tapeCents, postedCents, differenceCents, rows, causes: all };
  });
}

/** Equal amounts find each other in order: the first of two equal stubs is the first posted. */
function matchEqual(sheet: StubSheet): Matched {
  const tape = sheet.tape ?? [];
  const keyed = stubNumbers(tape).flatMap((line, at) => {
    const amountCents = tape[at]?.amountCents;
    return line === undefined || amountCents === undefined ? [] : [{ line, at, amountCents }];
  });
  const waiting = new Map<Cents, PostedStub[]>();
  for (const stub of [...sheet.posted].reverse()) {
    const same = waiting.get(stub.amountCents) ?? [];
    same.push(stub);
    waiting.set(stub.amountCents, same);
  }
  const partners = new Map<KeyedStub, PostedStub>();
  for (const row of keyed) {
    const found = waiting.get(row.amountCents)?.pop();
    if (found) partners.set(row, found);
  }
  const tapeCents = sumCents(keyed, (row) => row.amountCents);
  const postedCents = sumCents(sheet.posted, (row) => row.amountCents);
  const differenceCents = subtractCents(tapeCents, postedCents);
  return { sheet, keyed, partners, tapeCents, postedCents, differenceCents };
}

function pairLeftOver(matched: readonly Matched[]) {
  const keyed = matched.flatMap(({ keyed: rows, partners }, sheet): Side<KeyedStub>[] =>
    rows
      .filter((row) => !partners.has(row))
      .map((item) => ({ sheet, amountCents: item.amountCents, item })),
  );
  const posted = matched.flatMap(({ sheet: of, partners }, sheet): Side<PostedStub>[] => {
    if (!of.tape) return [];
    const found = new Set(partners.values());
    return of.posted
      .filter((stub) => !found.has(stub))
      .map((item) => ({ sheet, amountCents: item.amountCents, item }));
  });
  const differences = matched.map(({ differenceCents }) => differenceCents);
  return matchSlips(keyed, posted, differences);
}

function causeOf(
  kind: MatchKind,
  { item: keyed, sheet: on }: Side<KeyedStub>,
  { item: posted, sheet: at }: Side<PostedStub>,
  sheets: readonly StubSheet[],
): Cause {
  if (kind !== 'elsewhere') return { kind, keyed, posted };
  const [keyedOn, postedOn] = [nameOf(sheets[on]), nameOf(sheets[at])];
  return {
    kind: posted.sold ? 'wrong-department' : 'wrong-sheet',
    keyed,
    posted,
    keyedOn,
    postedOn,
  };
}

function nameOf(sheet: StubSheet | undefined): SheetName {
  return { code: sheet?.code ?? '', name: sheet?.name ?? '' };
}

function sideBySide(
  { sheet, keyed, partners }: Matched,
  beside: ReadonlyMap<KeyedStub, PostedStub>,
): readonly SheetRow[] {
  const placed = new Set(beside.values());
  return [
    ...keyed.map((row): SheetRow => {
      const stub = beside.get(row);
      return { keyed: row, ...(stub ? { posted: stub } : {}), agrees: partners.has(row) };
    }),
    ...sheet.posted
      .filter((stub) => !placed.has(stub))
      .map((stub): SheetRow => ({ posted: stub, agrees: false })),
  ];
}

type PostedOn = {
  readonly posted: PostedStub;
  readonly on: StubSheet;
  readonly keyedThere: boolean;
};

/** The first stubs of each amount on all sheets, with whether a tape has them too. */
function postedAnywhere(matched: readonly Matched[]): ReadonlyMap<Cents, readonly PostedOn[]> {
  const all = new Map<Cents, PostedOn[]>();
  for (const { sheet, partners } of matched) {
    const keyed = new Set(partners.values());
    const seen = new Set<Cents>();
    for (const posted of sheet.posted) {
      if (seen.has(posted.amountCents)) continue;
      seen.add(posted.amountCents);
      const of = all.get(posted.amountCents) ?? [];
      of.push({ posted, on: sheet, keyedThere: keyed.has(posted) });
      all.set(posted.amountCents, of);
    }
  }
  return all;
}

/** What has no partner at all: a stub not keyed, one keyed again, one that nobody posted here. */
function singleCauses(
  { sheet, keyed, partners }: Matched,
  paired: ReadonlySet<KeyedStub | PostedStub>,
  anywhere: ReadonlyMap<Cents, readonly PostedOn[]>,
): readonly Cause[] {
  if (!sheet.tape) return [];
  const found = new Set<PostedStub>(partners.values());
  const firsts = new Map<Cents, number>();
  for (const row of partners.keys()) {
    if (!firsts.has(row.amountCents)) firsts.set(row.amountCents, row.line);
  }
  const isLeft = (row: KeyedStub) => !partners.has(row) && !paired.has(row);
  return [
    ...keyed.filter(isLeft).map((row): Cause => {
      const first = firsts.get(row.amountCents);
      if (first !== undefined) return { kind: 'keyed-twice', keyed: row, first };
      const [other] = anywhere.get(row.amountCents) ?? [];
      return other ? postedThere(row, sheet, other) : { kind: 'not-posted', keyed: row };
    }),
    ...sheet.posted
      .filter((stub) => !found.has(stub) && !paired.has(stub))
      .map((posted): Cause => ({ kind: 'missing', posted })),
  ];
}

function postedThere(keyed: KeyedStub, on: StubSheet, there: PostedOn): Cause {
  const { posted, keyedThere } = there;
  const cause = { kind: 'wrong-department', keyed, posted } as const;
  const sheets = { keyedOn: nameOf(on), postedOn: nameOf(there.on) };
  return { ...cause, ...sheets, ...(keyedThere ? { keyedThere } : {}) };
}
