// Rows that the file itself must refuse, as raw SQL with what it says. The cases speak of rows of
// the full book by name; `open` is the second day's open session, `counted` that of the closed day.

/** The rows the cases speak of, by name: `(SELECT id FROM it WHERE name = 'open')`. */
export const NAMES = `
  CREATE TEMP TABLE it AS
  SELECT 'open' AS name, MAX(id) AS id FROM drawer_session WHERE register = 1
  UNION ALL SELECT 'counted', MIN(id) FROM drawer_session WHERE register = 1
  UNION ALL SELECT 'clerk', id FROM person WHERE number = 101
  UNION ALL SELECT 'colleague', id FROM person WHERE number = 102
  UNION ALL SELECT 'supervisor', id FROM person WHERE number = 902
  UNION ALL SELECT 'second', id FROM person WHERE number = 903
  UNION ALL SELECT 'former', id FROM person WHERE number = 103
  UNION ALL SELECT 'director', id FROM person WHERE number = 801
  UNION ALL SELECT 'administrator', id FROM person WHERE number = 501
  UNION ALL SELECT 'receipt', MAX(id) FROM receipt WHERE register = 1
  UNION ALL SELECT 'old receipt', MIN(id) FROM receipt WHERE register = 1
  UNION ALL SELECT 'void receipt', MIN(receipt_id) FROM receipt_void
  UNION ALL SELECT 'fine', c.id FROM open_item_component c JOIN open_item i ON i.id = c.item_id
    WHERE i.document_number = '7000419'
  UNION ALL SELECT 'deposit', MAX(id) FROM deposit
  UNION ALL SELECT 'tape', MAX(id) FROM tape`;
export const it = (name: string) => `(SELECT id FROM it WHERE name = '${name}')`;

export const AT = `'2026-09-16T17:00:00.000Z'`;
const entry = (id: number, date = '2026-09-16') =>
  `INSERT INTO entry (id, seal_id, source, number, business_date, made_at, memo)
    VALUES (${id}, ${id}, 'TST', ${id}, '${date}', ${AT}, 'test');`;
const reversalOf = (id: number) =>
  `INSERT INTO entry VALUES (${id}, 'TST', ${id}, '2026-09-16', ${AT}, NULL, '', 9001, ${id});`;
const posting = (id: number, line: number, account: string, side: 'D' | 'C', amount: number) =>
  `INSERT INTO posting VALUES (${id}, ${line}, '${account}', '${side}', ${amount}, NULL);`;
const seal = (id: number, postings: number, total: number) =>
  `INSERT INTO entry_seal VALUES (${id}, ${postings}, ${total});`;
const movement = (id: number, component: string, side: 'D' | 'C', amount: number) =>
  `INSERT INTO open_item_movement (component_id, entry_id, side, amount_cents)
    VALUES (${component}, ${id}, '${side}', ${amount});`;
export const balanced = (id: number, date?: string) =>
  entry(id, date) + posting(id, 1, '990-1105', 'D', 5) + posting(id, 2, '990-1110', 'C', 5);
export const sealed = (id: number) => balanced(id) + seal(id, 2, 5);

export const receiptOn = (session: string, date: string, register = 1) =>
  `${sealed(9001)} INSERT INTO receipt (register, number, session_id, business_date, posted_at,
    clerk_id, payer, channel, total_cents, change_cents, void_code, entry_id)
  VALUES (${register}, 900, ${it(session)}, '${date}', ${AT}, ${it('clerk')}, '', 'counter', 5, 0,
    '', 9001);`;
export const voidOf = (receipt: string, approver: string) =>
  `${sealed(9001)} INSERT INTO receipt_void VALUES (${it(receipt)}, 900, 1, ${AT},
    ${it('colleague')}, ${it(approver)}, 1, '', 0, 9001);`;
export const correctionOf = (receipt: string, approver: string) =>
  `${sealed(9001)} INSERT INTO tender_correction VALUES (900, 1, 900, ${it(receipt)}, ${AT},
    ${it('clerk')}, ${approver}, 9001);`;
const tenderOf = (kind: string, correction: string) =>
  `INSERT INTO receipt_tender (receipt_id, side, kind, amount_cents, tendered_cents, correction_id,
    replaces_tender_id) VALUES (${it('receipt')}, 'in', '${kind}', 5, 5, ${correction}, NULL);`;
export const dropOf = (session: string, counter: string) =>
  `${sealed(9001)} INSERT INTO drawer_drop VALUES (900, ${it(session)}, 'X', 5, ${it('clerk')},
    ${it(counter)}, ${AT}, 9001);`;
export const noSaleOf = (session: string, approver: string) =>
  `INSERT INTO drawer_opening VALUES (900, ${it(session)}, 1, '', ${it('clerk')}, ${it(approver)},
    ${AT});`;
const sessionOf = (register: number, agreed = 'NULL') =>
  `${sealed(9001)} INSERT INTO drawer_session VALUES (900, 'X', ${register}, '2026-09-16',
    ${it('clerk')}, 5, ${AT}, ${agreed}, NULL, 9001);`;
export const count = `INSERT INTO drawer_count VALUES (900, 1, '2026-09-16', ${it('open')}, 'close',
  1, 0, 0, ${it('clerk')}, ${AT});`;
export const difference = (tender: string, counted: number) =>
  `INSERT INTO session_difference VALUES (${it('open')}, '${tender}', 10000, ${counted});`;
export const closeOf = (approver: string, short = 0) =>
  `${count} ${difference('cash', 10_000 - short)} ${difference('check', 10_000)}
  ${difference('card', 10_000)} ${sealed(9001)}
  INSERT INTO session_close VALUES (${it('open')}, ${AT}, ${it('clerk')}, ${approver}, NULL, '',
    0, 0, 9001);`;
export const verificationBy = (person: string, deposit = it('deposit')) =>
  `INSERT INTO deposit_verification VALUES (900, ${deposit}, 9, 0, '[]', 0, ${it(person)}, ${AT},
    NULL);`;
const dayClose = (date: string, person: string) =>
  `INSERT INTO day_close VALUES ('${date}', '{}', '[]', ${it(person)}, ${AT});`;
const exportOf = (date: string) =>
  `INSERT INTO ledger_export VALUES (900, '${date}', 'csv', 0, 'h', ${AT});`;
const liftOf = (date: string) =>
  `INSERT INTO day_lift VALUES (900, '${date}', ${it('supervisor')}, ${it('director')}, 'x', ${AT},
    900, 1);`;
const secondClose = (date: string, lift: number) =>
  `INSERT INTO day_second_close VALUES (${lift}, '${date}', '{}', '[]', ${it('supervisor')},
    ${AT});`;
const delegationOf = (person: string, approver: string) =>
  `INSERT INTO delegation VALUES (900, ${it(person)}, 'supervisor', '2026-09-16', '2026-09-16',
    ${AT}, '2026-09-17T07:00:00.000Z', ${it('supervisor')}, ${it(approver)}, ${AT}, 900);`;
export const link = (kind: string, subject: string) =>
  `INSERT INTO chain_link SELECT chain, sequence + 1, '${kind}', ${subject}, '{}', ${AT}, hash, 'h'
    FROM chain_link WHERE chain = 'register-1' ORDER BY sequence DESC LIMIT 1;`;

export type Case = readonly [what: string, sql: string, says: string];

export const ENTRIES: readonly Case[] = [
  [
    'an entry that does not balance in total',
    entry(9001) +
      posting(9001, 1, '990-1105', 'D', 5) +
      posting(9001, 2, '990-1110', 'C', 6) +
      seal(9001, 2, 5),
    'does not balance in every fund',
  ],
  [
    'an entry that balances in total, not per fund',
    entry(9001) +
      posting(9001, 1, '510-1010', 'D', 5) +
      posting(9001, 2, '110-4310', 'C', 5) +
      seal(9001, 2, 5),
    'does not balance in every fund',
  ],
  ['a seal that counts other postings', balanced(9001) + seal(9001, 3, 5), 'does not agree'],
  ['a seal of another total', balanced(9001) + seal(9001, 2, 6), 'does not agree'],
  ['an entry of one posting', entry(9001) + seal(9001, 1, 5), 'does not agree'],
  ['a posting after the seal', sealed(9001) + posting(9001, 3, '990-1105', 'D', 5), 'is sealed'],
  [
    'a movement after the seal',
    sealed(9001) + movement(9001, it('fine'), 'C', 5),
    'the entry is sealed',
  ],
  [
    'a control account that moves without its open items',
    entry(9001) +
      posting(9001, 1, '110-1220', 'D', 5) +
      posting(9001, 2, '110-4310', 'C', 5) +
      seal(9001, 2, 5),
    'without its open items',
  ],
  [
    'open items that move without their control account',
    balanced(9001) + movement(9001, it('fine'), 'C', 5) + seal(9001, 2, 5),
    'without its open items',
  ],
  [
    'a payment beyond what is open',
    balanced(9001) + movement(9001, it('fine'), 'C', 7501),
    'beyond what is open',
  ],
  ['an entry on a closed day', balanced(9001, '2026-09-15'), 'the business date is closed'],
  [
    'a second reversal of one entry',
    sealed(9001) + reversalOf(9002) + reversalOf(9003),
    'entry rows are sealed',
  ],
  [
    'a series that skips a number',
    `UPDATE series SET next = next + 2 WHERE name = 'receipt-1';`,
    'only counts up by one',
  ],
  [
    'a series that counts back',
    `UPDATE series SET next = next - 1 WHERE name = 'receipt-1';`,
    'only counts up by one',
  ],
  [
    'a link that leaves a gap in its chain',
    `INSERT INTO chain_link VALUES ('register-1', 9999, 'x', NULL, '{}', ${AT}, '', 'h');`,
    'does not follow',
  ],
  [
    'a link to another past',
    `INSERT INTO chain_link SELECT chain, MAX(sequence) + 1, 'x', NULL, '{}', ${AT}, 'other', 'h'
      FROM chain_link WHERE chain = 'register-1';`,
    'does not follow',
  ],
];

export const RECEIPTS: readonly Case[] = [
  ['a payment into a counted session', receiptOn('counted', '2026-09-15'), 'takes no payment'],
  ['a payment on another date', receiptOn('open', '2026-09-17'), 'takes no payment'],
  ['a payment at another register', receiptOn('open', '2026-09-16', 2), 'takes no payment'],
  [
    'a payment into a suspended session',
    `INSERT INTO session_event VALUES (900, ${it('open')}, 'suspended', ${AT}, ${it('clerk')});
      ${receiptOn('open', '2026-09-16')}`,
    'takes no payment',
  ],
  [
    'a receipt that does not add up',
    receiptOn('open', '2026-09-16') + link('receipt', 'last_insert_rowid()'),
    'does not add up',
  ],
  [
    'a line that joins a posted receipt',
    `INSERT INTO receipt_line VALUES (${it('receipt')}, 99, 'fee',
    'parking', NULL, NULL, 'x', 'x', 1, 5, 5);`,
    'the receipt is sealed',
  ],
  ['a tender that joins a posted receipt', tenderOf('card', 'NULL'), 'the receipt is sealed'],
  ['a void of own work', voidOf('receipt', 'clerk'), 'cannot approve its void'],
  ['a void approved by a clerk', voidOf('receipt', 'colleague'), 'only a supervisor'],
  ['a void approved by an administrator', voidOf('receipt', 'administrator'), 'only a supervisor'],
  ['a void after the count', voidOf('old receipt', 'supervisor'), 'is counted'],
  ['a second void', voidOf('void receipt', 'supervisor'), 'sealed'],
  ['a correction after the count', correctionOf('old receipt', it('supervisor')), 'is counted'],
  ['a correction of own approval', correctionOf('receipt', it('clerk')), 'only a supervisor'],
  [
    'a correction approved by a clerk',
    correctionOf('receipt', it('colleague')),
    'only a supervisor',
  ],
  [
    'a correction of cash by one person',
    correctionOf('receipt', 'NULL') + tenderOf('cash', '900'),
    'needs a second person',
  ],
  [
    'a tender above its limit that nobody granted',
    correctionOf('receipt', 'NULL') + tenderOf('check', '900').replace('5, 5', '1000001, 1000001'),
    'above its limit',
  ],
  [
    'a tender on a request that nobody decided',
    correctionOf('receipt', 'NULL') +
      `INSERT INTO request
        VALUES (900, 'tender-limit', 1, '2026-09-16', ${it('clerk')}, ${AT}, '{}');
      INSERT INTO receipt_tender (receipt_id, side, kind, amount_cents, tendered_cents,
        request_id, correction_id) VALUES (${it('receipt')}, 'in', 'check', 5, 5, 900, 900);`,
    'nobody granted',
  ],
  [
    'a correction that leaves the receipt unpaid',
    correctionOf('receipt', 'NULL') + tenderOf('card', '900') + link('tender-correction', '900'),
    'do not add up',
  ],
];

export const DRAWERS: readonly Case[] = [
  ['a second session of a register', sessionOf(1), 'is not closed'],
  ['a float agreed by a clerk', sessionOf(2, it('colleague')), 'agrees to a float'],
  ['a float agreed by its own clerk', sessionOf(2, it('clerk')), 'agrees to a float'],
  ['a drop after the count', dropOf('counted', 'supervisor'), 'is counted'],
  ['a drop counted by a clerk', dropOf('open', 'colleague'), 'counts a drop'],
  ['a drop counted by who dropped it', dropOf('open', 'clerk'), 'counts a drop'],
  ['a no-sale after the count', noSaleOf('counted', 'supervisor'), 'is counted'],
  ['a no-sale approved by a clerk', noSaleOf('open', 'colleague'), 'only a supervisor'],
  ['a no-sale of own approval', noSaleOf('open', 'clerk'), 'only a supervisor'],
  [
    'a suspension after the count',
    `INSERT INTO session_event VALUES (900, ${it('counted')}, 'suspended', ${AT}, ${it('clerk')});`,
    'is counted',
  ],
  ['a close that was never counted', closeOf('NULL').replace(count, ''), 'never counted'],
  ['a close without expected', closeOf('NULL').replace(difference('card', 10_000), ''), 'missing'],
  ['a close beyond the tolerance, unsigned', closeOf('NULL', 201), 'nobody approved it'],
  ['a close beyond the supervisor', closeOf(it('supervisor'), 2001), 'beyond what this person'],
  ['a close signed by a clerk', closeOf(it('colleague'), 201), 'beyond what this person'],
  ['a close signed by its own clerk', closeOf(it('clerk')), 'CHECK|beyond'],
  [
    'a closing count after the close',
    closeOf('NULL') + count.replace('(900', '(901').replace("'close', 1", "'close', 1"),
    'sealed',
  ],
];

export const OFFICE: readonly Case[] = [
  [
    'a deposit verified by who sealed it',
    `INSERT INTO deposit VALUES (900, 900, '2026-09-16', 'X', 5, 0, 0, ${it('supervisor')}, ${AT});
      ${verificationBy('supervisor', '900')}`,
    'who sealed the deposit',
  ],
  [
    'a deposit of a training book',
    `INSERT INTO training VALUES (1, 'x');
      INSERT INTO deposit VALUES (900, 900, '2026-09-16', 'X', 5, 0, 0, ${it('clerk')}, ${AT});`,
    'a training book deposits nothing',
  ],
  [
    'a ledger file of a training book',
    `INSERT INTO training VALUES (1, 'x');
      INSERT INTO ledger_export VALUES (900, '2026-09-16', 'csv', 1, 'x', ${AT});`,
    'a training book exports nothing',
  ],
  ['a deposit verified by a clerk', verificationBy('clerk'), 'only a supervisor'],
  [
    'a check that joins a sealed deposit',
    `INSERT INTO deposit_check SELECT MAX(id), ${it('deposit')} FROM receipt_tender;`,
    'the deposit is sealed',
  ],
  [
    'a request decided by who asked',
    `INSERT INTO request VALUES (900, 'no-sale', 1, '2026-09-16', ${it('supervisor')}, ${AT}, '{}');
      INSERT INTO request_decision VALUES (900, 'yes', ${it('supervisor')}, ${AT}, '');`,
    'who asked cannot decide',
  ],
  ['a day closed with an open drawer', dayClose('2026-09-16', 'supervisor'), 'is not closed'],
  ['a day closed by a clerk', dayClose('2026-09-14', 'clerk'), 'only a supervisor'],
  ['a ledger file of a day that is not closed', exportOf('2026-09-16'), 'is not closed'],
  ['a close lifted twice', liftOf('2026-09-15'), 'sealed'],
  ['a third close', secondClose('2026-09-15', 1), 'sealed'],
  ['a second close without a lift', secondClose('2026-09-16', 9), 'was not lifted|constraint'],
  ['a delegation that nobody granted', delegationOf('colleague', 'director'), 'nobody granted'],
  ['a delegation of a supervisor', delegationOf('second', 'director'), 'only a clerk'],
  ['a delegation granted by a supervisor', delegationOf('clerk', 'second'), 'only the finance'],
  ['a drop counted after standing in', dropOf('open', 'former'), 'counts a drop'],
  ['a day closed twice', dayClose('2026-09-15', 'supervisor'), 'sealed'],
];
