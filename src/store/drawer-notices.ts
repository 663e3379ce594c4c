// What was noted of a drawer by its sensor, each with a link in the register's chain; and the kicks
// that explain an opening.
import { sql } from 'kysely';
import type { Instant } from '../domain/clock.ts';
import type { DrawerLogFact } from '../domain/reports/drawer-log-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { registerChain } from './chain.ts';
import { instantsAround, isWithin, type LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { DrawerNoticeTable } from './tables/drawer.ts';

export type DrawerNotice = Pick<DrawerNoticeTable, 'kind' | 'opened_at' | 'noted_at'>;

/** Everything noted of one opening. */
export async function noticesOf(
  book: Book,
  register: number,
  openedAt: Instant,
): Promise<readonly DrawerNotice[]> {
  return book
    .selectFrom('drawer_notice')
    .select(['kind', 'opened_at', 'noted_at'])
    .where('register', '=', register)
    .where('opened_at', '=', openedAt)
    .execute();
}

export async function newestNotice(
  book: Book,
  register: number,
): Promise<DrawerNotice | undefined> {
  return book
    .selectFrom('drawer_notice')
    .select(['kind', 'opened_at', 'noted_at'])
    .where('register', '=', register)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertNotice(
  book: Book,
  notice: Omit<DrawerNoticeTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('drawer_notice')
    .values(notice)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(notice.register), 'drawer-notice', id, notice.noted_at);
}

/** Further back no kick explains an opening of now. */
const EVENTS_BACK = 200;

/** The newest kick that was sent to a printer: when, and why. */
export async function newestKick(
  book: Book,
  printer: string,
): Promise<{ readonly at: Instant; readonly reason: string } | undefined> {
  const { rows } = await sql<{ readonly at: Instant; readonly reason: string }>`
    SELECT e.at, json_extract(j.content, '$.reason') AS reason
    FROM (SELECT * FROM print_job_event ORDER BY id DESC LIMIT ${sql.lit(EVENTS_BACK)}) e
    JOIN print_job j ON j.id = e.job_id
    WHERE e.state = 'sending' AND e.detail = ${printer} AND j.kind = 'kick'
    ORDER BY e.id DESC LIMIT 1`.execute(book);
  return rows[0];
}

type LogRow = Omit<DrawerLogFact, 'date' | 'at' | 'openMs'> & {
  readonly at: Instant;
  readonly openedAt: Instant | null;
};

/** Every kick and every notice of the dates, in the order of time. */
export async function drawerLog(
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<readonly DrawerLogFact[]> {
  const [first, last] = instantsAround(span);
  const { rows } = await sql<LogRow>`
    SELECT j.created_at AS at, j.register, 'kick' AS kind,
      json_extract(j.content, '$.reason') AS reason,
      (SELECT e.state FROM print_job_event e WHERE e.job_id = j.id ORDER BY e.id DESC LIMIT 1)
        AS state, NULL AS openedAt
    FROM print_job j WHERE j.kind = 'kick' AND j.created_at >= ${first} AND j.created_at < ${last}
    UNION ALL
    SELECT n.noted_at, n.register, n.kind, NULL, NULL, n.opened_at
    FROM drawer_notice n WHERE n.noted_at >= ${first} AND n.noted_at < ${last}
    ORDER BY 1, 2`.execute(book);
  return rows
    .map(({ at, openedAt, ...row }) => {
      const { date, time } = local(at);
      const openMs = openedAt === null ? null : Date.parse(at) - Date.parse(openedAt);
      return { ...row, date, at: time, openMs };
    })
    .filter(({ date }) => isWithin(span, date));
}
