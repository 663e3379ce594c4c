// Prints the drawer report of some dates on the receipt printer of the register.
import { drawerReportPaper } from '../domain/papers/drawer-report.ts';
import type { Span } from '../domain/reports/report.ts';
import { done, type Result } from '../domain/result.ts';
import { drawerLog } from '../store/drawer-notices.ts';
import { localTime } from '../store/local-time.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import { permit } from './permit.ts';

export async function printDrawerReport(
  desk: Desk,
  counter: Counter,
  { from, to }: Span,
): Promise<Result<undefined>> {
  const { person, register } = counter;
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const city = await paperCity(book);
    const openings = await drawerLog(book, { from, to }, localTime(city.timeZone));
    const printedAt = desk.clock.now();
    const printedBy = named(person);
    const paper = drawerReportPaper({ city, from, to, openings, printedAt, printedBy });
    await queueJob(book, {
      register,
      subject: `drawer report ${paper.reference}`,
      createdAt: printedAt,
      content: { kind: 'paper', paper },
    });
    return done(undefined);
  });
}
