// Refunds of credits: asked for, granted by another, handed to accounts payable once and in time.
import { askRefund } from '../../src/desk/ask-refund.ts';
import { exportRefunds } from '../../src/desk/export-refunds.ts';
import { businessDaysAfter } from '../../src/store/calendar.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import { type Component, type Item, openOf } from './model.ts';
import { book } from './sums.ts';

const MAKES = ['clerk', 'supervisor'];
const CHECK_DAYS = 10;
const TO = { payee: 'somebody', address: 'somewhere 1' };

/** The newest date on which a receipt with a check made this credit. */
function checkDate({ model }: Audit, item: Item): string | undefined {
  const made = model.receipts.filter(
    (receipt) =>
      receipt.credits.some((one) => sources(model, item).has(one)) &&
      receipt.tenders.some(({ kind }) => kind === 'check'),
  );
  return made
    .map((receipt) => receipt.session.date)
    .sort()
    .at(-1);
}

/** Its own components, and those of other accounts that it was moved from. */
function sources({ transfers }: Audit['model'], item: Item): ReadonlySet<Component> {
  const found = new Set(item.components);
  for (const one of found) {
    const moved = transfers.find(({ fresh }) => fresh === one);
    if (moved) found.add(moved.component);
  }
  return found;
}

async function notBefore(audit: Audit, item: Item): Promise<string> {
  const { desk, model } = audit;
  const paid = checkDate(audit, item);
  if (paid === undefined) return model.date;
  const cleared = await businessDaysAfter(desk.store.book, paid, CHECK_DAYS);
  return cleared > model.date ? cleared : model.date;
}

export const refund: Action = {
  name: 'refund',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const credits = [...model.items.values()].filter(({ side }) => side === 'C');
    const item = dice.any(dice.percent(85) ? credits.filter((one) => openOf(one) > 0) : credits);
    if (!item) return 'refund: there is no credit';
    const amount = openOf(item);
    const told = `refund of credit ${item.id} by ${who.number}`;
    const reason = { number: 1, text: 'seen' };
    const result = await askRefund(desk, counter, { itemId: item.id, ...TO, reason });
    const closed = () => (model.closedDates.has(model.date) ? 'day-closed' : undefined);
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const gone = () => (openOf(item) > 0 ? undefined : 'refund-nothing');
    agree(told, codeOf(result), barred ?? closed() ?? gone() ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: model.date,
      words: told,
      roles: COUNTER,
      outcome: () => {
        const changed = openOf(item) === amount ? undefined : 'refund-changed';
        return closed() ?? gone() ?? changed ?? 'done';
      },
      carryOut: async () => {
        const [component] = item.components as readonly [Component];
        const { control } = component;
        book(model, model.date, {
          lines: [
            [control, amount],
            [`${control.slice(0, 3)}-2010`, -amount],
          ],
          moves: [{ component, open: -amount, given: [] }],
        });
        const waits = await notBefore(audit, item);
        model.refunds.push({ cents: amount, notBefore: waits, inFile: false });
      },
      open: true,
    });
  },
};

export const payRefunds: Action = {
  name: 'pay refunds',
  weight: ({ model }) => (model.refunds.some(({ inFile }) => !inFile) ? 1 : 0.1),
  act: async ({ desk, model }) => {
    const { saved, ports } = memoryLedger();
    const result = await exportRefunds(desk, ports, { folder: 'out' });
    const due = model.refunds.filter((one) => !one.inFile && one.notBefore <= model.date);
    const told = `refund file ${model.refundFiles + 1}`;
    agree(told, codeOf(result), due.length > 0 ? 'done' : 'refunds-none');
    if (!result.ok) return told;
    model.refundFiles += 1;
    for (const one of due) one.inFile = true;
    const sum = due.reduce((all, one) => all + one.cents, 0);
    const { file, refunds, totalCents } = result.value;
    agree(`${told}: paid`, [file, refunds, totalCents], [model.refundFiles, due.length, sum]);
    agree(`${told}: rows`, [...saved.values()][0]?.split('\n').length, due.length + 3);
    return told;
  },
};
