// Entries, open items and numbers that no longer fit together.
import { findsEach } from '../support/tampered-book.ts';

findsEach([
  // Ledger
  [
    'one side of an entry raised',
    `UPDATE posting SET amount_cents = 99999 WHERE line = 1
      AND entry_id = (SELECT entry_id FROM receipt WHERE number = 101)`,
    'entries',
    'is out of balance in fund ',
  ],
  [
    'money moved between funds',
    "UPDATE posting SET account = '510-4310' WHERE account = '110-4310'",
    'entries',
    'is out of balance in fund 110',
  ],
  [
    'both sides of an entry raised',
    `UPDATE posting SET amount_cents = 20100
      WHERE entry_id = (SELECT float_entry_id FROM drawer_session)`,
    'entries',
    'does not agree with its seal',
  ],
  [
    'a seal taken off',
    'DELETE FROM entry_seal WHERE entry_id = (SELECT entry_id FROM session_close)',
    'entries',
    'has no seal',
  ],
  [
    'an open item paid without an entry',
    `INSERT INTO open_item_movement (component_id, entry_id, side, amount_cents)
      SELECT id, 1, 'C', original_cents FROM open_item_component WHERE control_account = '110-1220'
      ORDER BY id DESC LIMIT 1`,
    'entries',
    'moves 110-1220 otherwise than its open items',
  ],
  [
    'the same, seen from the ledger',
    `INSERT INTO open_item_movement (component_id, entry_id, side, amount_cents)
      SELECT id, 1, 'C', original_cents FROM open_item_component WHERE control_account = '110-1220'
      ORDER BY id DESC LIMIT 1`,
    'open-items',
    '110-1220 stands at ',
  ],
  [
    'an item paid twice',
    `UPDATE open_item_movement SET amount_cents = amount_cents * 2
      WHERE side = 'C' AND component_id = (SELECT c.id FROM open_item_component c
        JOIN open_item i ON i.id = c.item_id WHERE i.document_number = '7000412')`,
    'open-items',
    '110-1220 stands at ',
  ],
  [
    'a share grown',
    `UPDATE component_share SET share_cents = share_cents + 100
      WHERE account = '110-4310' AND component_id = (SELECT MAX(component_id) FROM component_share
        WHERE account = '110-4310')`,
    'open-items',
    'do not make it up',
  ],
  [
    'an entry that belongs to nothing',
    'UPDATE receipt SET entry_id = 903 WHERE number = 105',
    'entries',
    'belongs to no record',
  ],
  [
    'an entry shared by two',
    'UPDATE drawer_session SET float_entry_id = (SELECT entry_id FROM session_close)',
    'entries',
    'belongs to no record',
  ],
  // Numbers
  [
    'a receipt number changed',
    'UPDATE receipt SET number = 110 WHERE number = 102',
    'series',
    'receipt 102 of 1 is missing',
  ],
  [
    'the last receipt gone',
    ['DELETE FROM receipt WHERE number = 105'],
    'series',
    'receipt 105 of 1 is missing',
  ],
  [
    'the series turned back',
    "UPDATE series SET next = 105 WHERE name = 'receipt-1'",
    'series',
    'receipt 105 of 1 was never taken',
  ],
  [
    'the series run ahead',
    "UPDATE series SET next = 107 WHERE name = 'receipt-1'",
    'series',
    'receipt 106 of 1 is missing',
  ],
  [
    'a series gone',
    "DELETE FROM series WHERE name = 'deposit'",
    'series',
    'deposits have no series',
  ],
  ['a void gone', 'DELETE FROM receipt_void', 'series', 'void 1 of 1 is missing'],
  [
    'an entry number changed',
    "UPDATE entry SET number = 9 WHERE source = 'RCP' AND number = 2",
    'series',
    'entry 2 of RCP is missing',
  ],
]);
