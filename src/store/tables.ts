// Every table of the store by name, as Kysely sees it; data/migrations is what makes them.
import type { AcknowledgedListTables } from './tables/acknowledged-lists.ts';
import type { ArrangementTables } from './tables/arrangements.ts';
import type { BalancingTables } from './tables/balancing.ts';
import type { ChangeFundTables } from './tables/change-fund.ts';
import type { CityTables } from './tables/city.ts';
import type { CollectionTables } from './tables/collection.ts';
import type { DrawerTables } from './tables/drawer.ts';
import type { FinesTables } from './tables/fines.ts';
import type { HoldTables } from './tables/holds.ts';
import type { ImportsTables } from './tables/imports.ts';
import type { LedgerTables } from './tables/ledger.ts';
import type { LettersTables } from './tables/letters.ts';
import type { LinesTables } from './tables/lines.ts';
import type { OfficeTables } from './tables/office.ts';
import type { PaperTables } from './tables/paper.ts';
import type { PrintingTables } from './tables/printing.ts';
import type { ReceiptsTables } from './tables/receipts.ts';
import type { ReceivablesTables } from './tables/receivables.ts';
import type { RedepositTables } from './tables/redeposits.ts';
import type { ReturnedTables } from './tables/returned.ts';
import type { RuleFilesTables } from './tables/rule-files.ts';
import type { TasksTables } from './tables/tasks.ts';
import type { TransfersTables } from './tables/transfers.ts';
import type { UnclaimedTables } from './tables/unclaimed.ts';
import type { WriteOffsTables } from './tables/write-offs.ts';

export type Tables = AcknowledgedListTables &
  CityTables &
  LedgerTables &
  ReceivablesTables &
  HoldTables &
  LinesTables &
  ArrangementTables &
  CollectionTables &
  RedepositTables &
  ReturnedTables &
  TasksTables &
  TransfersTables &
  WriteOffsTables &
  UnclaimedTables &
  DrawerTables &
  ReceiptsTables &
  BalancingTables &
  OfficeTables &
  ImportsTables &
  FinesTables &
  RuleFilesTables &
  ChangeFundTables &
  LettersTables &
  PaperTables &
  PrintingTables;
