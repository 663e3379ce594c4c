// What a city's files say before the first day: chart, people, policies, accounts, what they owe.
import type { CalendarDay } from './business-calendar.ts';
import type { Plain } from './canonical.ts';
import type { AccountCode, Side } from './entry.ts';
import type { IdentifierKind } from './find-shape.ts';
import type { Cents } from './money.ts';
import type { Role } from './person.ts';
import type { ScanProfile } from './scan-profile.ts';
import type { TenderKind } from './tender.ts';

export type CityHead = {
  readonly name: string;
  readonly book: 'demo' | 'real';
  /** The date a demo book stands on. */
  readonly demoDate: string | undefined;
  /** The date of the opening entries, before the first day. */
  readonly openedOn: string;
  /** From when policies, tenders, mappings and floats hold. */
  readonly effectiveFrom: string;
  /** The city's own, such as `America/Los_Angeles`. */
  readonly timeZone: string;
  readonly receiptHead: readonly string[];
  /** What deposits go to and checks are endorsed to. */
  readonly bankAccount: string;
  /** Lines at the end of every receipt. */
  readonly receiptFoot: readonly string[];
};

export type FundData = { readonly code: string; readonly name: string };

export type LedgerAccountData = {
  readonly code: AccountCode;
  readonly name: string;
  readonly normalSide: Side;
  readonly control: boolean;
  /** Accounting's own number; undefined leaves the account unmapped, which stops the export. */
  readonly external: string | undefined;
};

export type DepartmentData = {
  readonly code: string;
  readonly number: number;
  readonly name: string;
};

export type PolicyData = {
  readonly name: string;
  readonly value: number;
  readonly authority: string;
};

export type TenderData = {
  readonly kind: TenderKind;
  readonly number: number;
  readonly name: string;
  readonly account: AccountCode;
  readonly givesChange: boolean;
  readonly deposited: boolean;
  readonly mustKey: boolean;
  readonly approvalOverCents: Cents | undefined;
};

export type FeeData = {
  readonly code: string;
  readonly number: number;
  readonly name: string;
  readonly department: string;
  readonly account: AccountCode;
  readonly amountCents: Cents;
  readonly authority: string;
  readonly from: string;
  readonly to: string | undefined;
};

export type ReasonData = { readonly kind: string; readonly number: number; readonly words: string };

export type PieceData = { readonly denominationCents: Cents; readonly pieces: number };

export type RegisterData = {
  readonly number: number;
  readonly name: string;
  readonly float: readonly PieceData[];
};

export type PersonData = {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly since: string;
  /** The first PIN; a city of its own is given temporary ones instead. */
  readonly pin: string | undefined;
};

/** What items of a city are made of; the parts share the amount, the one without a sum the rest. */
export type ComponentKind = {
  readonly kind: string;
  readonly name: string;
  readonly rank: number;
  readonly recognition: 'accrual' | 'cash';
  /** Whose decision it is that it is shared like this; empty where nothing of it is set by law. */
  readonly authority: string;
  readonly control: AccountCode;
  readonly deferred: AccountCode | undefined;
  readonly parts: readonly {
    readonly account: AccountCode;
    readonly amountCents: Cents | undefined;
  }[];
  /** Held before the city's own first day too. */
  readonly from?: string | undefined;
};

/** Why nothing may be demanded or changed for a while. */
export const HOLD_KINDS = ['dispute', 'plan', 'appeal', 'medical', 'legal', 'bankruptcy'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];
export const NOTE_KINDS = ['phone', 'counter', 'field', 'letter'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What is known of a party or an account besides its name and number. */
export type KnownData = {
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly shown: string }[];
  readonly holds: readonly {
    readonly kind: HoldKind;
    readonly words: string;
    readonly placedOn: string;
    readonly until: string | undefined;
  }[];
  readonly notes: readonly {
    readonly kind: NoteKind;
    readonly words: string;
    /** The date; whoever wrote it is not known. */
    readonly writtenOn: string;
  }[];
};

export type PartyData = KnownData & {
  readonly key: string;
  readonly name: string;
  readonly language: string;
  readonly address: string | undefined;
  readonly cashOnlyUntil: string | undefined;
  readonly alert: string | undefined;
};

export type ItemData = {
  readonly document: string;
  readonly description: string;
  readonly department: string;
  readonly date: string;
  readonly due: string;
  /** True when it enters by its own assessment on its date, not by the opening entry. */
  readonly assessed: boolean;
  /** True when the city owes: a credit of the account. */
  readonly credit: boolean;
  /** Original amounts by component kind. */
  readonly components: ReadonlyMap<string, Cents>;
  /** What is still open of them, where it is less. */
  readonly open: ReadonlyMap<string, Cents>;
};

export type AccountData = KnownData & {
  readonly line: string;
  readonly number: string;
  readonly party: string | undefined;
  readonly place: string;
  readonly opened: string;
  readonly items: readonly ItemData[];
};

/** What law or policy says of one line of business: a rate, an amount, days, a table. */
export type LineRuleData = {
  readonly line: string;
  readonly name: string;
  readonly value: Plain;
  readonly authority: string;
  /** From when; with the city's other rules where it is not told. */
  readonly from: string | undefined;
};

export type OpeningData = {
  readonly account: AccountCode;
  readonly side: Side;
  readonly amountCents: Cents;
};

export type CityData = {
  readonly head: CityHead;
  readonly funds: readonly FundData[];
  readonly chart: readonly LedgerAccountData[];
  readonly departments: readonly DepartmentData[];
  readonly policies: readonly PolicyData[];
  readonly lineRules: readonly LineRuleData[];
  readonly calendar: readonly CalendarDay[];
  readonly tenders: readonly TenderData[];
  /** None where the city reads what the program ships. */
  readonly scanProfiles: readonly ScanProfile[];
  readonly fees: readonly FeeData[];
  readonly reasons: readonly ReasonData[];
  readonly registers: readonly RegisterData[];
  readonly people: readonly PersonData[];
  readonly componentKinds: readonly ComponentKind[];
  readonly parties: readonly PartyData[];
  readonly accounts: readonly AccountData[];
  readonly openings: readonly OpeningData[];
  /** The pieces of the change fund; without any, the first count says them. */
  readonly changeFund: readonly PieceData[];
};
