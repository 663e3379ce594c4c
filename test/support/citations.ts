// Made-up citation files in the columns of the Los Angeles portal.
import { csvLine } from '../../src/domain/csv.ts';

const HEADER =
  'Ticket number,Issue Date,Issue time,Meter Id,Marked Time,RP State Plate,Plate Expiry Date,VIN,' +
  'Make,Body Style,Color,Location,Route,Agency,Violation code,Violation Description,Fine amount,' +
  'Latitude,Longitude';

export type CitationChange = {
  readonly date?: string;
  readonly place?: string;
  readonly code?: string;
  readonly fine?: string;
  /** State, tab, VIN, make, body, color. */
  readonly vehicle?: readonly string[];
};

const TRUCK = ['CA', '202701', '', 'ABCD', 'PA', 'BK'];

/** One row a citation: its number and what differs from 73 dollars of 20 February 2026. */
export function madeUpCitations(...rows: readonly [string, CitationChange?][]): string {
  const lines = rows.map(([number, change = {}]) => {
    const { date = '2026-02-20T00:00:00', place = '12 OAK ST' } = change;
    const { code = '80.69B', fine = '73' } = change;
    const plate = ['', '', ...(change.vehicle ?? TRUCK)];
    return csvLine([
      number,
      date,
      '905',
      ...plate,
      place,
      '1',
      '7',
      code,
      'NO PARKING',
      fine,
      '',
      '',
    ]);
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}
