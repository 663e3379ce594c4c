// The steps that need a second person: who may decide each, and what a yes carries out.
import type { Permission, Person } from '../domain/person.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import type { Request, RequestKind } from '../store/requests.ts';
import { carryOutLineAct, linePermission } from './act-on-line.ts';
import { carryOutWriteOff, writeOffPermission } from './approve-write-off.ts';
import { carryOutDelegation } from './ask-delegation.ts';
import { carryOutRefund } from './ask-refund.ts';
import { carryOutArrangementChange } from './change-arrangement.ts';
import { carryOutPersonChange } from './change-person.ts';
import { carryOutRule } from './change-rule.ts';
import { carryOutClose, closePermission } from './close-drawer.ts';
import { carryOutTenderCorrection } from './correct-tender.ts';
import { carryOutFundDifference, fundPermission } from './count-change-fund.ts';
import type { Desk } from './desk.ts';
import { carryOutEnd } from './end-session.ts';
import { carryOutCounterfeit, counterfeitPermission } from './keep-counterfeit.ts';
import { carryOutKeeping } from './keep-unclaimed.ts';
import { carryOutCashOnlyLift } from './lift-cash-only.ts';
import { carryOutLift } from './lift-close.ts';
import { carryOutHoldLift } from './lift-hold.ts';
import { carryOutArrangement } from './make-arrangement.ts';
import { carryOutMemo } from './make-memo.ts';
import { carryOutTransfer } from './make-transfer.ts';
import { memoPermission } from './memo-limits.ts';
import { carryOutFloatDifference } from './open-drawer.ts';
import { carryOutNoSale } from './open-without-sale.ts';
import { carryOutHold } from './place-hold.ts';
import { carryOutReturned } from './post-returned-item.ts';
import { carryOutPinReset } from './reset-pin.ts';
import { carryOutKeptReversal } from './reverse-kept.ts';
import { carryOutReversal } from './reverse-memo.ts';
import { carryOutTransferReversal } from './reverse-transfer.ts';
import { carryOutWriteOffReversal } from './reverse-write-off.ts';
import { carryOutVoid } from './void-receipt.ts';

/** Everything a carried-out request knows: it runs in the transaction of the decision. */
export type Approved = {
  readonly desk: Desk;
  readonly book: Book;
  readonly request: Request;
  readonly approver: Person;
  readonly at: string;
};

export type Approvable = {
  readonly permission: (request: Request) => Permission;
  /** Words to show the approver once it is done, such as a temporary PIN. */
  readonly carryOut: (approved: Approved) => Promise<Result<string>>;
};

const counter = (): Permission => 'approve-counter';
/** Nothing happens now: the payment that asked finds the decision when it posts. */
const noted = async (): Promise<Result<string>> => done('');

export const APPROVABLES: Readonly<Record<RequestKind, Approvable>> = {
  'void-receipt': { permission: counter, carryOut: carryOutVoid },
  'correct-tender': { permission: counter, carryOut: carryOutTenderCorrection },
  'no-sale': { permission: counter, carryOut: carryOutNoSale },
  'close-session': { permission: closePermission, carryOut: carryOutClose },
  'end-session': { permission: counter, carryOut: carryOutEnd },
  'float-difference': { permission: counter, carryOut: carryOutFloatDifference },
  'tender-limit': { permission: counter, carryOut: noted },
  'credit-of-another': { permission: counter, carryOut: noted },
  counterfeit: { permission: counterfeitPermission, carryOut: carryOutCounterfeit },
  'fund-difference': { permission: fundPermission, carryOut: carryOutFundDifference },
  arrangement: { permission: () => 'approve-arrangement', carryOut: carryOutArrangement },
  'arrangement-change': {
    permission: () => 'approve-arrangement',
    carryOut: carryOutArrangementChange,
  },
  'line-act': { permission: linePermission, carryOut: carryOutLineAct },
  memo: { permission: memoPermission, carryOut: carryOutMemo },
  'reverse-memo': { permission: memoPermission, carryOut: carryOutReversal },
  transfer: { permission: memoPermission, carryOut: carryOutTransfer },
  'reverse-transfer': { permission: memoPermission, carryOut: carryOutTransferReversal },
  'write-off': { permission: writeOffPermission, carryOut: carryOutWriteOff },
  'reverse-write-off': { permission: writeOffPermission, carryOut: carryOutWriteOffReversal },
  'keep-unclaimed': { permission: () => 'approve-unclaimed', carryOut: carryOutKeeping },
  'reverse-kept': { permission: () => 'approve-unclaimed', carryOut: carryOutKeptReversal },
  refund: { permission: memoPermission, carryOut: carryOutRefund },
  'returned-item': { permission: () => 'approve-returned', carryOut: carryOutReturned },
  'lift-cash-only': { permission: () => 'approve-returned', carryOut: carryOutCashOnlyLift },
  'place-hold': { permission: () => 'approve-hold', carryOut: carryOutHold },
  'lift-hold': { permission: () => 'approve-hold', carryOut: carryOutHoldLift },
  'reset-pin': { permission: () => 'approve-people', carryOut: carryOutPinReset },
  'dated-rule': { permission: () => 'approve-rules', carryOut: carryOutRule },
  delegation: { permission: () => 'approve-people', carryOut: carryOutDelegation },
  'lift-close': { permission: () => 'lift-close', carryOut: carryOutLift },
  'person-change': { permission: () => 'approve-people', carryOut: carryOutPersonChange },
};
