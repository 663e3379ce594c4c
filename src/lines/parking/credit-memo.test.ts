// A fine is lowered by its review, its hearing, a court or its agency and by no memo; a late
// penalty is waived by a supervisor. It holds from the date of the rule on.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../../test/support/book.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { memoChoices } from '../../desk/memo-target.ts';
import type { MemoKind } from '../../domain/memo.ts';
import { cents } from '../../domain/money.ts';
import { accountsByNumber } from '../../store/accounts.ts';

/** 53.00 of fine and 35.00 of late penalty. */
const CITATION = '7000405';

async function choicesOf(desk: Desk, kind: MemoKind = 'credit') {
  const [account] = await accountsByNumber(desk.store.book, CITATION);
  return memoChoices(desk, account?.id ?? 0, kind);
}

async function memoOn(desk: Desk, what: string, by: number, kind: MemoKind = 'credit') {
  const choice = (await choicesOf(desk, kind)).find(({ words }) => words.endsWith(what));
  const componentId = choice?.about.componentId ?? 0;
  const reason = { number: 3, text: 'photo 12' };
  const memo = { kind, componentId, amountCents: cents(500), reason };
  return makeMemo(desk, await counterOf(desk, by), memo);
}

test('no memo takes anything off a fine, and the list says who does', async () => {
  const made = await demoDesk();
  const { desk } = made;
  for (const by of [101, 902]) {
    expect(outcomeOf(await memoOn(desk, 'Fine', by))).toBe('memo-barred');
  }
  const barred = 'a review, a hearing or its agency lowers a fine';
  expect((await choicesOf(desk)).map((choice) => [choice.words, choice.barred])).toEqual([
    ['7000405  Late penalty', undefined],
    ['7000405  Fine', barred],
  ]);
  // What raises is a matter of the limits, as on any account.
  expect(accepted(await memoOn(desk, 'Fine', 101, 'debit')).done).toBe(true);
  expect((await choicesOf(desk, 'debit')).map(({ barred: why }) => why)).toEqual([
    undefined,
    undefined,
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a late penalty a supervisor waives alone, and for a clerk another signs', async () => {
  const made = await demoDesk();
  const { desk } = made;
  expect(accepted(await memoOn(desk, 'Late penalty', 902)).done).toBe(true);
  const asked = accepted(await memoOn(desk, 'Late penalty', 101));
  if (asked.done) throw new Error('a clerk waived a late penalty alone');
  expect(outcomeOf(await approve(desk, asked.request.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.request.id, 801));
  const [penalty] = await choicesOf(desk);
  expect(penalty?.openCents).toBe(2500);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

/** What the memos check says of a book without the rule, and with the rule from a date on. */
async function saidFrom(path: string, from: string, kind: string, by: string) {
  const value = JSON.stringify([{ kind, by }]);
  tamper(
    path,
    `INSERT INTO line_rule (line, name, effective_from, value, authority)
      VALUES ('parking', 'memo-rules', '${from}', '${value}', 'Parking policy 3.1')`,
  );
  const opened = deskOn(path);
  const broken = await brokenOf(opened);
  await opened.close();
  tamper(path, "DELETE FROM line_rule WHERE name = 'memo-rules'");
  return broken.find(({ name }) => name === 'memo-rules')?.broken;
}

test('memos from before the rule stand; verify names one that is under it', async () => {
  const { path, close } = await demoDesk();
  await close();
  tamper(path, "DELETE FROM line_rule WHERE name = 'memo-rules'");
  const { desk, close: closeAgain } = deskOn(path);
  expect(accepted(await memoOn(desk, 'Fine', 101)).done).toBe(true);
  expect(accepted(await memoOn(desk, 'Late penalty', 101)).done).toBe(true);
  await closeAgain();
  expect(await saidFrom(path, '2026-09-16', 'fine', 'agency')).toBeUndefined();
  expect(await saidFrom(path, '2026-09-15', 'fine', 'agency')).toBe(
    'memo M-000001 takes off what no memo may',
  );
  expect(await saidFrom(path, '2026-09-15', 'fine-late', 'supervisor')).toBe(
    'memo M-000002 has no supervisor behind it',
  );
});
