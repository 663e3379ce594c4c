// Paper books of downtime: issued and taken back, slips keyed with payments, voided, checked by
// another; what was skipped is what the model says.
import { checkPaperSlip } from '../../src/desk/check-paper-slip.ts';
import { voidPaperSlip } from '../../src/desk/key-paper-slip.ts';
import {
  issuePaperBook,
  receivePaperBook,
  returnPaperBook,
} from '../../src/desk/receive-paper-book.ts';
import { addDays } from '../../src/domain/calendar.ts';
import type { SlipNote } from '../../src/domain/paper-slip.ts';
import { skippedSlips } from '../../src/store/paper-slips.ts';
import { counterOf } from '../support/counter.ts';
import {
  type Action,
  type Audit,
  agree,
  CLERKS,
  codeOf,
  personOf,
  someCounter,
  tryPin,
} from './audit.ts';
import type { Model, PaperSlip } from './model.ts';

const SLIPS = 12;
const MONEY = ['clerk', 'supervisor'];
const KEEPERS = ['supervisor', 'finance-director'];

/** The slip that holds a number: a payment that was voided gives its number back. */
function holderOf({ slips }: Model, number: number): PaperSlip | undefined {
  return slips.find((slip) => slip.number === number && slip.receipt?.isVoid !== true);
}

function bookOf({ books }: Model, number: number) {
  return books.find(({ first }) => first <= number && number < first + SLIPS);
}

function whyNotFree(model: Model, number: number): string | undefined {
  const found = bookOf(model, number);
  if (!found) return 'paper-number-unknown';
  if (!found.wasIssued) return 'paper-book-in';
  return holderOf(model, number) ? 'paper-number-used' : undefined;
}

/** Numbers mostly follow one another, and are now and then those of no book. */
function someNumber({ dice, model }: Audit): number {
  return dice.between(95, 101 + Math.max(1, model.books.length) * SLIPS);
}

export function someSlip(audit: Audit): SlipNote {
  const { dice, model } = audit;
  const writer = dice.percent(5) ? 501 : dice.one(CLERKS);
  const writtenOn = addDays(model.date, dice.percent(5) ? 1 : -dice.upTo(3));
  return { number: someNumber(audit), writtenOn, writer };
}

/** Into a session that stands on `date`: a slip is written before it is keyed. */
export function whyNoSlip(model: Model, note: SlipNote, date: string): string | undefined {
  const used = whyNotFree(model, note.number);
  if (used !== undefined) return used;
  if (note.writtenOn > model.date || note.writtenOn > date) return 'paper-date';
  return MONEY.includes(personOf(model, note.writer).role) ? undefined : 'paper-writer';
}

export const moveBook: Action = {
  name: 'paper book',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const keeper = personOf(model, dice.one([902, 903, 101]));
    const counter = await counterOf(desk, keeper.number);
    const barred = KEEPERS.includes(keeper.role) ? undefined : 'not-allowed';
    if (model.books.length === 0 || dice.percent(15)) {
      const first = 101 + (model.books.length - (dice.percent(10) ? 1 : 0)) * SLIPS;
      const known = bookOf(model, first) || bookOf(model, first + SLIPS - 1);
      const why = barred ?? (known ? 'paper-book-known' : undefined);
      const told = `receive the book from ${first} by ${keeper.number}`;
      agree(
        told,
        codeOf(await receivePaperBook(desk, counter, first, first + SLIPS - 1)),
        why ?? 'done',
      );
      if (why === undefined) model.books.push({ first, holder: undefined, wasIssued: false });
      return told;
    }
    const number = someNumber(audit);
    const found = bookOf(model, number);
    const unknown = barred ?? (found ? undefined : 'paper-number-unknown');
    if (dice.percent(50)) {
      const told = `take back the book of ${number} by ${keeper.number}`;
      const why = unknown ?? (found?.holder === undefined ? 'paper-book-in' : undefined);
      agree(told, codeOf(await returnPaperBook(desk, counter, number)), why ?? 'done');
      if (why === undefined && found) found.holder = undefined;
      return told;
    }
    const holder = dice.one(CLERKS);
    const told = `issue the book of ${number} to ${holder} by ${keeper.number}`;
    const why = unknown ?? (found?.holder === undefined ? undefined : 'paper-book-out');
    agree(told, codeOf(await issuePaperBook(desk, counter, number, holder)), why ?? 'done');
    if (why === undefined && found) Object.assign(found, { holder, wasIssued: true });
    return told;
  },
};

export const voidSlip: Action = {
  name: 'void a slip',
  weight: ({ model }) => (model.books.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const number = someNumber(audit);
    const barred = MONEY.includes(who.role) ? undefined : 'not-allowed';
    const why = barred ?? whyNotFree(model, number);
    const told = `void slip ${number} by ${who.number}`;
    agree(told, codeOf(await voidPaperSlip(desk, counter, number, 1)), why ?? 'done');
    if (why === undefined) {
      model.slips.push({ number, receipt: undefined, keyedBy: who.number, checked: false });
    }
    return told;
  },
};

export const checkSlip: Action = {
  name: 'check a slip',
  weight: ({ model }) => (model.slips.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter } = await someCounter(audit);
    const number = dice.any(model.slips)?.number ?? 0;
    const who = personOf(model, dice.one([...CLERKS, 701]));
    const right = !dice.percent(3);
    const by = { number: who.number, pin: right ? who.pin : '0000' };
    const agrees = dice.percent(90);
    const told = `check slip ${number} by ${who.number}`;
    const pinned = tryPin(audit, who, right);
    const slip = holderOf(model, number);
    const why = pinned === 'done' ? whyNotCheck(slip, who) : pinned;
    agree(told, codeOf(await checkPaperSlip(desk, counter, { number, agrees, by })), why);
    if (why === 'done' && slip) slip.checked = true;
    agree('slips that were skipped', await skippedSlips(desk.store.book), skippedOf(model));
    return told;
  },
};

function whyNotCheck(slip: PaperSlip | undefined, who: { number: number; role: string }): string {
  if (!MONEY.includes(who.role)) return 'not-allowed';
  if (!slip?.receipt) return 'paper-not-keyed';
  if (slip.checked) return 'paper-checked';
  return slip.keyedBy === who.number ? 'own-work' : 'done';
}

/** Every number without a holder that stands before one with a holder in its book. */
function skippedOf(model: Model): readonly number[] {
  return [...model.books]
    .sort((a, b) => a.first - b.first)
    .flatMap(({ first }) => {
      const all = Array.from({ length: SLIPS }, (_, index) => first + index);
      const last = all.findLast((number) => holderOf(model, number)) ?? first;
      return all.filter((number) => number < last && !holderOf(model, number));
    });
}
