// The listings of business tax, in the order of their numbers: 201, 202 and so on.
import type { LineReport } from '../../desk/line-duties.ts';
import { certificatesPrinted, closedBusinesses, newBusinesses } from './listings/moves.ts';
import { nonComplianceCases, outstandingRenewals } from './listings/open.ts';
import {
  businessesByClass,
  businessesByIndustry,
  businessesByPlace,
  contractorChecks,
} from './listings/standing.ts';
import { stateQuarters, stateYears } from './listings/state.ts';

export const LISTINGS: readonly LineReport[] = [
  ...[newBusinesses, closedBusinesses, businessesByClass, businessesByIndustry],
  ...[businessesByPlace, outstandingRenewals, certificatesPrinted, nonComplianceCases],
  ...[stateQuarters, stateYears, contractorChecks],
];
