// Whom a court may be asked for a judgment against: one owner whose unpaid citations come to more
// than the law asks (CVC 40220), and not while the registry holds the registration for one of them.
import type { LineReport } from '../../desk/line-duties.ts';
import { sumCents } from '../../domain/money.ts';
import { count, line, money, sumUnder, text, time } from '../../domain/reports/report.ts';
import { ACT } from './acts.ts';
import { ownersOwing } from './store.ts';

const COLUMNS = [
  text('owner', 'owner', 22),
  text('plates', 'plates', 16),
  count('citations', 'citations'),
  time('since', 'due since', 10),
  count('held', 'held'),
  text('next', 'next', 14),
  money('openCents', 'open'),
];

/** Whether one may be filed now; what is held is collected with the registration. */
const nextOf = (held: number): string => (held > 0 ? 'the registry' : 'may be filed');

export const judgmentListing: LineReport = {
  name: 'parking-judgments',
  title: 'OWNERS A JUDGMENT MAY BE ASKED AGAINST',
  describe: 'owners whose citations past due come to more than the law asks',
  why: 'A judgment is filed against one person, for all of it, and never beside a registry hold.',
  spans: 'date',
  async make({ book, rules, date }, { to }) {
    const overCents = rules.cents('judgment-over', date);
    const acts = { hold: ACT.hold, release: ACT.release };
    const rows = await ownersOwing(book, { date: to, overCents, ...acts });
    const openCents = sumCents(rows, (row) => row.openCents);
    const citations = rows.reduce((sum, row) => sum + row.citations, 0);
    return {
      columns: COLUMNS,
      rows: rows.map((row) => {
        const { owner, plates, since, held } = row;
        return line(owner, plates, row.citations, since, held, nextOf(held), row.openCents);
      }),
      totals: [sumUnder(COLUMNS, { owner: `${rows.length} owners`, citations, openCents })],
      notes: [],
      control: { items: citations, amountCents: openCents },
    };
  },
};
