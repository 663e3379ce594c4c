// A business: what it does, what is assessed year by year, which checks it has passed, its
// certificates; and what is recorded of it, by name.
import type { DateText } from '../../domain/clock.ts';
import type { Cents } from '../../domain/money.ts';
import { CALLED } from '../../store/called-now.ts';
import type { BroughtYear } from './brought-year.ts';
import type { Penalty } from './penalty.ts';
import type { TaxNumber } from './tax-number.ts';

/** What was recorded, by name: a misspelling is then no act at all. */
export const ACT = {
  register: 'register',
  renew: 'renew',
  renewMissed: 'renew-missed',
  penalty: 'penalty',
  amend: 'amend',
  audit: 'audit',
  waive: 'penalty-waiver',
  reclassify: 'reclassify',
  yearClass: 'year-class',
  exempt: 'exempt',
  unexempt: 'exemption-ended',
  contractor: 'contractor-check',
  home: 'home-occupation',
  stormWater: 'storm-water',
  certificate: 'certificate',
  askDuplicate: 'duplicate-asked',
  duplicate: 'duplicate',
  suspend: 'suspend',
  lift: 'lift',
  close: 'close',
  reopen: 'reopen',
  owner: 'owner',
  called: CALLED,
  reveal: 'tax-number-shown',
  notice: 'renewal-notice',
  delinquency: 'delinquency-letter',
  chase: 'non-compliance',
  refer: 'referral',
  remit: 'state-quarter',
  stateReport: 'state-report',
  stateFile: 'state-file',
} as const;

export type TaxYear = Penalty & {
  readonly year: number;
  readonly classCode: string;
  readonly counted: number;
  /** Percent of it that is done in the city. */
  readonly share: number;
  readonly taxCents: Cents;
  /** Of a business that had no year to declare yet. */
  readonly isEstimate: boolean;
  /** An exemption held in it when it was assessed, or emptied it. */
  readonly isExempt: boolean;
  /** The day on which that exemption was granted. */
  readonly exemptSince: DateText | undefined;
  /** The year whose renewal billed what a true-up added to it. */
  readonly truedWith: number | undefined;
  /** In its first year the day it began: its tax and the day it is due follow from it. */
  readonly beganOn: DateText | undefined;
  /** Not of one whose tax came from elsewhere, until it is amended. */
  readonly isDeclared: boolean;
  readonly brought: BroughtYear | undefined;
};

export type ContractorCheck = {
  readonly licence: string;
  readonly expires: DateText;
  /** The day on which the board was asked. */
  readonly checkedOn: DateText;
  readonly faults: readonly string[];
};

/** What the state is told, and whom the city calls; the tax number is masked wherever it shows. */
export type Owner = {
  readonly entity: string;
  readonly taxNumberKind: string;
  readonly taxNumber: TaxNumber;
  readonly beganOn: DateText;
  readonly sellersPermit: string;
  readonly contact: string;
};

export type Certificate = {
  readonly number: string;
  readonly year: number;
  readonly expires: DateText;
  readonly copies: number;
  /** It says a name or a place that is no longer so. */
  readonly isOutdated: boolean;
};

export type Exemption = {
  readonly kind: string;
  readonly from: DateText;
  readonly until: DateText | undefined;
  /** The year it took off; undefined where none was, and in records that did not tell. */
  readonly emptied: EmptiedYear | undefined;
};

export type EmptiedYear = {
  readonly year: number;
  /** What of its tax was paid. */
  readonly paid: Cents;
  /** Penalty that went with it, paid or not. */
  readonly penalty: Cents;
};

export type AddedToItem = {
  readonly itemId: number;
  readonly percent: number;
  /** With what came with the item. */
  readonly penalty: Penalty;
};

export type Business = {
  readonly isRegistered: boolean;
  /** It was seen without a certificate: its account begins with the first letter. */
  readonly isFound: boolean;
  /** Once it changed; else what came with the account. */
  readonly name: string | undefined;
  readonly place: string | undefined;
  readonly dba: string;
  readonly description: string;
  readonly naics: string;
  readonly classCode: string | undefined;
  readonly isInCity: boolean;
  /** Permits of others that it needs. */
  readonly permits: readonly string[];
  readonly workersComp: string;
  readonly owner: Owner | undefined;
  readonly isHomeBased: boolean;
  readonly isHomeApproved: boolean;
  readonly contractor: ContractorCheck | undefined;
  /** What was shown of the storm-water law; empty where it was never asked. */
  readonly stormWater: string;
  /** By which the water board knows it; empty where none was told. */
  readonly stormWaterNumber: string;
  readonly stormWaterUntil: DateText | undefined;
  readonly exemption: Exemption | undefined;
  readonly years: readonly TaxYear[];
  readonly certificates: readonly Certificate[];
  /** Duplicates that were asked for and not printed. */
  readonly duplicates: number;
  readonly suspended: string | undefined;
  readonly closedOn: DateText | undefined;
  /** Years after the closing, as they were assessed: a reopening puts them back. */
  readonly takenOff: readonly TaxYear[];
  /** Letters of non-compliance since it last filed. */
  readonly letters: number;
  /** The year that these letters are about, whatever year it is by now. */
  readonly chasedYear: number | undefined;
  readonly isReferred: boolean;
  readonly noticedYear: number | undefined;
  /** What the newest letter of delinquency of each year was about. */
  readonly warned: readonly { readonly year: number; readonly percent: number }[];
  /** Percent that were added so far to tax that came with an item and without a record. */
  readonly added: readonly AddedToItem[];
};

export const UNKNOWN: Business = {
  isRegistered: false,
  isFound: false,
  name: undefined,
  place: undefined,
  dba: '',
  description: '',
  naics: '',
  classCode: undefined,
  isInCity: true,
  permits: [],
  workersComp: '',
  owner: undefined,
  isHomeBased: false,
  isHomeApproved: false,
  contractor: undefined,
  stormWater: '',
  stormWaterNumber: '',
  stormWaterUntil: undefined,
  exemption: undefined,
  years: [],
  certificates: [],
  duplicates: 0,
  suspended: undefined,
  closedOn: undefined,
  takenOff: [],
  letters: 0,
  chasedYear: undefined,
  isReferred: false,
  noticedYear: undefined,
  warned: [],
  added: [],
};

/** The year of that date, where it is assessed. */
export function yearOn({ years }: Pick<Business, 'years'>, date: DateText): TaxYear | undefined {
  return years.find(({ year }) => year === Number(date.slice(0, 4)));
}

/** The newest one that was declared: a year that was missed is filed after others. */
export function lastYear({ years }: Pick<Business, 'years'>): TaxYear | undefined {
  const declared = years.filter(({ isDeclared }) => isDeclared);
  return declared.sort((a, b) => a.year - b.year).at(-1);
}

/** The newest year before it that is on an estimate still: the renewal of it trues that up. */
export function estimatedBefore(
  { years }: Pick<Business, 'years'>,
  year: number,
): TaxYear | undefined {
  const own = years.filter((one) => one.isDeclared && one.isEstimate && one.year < year);
  return own.sort((a, b) => a.year - b.year).at(-1);
}
