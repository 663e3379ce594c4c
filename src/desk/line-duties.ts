// What a line of business lets be done: acts on an account, and acts that open one. A line decides,
// purely but for looking up; src/desk/act-on-line.ts asks, posts and records for all of them.
import type { BusinessCalendar } from '../domain/business-calendar.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import type { ComponentKind } from '../domain/city-data.ts';
import type { DateText } from '../domain/clock.ts';
import type { IdentifierKind } from '../domain/find-shape.ts';
import type { Cents } from '../domain/money.ts';
import type { Allocated, OpenItem } from '../domain/open-item.ts';
import type { Named, Permission, Person } from '../domain/person.ts';
import type { Quote } from '../domain/quote.ts';
import type { ListedReport } from '../domain/reports/facts.ts';
import type { ReportBody, Span } from '../domain/reports/report.ts';
import type { Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rule-book.ts';
import type { KeyPlace } from '../domain/secrets.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { KnownArrangement } from '../store/arrangements.ts';
import type { Hold } from '../store/holds.ts';
import type { Follow, LineRecord } from '../store/line-records.ts';
import type { Book } from '../store/open-store.ts';
import type { Cancelling } from '../store/recoveries.ts';
import type { Reopened } from '../store/returned-standing.ts';
import type { Beginning } from '../store/told.ts';
import type { AfterMoney } from './follow-money.ts';
import type { LineMoves } from './line-moves.ts';
import type { LineWait } from './line-wait.ts';
import type { NamedParty } from './open-account.ts';

/** What the counter asks for, one after another. Answers are texts: cents, digits, ISO dates. */
export type LineField = {
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: 'money' }
  /** `proposed` is what an empty Enter takes. */
  | ({ readonly kind: 'number'; readonly digits: number; readonly proposed?: string } & Passed)
  | ({ readonly kind: 'words'; readonly most: number; readonly proposed?: string } & Passed)
  /** `proposed` is what an empty Enter takes; the earliest where it is not told. */
  | { readonly kind: 'date'; readonly earliest: DateText; readonly proposed?: DateText }
  /** `proposed` is the number that an empty Enter takes. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly LineChoice[];
      readonly proposed?: number;
    }
  /** The PIN of whoever asks, which is compared before anything is decided. */
  | { readonly kind: 'pin' }
);
/** An empty answer passes what is optional; it comes after all that must be answered. */
type Passed = { readonly optional?: true };
export type LineChoice = {
  readonly number: number;
  readonly words: string;
  readonly value: string;
  /** Why it cannot be taken now. */
  readonly disabled?: string;
};

/** What a decision may rest on where there is no account yet. */
export type LineStart = {
  /** To look things up, never to write. */
  readonly book: Book;
  readonly rules: RuleBook;
  /** The business date. */
  readonly date: DateText;
  readonly calendar: BusinessCalendar;
  /** What items may be made of on the date. */
  readonly kinds: readonly ComponentKind[];
  /** Where the key is of what is sealed; only where something is done. */
  readonly keys?: KeyPlace;
};

export type RulesOn = Pick<LineStart, 'rules' | 'date'>;

/** An account of the line as it stands. */
export type LinePlace = LineStart & {
  readonly account: AccountRow;
  /** Over its items, the oldest first. */
  readonly arrangements: readonly KnownArrangement[];
  /** All of them, the paid ones too. */
  readonly items: readonly OpenItem[];
  /** Those that the book began with or that came by file: nothing else is recorded of them. */
  readonly broughtIds: ReadonlySet<number>;
  /** What its file told of it beside; empty of one that was opened at the counter. */
  readonly told: PlainRecord;
  /** Oldest first. */
  readonly records: readonly LineRecord[];
  /** Of the account and its party, as they stand on the date. */
  readonly holds: readonly Hold[];
  /**
   * Payments on its items that the bank took back, oldest first: what they had paid is unpaid as of
   * its own dates, as if it had never been paid.
   */
  readonly reopened: readonly Reopened[];
};

/** With the rights of the moment of the yes. */
export type LineSecond = {
  readonly approver: Person;
  readonly approverId: number;
  readonly requestId: number;
};

/** Where what was decided is written. */
export type LineWork = {
  readonly book: Book;
  readonly accountId: number;
  readonly date: DateText;
  readonly at: string;
  readonly by: number;
  readonly register: number | null;
  /** Who allowed it, where somebody had to. */
  readonly second: LineSecond | undefined;
};

export type LinePosting = Allocated & {
  /** `LIN` raises and lowers what is owed; `APL` pays it from what the city holds. */
  readonly source: 'LIN' | 'APL';
  /** What the entry is, in the journal. */
  readonly memo: string;
  /** The entry that is taken back. */
  readonly reverses?: number;
};

export type Decision = {
  /** What is known since, as the record keeps it. */
  readonly facts: PlainRecord;
  /** The day by which something must follow. */
  readonly nextOn?: DateText;
  /** Who must allow it; without it whoever asks does it at once. */
  readonly needs?: Permission;
  /** Why this person cannot be the second one; undefined where they can. */
  readonly unfit?: (person: Named) => string | undefined;
  /** What the second person reads besides line, act and account. */
  readonly shown?: PlainRecord;
  readonly post?: (work: LineWork) => Promise<Result<LinePosting>>;
  /**
   * What of the account's write-offs is not owed any more. Nothing is posted for it: the debt left
   * the books when it was written off, so that there is nothing left to take off (P5).
   */
  readonly cancels?: readonly Cancelling[];
  /** What else is recorded, and posted, on further accounts of the line in the same transaction. */
  readonly also?: readonly FurtherDecision[];
  /** What else is written that is no record of the line: an item that waits for money, a refund. */
  readonly besides?: (work: LineWork) => Promise<Result<unknown>>;
  /** Letters and other papers, in the same transaction. */
  readonly papers?: (work: LineWork) => Promise<Result<unknown>>;
  /** `Review asked; the result is due.` */
  readonly said: string;
};

/**
 * A decision on another account that goes with this one, such as the second citation of a plan. Who
 * approved stands on the record of the act itself: its facts name the account.
 */
export type FurtherDecision = Pick<Decision, 'facts' | 'nextOn' | 'post'> & {
  readonly accountId: number;
  readonly act: string;
};

type Act = {
  /** As it is recorded. */
  readonly name: string;
  /** As it stands in a list of what can be done. */
  readonly words: string;
  readonly permission: Permission;
  /** The last that it asks is the PIN of whoever asks for it, once more. */
  readonly asksPin?: true;
};

/**
 * What is asked, in order; `answers` are those given so far. It is asked anew after each answer, so
 * that the next field may follow from them: what stands before stays as it was.
 */
export type FieldsOf<P> = (place: P, answers: readonly string[]) => Promise<readonly LineField[]>;

export type LineAct = Act & {
  /** Whether accounts like this one have it at all; all have it unless told. */
  readonly isFor?: (place: LinePlace) => boolean;
  /** Why it cannot be done now; undefined where it can. */
  readonly barred: (place: LinePlace) => string | undefined;
  readonly fields: FieldsOf<LinePlace>;
  readonly decide: (place: LinePlace, answers: readonly string[]) => Promise<Result<Decision>>;
};

export type NewLineAccount = {
  readonly party: NamedParty | undefined;
  readonly place: string;
  /** Without one the line counts on and adds a check digit. */
  readonly number?: string;
  readonly identifiers?: readonly { readonly kind: IdentifierKind; readonly shown: string }[];
};

export type LineOpening = Act & {
  readonly fields: FieldsOf<LineStart>;
  readonly decide: (
    start: LineStart,
    answers: readonly string[],
  ) => Promise<Result<Decision & { readonly account: NewLineAccount }>>;
};

/** What an account's page tells of its line. */
export type LineSight = {
  readonly words: string;
  readonly cents?: Cents;
  readonly tone?: 'strong' | 'quiet';
};

/**
 * One act on every account for which it is due: notices, penalties. It must need no second person,
 * since law and rules say on which accounts it is done; whoever may begin it answers for it.
 */
export type LineRun = {
  readonly name: string;
  readonly words: string;
  readonly permission: Permission;
  /** The act of the line that is done on each. */
  readonly act: string;
  /** It collects, and so leaves an account alone while its collection rests. */
  readonly collects?: true;
  /** What it adds to what is owed: whoever takes money before it ran is told. */
  readonly adds?: (place: LinePlace) => Cents;
  /** Those of some accounts that may be concerned, in any order; quick to tell. */
  readonly among: (start: LineStart, accountIds: readonly number[]) => Promise<readonly number[]>;
  /** The answers with which the act is done on this one now; undefined where it is not due. */
  readonly due: (place: LinePlace) => readonly string[] | undefined;
};

/** A listing of the line, read like any report. Its name begins with the line's. */
export type LineReport = Pick<ListedReport, 'name' | 'title' | 'describe' | 'why' | 'spans'> & {
  readonly make: (start: LineStart, span: Span) => Promise<ReportBody>;
};

/** A file for somebody outside: spelled from the record of its act, alike whenever it is asked. */
export type LineFile = {
  readonly name: string;
  readonly describe: string;
  /** The act that makes it. */
  readonly act: string;
  /** Which of them a record made: its year, its month. */
  readonly keyOf: (record: LineRecord) => string;
  readonly fileName: (key: string) => string;
  /** `start` is of the date of the record. Refused where something sealed does not open. */
  readonly text: (start: LineStart, record: LineRecord) => Promise<Result<string>>;
};

/** What something would cost by the rules of today; nothing is posted. */
export type LineQuote = {
  readonly name: string;
  readonly words: string;
  readonly fields: FieldsOf<LineStart>;
  readonly quote: (start: LineStart, answers: readonly string[]) => Promise<Result<Quote>>;
};

/**
 * What a credit memo may not take off, with the acts that do instead; or what it takes off only
 * with the right of a supervisor, however little it is.
 */
export type MemoRule = { readonly barred: string } | { readonly supervised: true };

export type LineDuties = {
  readonly openings: readonly LineOpening[];
  readonly acts: readonly LineAct[];
  /** By the act that says by when something must follow: what ends it; else any later record. */
  readonly follows?: Readonly<Record<string, Follow>>;
  /** What waits by the calendar alone. */
  readonly waits?: (start: LineStart) => Promise<readonly LineWait[]>;
  readonly runs?: readonly LineRun[];
  /** Numbers of quotes and of reports never shift: a new one comes last. */
  readonly quotes?: readonly LineQuote[];
  readonly reports?: readonly LineReport[];
  readonly files?: readonly LineFile[];
  readonly sight: (place: LinePlace) => readonly LineSight[];
  /** Whether the account concerns this person: who works here then leaves it to others. */
  readonly conflict?: (place: LinePlace, person: Named) => boolean;
  /** What holds for a credit memo on such components; undefined where the limits alone do. */
  readonly creditMemo?: (on: RulesOn, kind: string) => MemoRule | undefined;
  /** Why what is owed on its accounts moves to no other; undefined where it may. */
  readonly stays?: string;
  readonly moves?: LineMoves;
  /** Why nothing is collected of the account now that its line knows of: it is contested. */
  readonly rests?: (place: LinePlace) => string | undefined;
  /** Who issued what an account owes, where proof that it is paid must name it. */
  readonly issuer?: (on: RulesOn, records: readonly LineRecord[]) => string | undefined;
  /** What a list of what was found by a plate says of it. */
  readonly knownBy?: (on: RulesOn, beginning: Beginning) => string;
  /** What money that came, or was taken back, on an account brings with it at once. */
  readonly afterMoney?: (place: LinePlace) => AfterMoney | undefined;
  /** The item of a deposit that is still to be paid in; whatever is paid next goes there first. */
  readonly awaits?: (place: LinePlace) => number | undefined;
  /**
   * Goes through the records of an account as they were made: what the rules of the line would have
   * refused, in words; undefined where all of it could be. Verify asks it of every account.
   */
  readonly replay: (place: LinePlace) => string | undefined;
};

/** Its code is loaded when it is first asked for. */
export type LineDutiesOf = (line: string) => Promise<LineDuties | undefined>;
