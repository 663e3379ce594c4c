// The coupons of an arrangement in tests, as its agreement has them.
import { changeArrangement } from '../../src/desk/change-arrangement.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { arrangementChoices } from '../../src/desk/read-arrangements.ts';
import { present } from '../../src/domain/assert.ts';
import type { LetterContent } from '../../src/domain/letters/merge.ts';
import { arrangementById } from '../../src/store/arrangements.ts';
import { accepted, counterOf } from './counter.ts';

/** The lines that a scanner reads, in their order. */
export async function couponLines(desk: Desk, arrangementId: number): Promise<readonly string[]> {
  const { book } = desk.store;
  const { letter_id } = present(await arrangementById(book, arrangementId), 'arrangement');
  const letter = book.selectFrom('letter').select('content').where('id', '=', letter_id);
  const { content } = await letter.executeTakeFirstOrThrow();
  const { blocks } = JSON.parse(content) as LetterContent;
  return blocks.flatMap((block) =>
    block.block === 'coupons' ? block.coupons.map(({ line }) => line) : [],
  );
}

/** By a supervisor, since it was made by mistake. */
export async function cancelled(desk: Desk, arrangementId: number): Promise<void> {
  const change = { arrangementId, reason: { number: 4 } };
  accepted(await changeArrangement(desk, await counterOf(desk, 902), change));
}

/** What an account owes, the oldest due first. */
export async function owedItems(desk: Desk, accountId: number): Promise<readonly number[]> {
  const { owed } = await arrangementChoices(desk, accountId);
  return owed.filter((one) => one.accountId === accountId).map(({ itemId }) => itemId);
}
