// What the auditor believes of memos, refunds and letters.

import type { MadeArrangement } from './arrangement-model.ts';
import type { AuditedBusiness, BroughtTax } from './business-model.ts';
import type { Contest } from './contest-model.ts';
import { type Lists, noLists } from './list-model.ts';
import type { Component, Effect, Item, Request } from './model.ts';
import type { Registration } from './registration-model.ts';
import { noUnclaimed, type Unclaimed } from './unclaimed-model.ts';

/** A refund that was granted; it is in a file or waits for one. */
export type GrantedRefund = {
  readonly item: Item;
  readonly cents: number;
  readonly notBefore: string;
  inFile: boolean;
  /** Its check came back before. */
  isStopped: boolean;
  /** When the file was made that has it. */
  sentOn: string;
  check: { readonly number: string; readonly date: string } | undefined;
  isBack: boolean;
};

/** An invoice that was not taken back. */
export type StandingInvoice = {
  readonly number: string;
  readonly accountId: number;
  readonly components: readonly Component[];
  readonly effect: Effect;
};

/** A memo as it was made; the first of the list has number 1. */
export type MadeMemo = {
  readonly kind: 'credit' | 'debit';
  readonly component: Component;
  readonly amount: number;
  /** What it took off each share. */
  readonly off: readonly number[];
  readonly effect: Effect;
  readonly accountId: number;
  readonly date: string;
  /** Nobody signed it. */
  readonly isAlone: boolean;
  isReversed: boolean;
};

/** A letter as it was written; the first of the list has number 1. */
export type SentLetter = {
  copies: number;
  /** Of the file that held it alone; it is never another. */
  sha256: string | undefined;
};

/** What a receipt paid on one component; without one, something that it sold. */
export type PaidPiece = {
  readonly side?: Item['side'];
  readonly component?: Component;
  readonly department: string;
  readonly accountId: number | null;
  readonly cents: number;
  /** Of which list it recovers something. */
  readonly recovered?: { readonly made: MadeWriteOff; readonly component: Component };
};

/** A citation as it was posted, and what came of it. */
export type PostedCitation = {
  readonly accountId: number;
  readonly number: string;
  readonly issued: string;
  noticedOn: string | undefined;
  isPenalised: boolean;
  /** Nothing of it is owed any more. */
  isEnded: boolean;
  readonly fine: Component;
  readonly contest: Contest;
  readonly registration: Registration;
};

/** A check that the bank returned; the first of the list has number 1. */
export type MadeReturn = {
  readonly tenderId: number;
  /** Who wrote the check, where that is known. */
  readonly accountId: number | null;
  readonly partyId: number | null;
  readonly fee: { readonly item: Item; readonly component: Component } | undefined;
  /** By the payer's doing, which alone is demanded. */
  readonly ofPayer: boolean;
  readonly checkCents: number;
  /** The account on which it is owed, and what it put back there. */
  readonly owing: number;
  readonly owedAgain: readonly { readonly component: Component; readonly cents: number }[];
  /** What stands written off again. */
  readonly writtenAgain: readonly { readonly component: Component; readonly cents: number }[];
  isDemanded: boolean;
  /** The last day of the demand, and what its mailing is owed as. */
  answerBy?: string;
  mailing?: Component;
  /** In small claims. */
  caseNumber?: string;
  isJudged?: boolean;
  /** What was asked of the court, and what of its award is owed. */
  asked?: { readonly owed: number; readonly damages: number };
  award?: readonly Component[];
  /** What a judgment took off of its fee and mailing. */
  relieved?: Effect | undefined;
  /** Who recorded the judgment. */
  judgedBy?: number;
};

/** What an agency is given of a returned check, or of an account on a list. */
export type Placement = {
  readonly returned: MadeReturn | undefined;
  readonly list: MadeWriteOff | undefined;
  readonly accountId: number;
  readonly cents: number;
  isRecalled: boolean;
  toldPlaced: boolean;
  toldRecalled: boolean;
};

/** A check that the bank presents again. */
export type MadeRedeposit = {
  readonly tenderId: number;
  readonly bankDate: string;
  state: 'pending' | 'ended' | 'once more';
};

/** A request for records as it was taken. */
export type AskedRecords = {
  readonly accountId: number;
  readonly dueOn: string;
  readonly isExtended: boolean;
  isAnswered: boolean;
  hasEnded: boolean;
};

/** Something that holds up an account or a payer. */
export type Hold = {
  readonly id: number;
  readonly kind: string;
  readonly accountId: number | null;
  readonly partyId: number | null;
  readonly until: string | null;
  isLifted: boolean;
};

/** A transfer as it was made; the first of the list has number 1. */
export type MadeTransfer = {
  readonly component: Component;
  /** What arrived. */
  readonly fresh: Component;
  readonly amount: number;
  readonly effect: Effect;
  isReversed: boolean;
};

/** A list of what is to be written off; the first has number 1. */
export type MadeWriteOff = {
  readonly accountId: number | undefined;
  readonly items: readonly { readonly component: Component; readonly cents: number }[];
  state: 'prepared' | 'posted' | 'withdrawn' | 'reversed';
  /** What was asked for last. */
  asked: Request | undefined;
  /** What was taken off, once it was. */
  effect: Effect | undefined;
  written: readonly { readonly component: Component; readonly cents: number }[];
  /** What receipts that stand brought in of each component. */
  readonly recovered: Map<Component, number>;
  /** What of each component is not owed any more, by a decision after it. */
  readonly cancelled: Map<Component, number>;
};

/** A task as it was made. */
export type MadeTask = {
  readonly id: number;
  readonly isClaim: boolean;
  readonly role: string;
  readonly by: number;
  ended: boolean;
};

/** Its part of the whole model. */
export type Receivables = {
  readonly holds: Hold[];
  readonly invoices: StandingInvoice[];
  readonly businesses: AuditedBusiness[];
  readonly taxes: BroughtTax[];
  readonly memos: MadeMemo[];
  readonly tasks: MadeTask[];
  readonly arrangements: MadeArrangement[];
  readonly transfers: MadeTransfer[];
  readonly writeOffs: MadeWriteOff[];
  /** How many days past due something must be to be listed, from a date on. */
  readonly writeOffDays: { readonly from: string; readonly days: number }[];
  readonly unclaimed: Unclaimed;
  readonly citations: PostedCitation[];
  readonly returned: MadeReturn[];
  readonly redeposits: MadeRedeposit[];
  readonly placements: Placement[];
  placementFiles: number;
  /** Numbers of certified mail that were used. */
  readonly certified: Set<string>;
  /** Accounts that somebody called about; the first contact has number 1. */
  readonly contacts: number[];
  /** What became of calls about no account; the first has number 1. */
  readonly calls: string[];
  readonly records: AskedRecords[];
  /** By account, the bills that were charged late. */
  readonly lateBills: Map<number, Set<string>>;
  readonly refunds: GrantedRefund[];
  /** What accounting acknowledges. */
  readonly lists: Lists;
  /** Credits that a line gave back of what was paid. */
  readonly lineCredits: Set<Component>;
  /** By account, how many receipts there were when a line last gave back. */
  readonly givenBackAfter: Map<number, number>;
  refundFiles: number;
  readonly letters: SentLetter[];
  /** How often letters or labels were printed. */
  letterRuns: number;
};

export function noReceivables(holds: Hold[]): Receivables {
  return {
    holds,
    invoices: [],
    businesses: [],
    taxes: [],
    memos: [],
    tasks: [],
    arrangements: [],
    transfers: [],
    writeOffs: [],
    writeOffDays: [{ from: '', days: 365 }],
    unclaimed: noUnclaimed(),
    citations: [],
    returned: [],
    redeposits: [],
    placements: [],
    placementFiles: 0,
    certified: new Set(),
    contacts: [],
    calls: [],
    records: [],
    lateBills: new Map(),
    refunds: [],
    lists: noLists(),
    lineCredits: new Set(),
    givenBackAfter: new Map(),
    refundFiles: 0,
    letters: [],
    letterRuns: 0,
  };
}
