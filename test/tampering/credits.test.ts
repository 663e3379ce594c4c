// A credit that an overpayment made: changed, or made up, behind the program's back.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** 166.00 owed and 170.00 paid: 4.00 stay as a credit. */
async function overpaid(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '41002379', 17000)], [cash(17000)]));
  await close();
  return path;
}

test('a book with a credit is sound', async () => {
  expect(await brokenChecks(await overpaid())).toEqual({});
});

test.each([
  ['handed to another account', 'UPDATE open_item SET account_id = account_id - 1', 'open_item'],
  ['called something else', "UPDATE open_item SET description = 'Refunded'", 'open_item'],
  ['raised', 'UPDATE open_item_component SET original_cents = 900', 'open_item_component'],
])('a credit %s is found', async (_what, statement, table) => {
  const path = await overpaid();
  const which = table === 'open_item' ? 'id' : 'item_id';
  tamper(path, `${statement} WHERE ${which} = (SELECT MAX(id) FROM open_item)`);
  expect((await brokenChecks(path))['records']).toContain(`${table} no longer holds`);
});

test('a credit that a receipt line names but no link brought is found', async () => {
  const path = await overpaid();
  tamper(
    path,
    `INSERT INTO open_item (account_id, side, document_number, description, department,
        document_date, due_on)
      SELECT account_id, side, 'X-1', description, department, document_date, due_on
      FROM open_item WHERE id = (SELECT MAX(id) FROM open_item)`,
    `UPDATE receipt_line SET open_item_id = (SELECT MAX(id) FROM open_item)
      WHERE kind = 'credit'`,
  );
  expect((await brokenChecks(path))['city']).toContain('came with no link');
});
