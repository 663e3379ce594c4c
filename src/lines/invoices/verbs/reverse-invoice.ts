// Takes an invoice back, whole and once: the mirror of its entry on the open date (P2, P7).
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { mirrorOf } from '../../../domain/mirror.ts';
import { formatCents } from '../../../domain/money.ts';
import { openCents } from '../../../domain/open-item.ts';
import { done, refuse } from '../../../domain/result.ts';
import { loadEntry } from '../../../store/entries.ts';
import { writeReversal } from '../papers.ts';
import { type Invoice, invoicesOf } from '../rules.ts';
import { INVOICE_WORDS } from '../words.ts';

const WORDS = INVOICE_WORDS;
const WHY_MOST = 60;

const standing = ({ records }: LinePlace): readonly Invoice[] =>
  invoicesOf(records).filter(({ isReversed }) => !isReversed);

export const reverseInvoice: LineAct = {
  name: 'reverse',
  words: WORDS.reverse,
  permission: 'make-invoice',
  barred: (place) => (standing(place).length === 0 ? WORDS.barred.none : undefined),
  fields: async (place) => [
    {
      label: WORDS.fields.which,
      kind: 'choice',
      choices: standing(place).map(({ number, cents }, index) => ({
        ...{ number: index + 1, words: `${number}  ${formatCents(cents, true)}`, value: number },
      })),
    },
    { label: WORDS.fields.why, hint: WORDS.fields.whyHint, kind: 'words', most: WHY_MOST },
  ],
  async decide(place, [number = '', typed = '']) {
    const why = foreignText(typed);
    if (why === '') return refuse('line-answer', { why: WORDS.fault.noWhy });
    const invoice = standing(place).find((one) => one.number === number);
    if (invoice?.entryId === undefined) return refuse('line-barred', { why: WORDS.barred.none });
    const { entryId, cents } = invoice;
    const item = place.items.find(({ documentNumber }) => documentNumber === number);
    if (item === undefined || openCents(item) !== cents) {
      return refuse('line-answer', { why: WORDS.fault.paid(number) });
    }
    const amount = formatCents(cents, true);
    return done({
      facts: { invoice: number, amount: formatCents(cents), why },
      needs: 'approve-line',
      shown: { invoice: number, amount, reason: why },
      async post({ book }) {
        const { entry, movements } = mirrorOf([await loadEntry(book, entryId)]);
        const memo = WORDS.memo.reverse(number, why);
        const moved = { postings: entry.postings, movements };
        return done({ ...moved, source: 'LIN', memo, reverses: entryId });
      },
      papers: (work) => writeReversal(work, invoice),
      said: WORDS.said.reversed(number),
    });
  },
};
