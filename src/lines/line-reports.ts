// Listings of the lines of business, numbered after the reports of the catalogue: line 3 has 301,
// 302 and so on, so that a new one shifts none.
import type { NumberedLineReport } from '../desk/read-report.ts';
import { LINES } from './index.ts';

const A_LINE = 100;

export async function lineReports(): Promise<readonly NumberedLineReport[]> {
  const listed = await Promise.all(
    LINES.map(async ({ code: line, number, duties }) => {
      const reports = (await duties?.())?.reports ?? [];
      return reports.map((report, index) => ({
        number: number * A_LINE + index + 1,
        line,
        report,
      }));
    }),
  );
  return listed.flat();
}

/** By its name, or by its number. */
export async function findLineReport(
  nameOrNumber: string,
): Promise<NumberedLineReport | undefined> {
  const listed = await lineReports();
  return listed.find(
    ({ number, report }) => report.name === nameOrNumber || String(number) === nameOrNumber,
  );
}
