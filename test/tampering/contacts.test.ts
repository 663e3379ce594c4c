// Contacts changed, taken away or made up behind the program's back, by raw SQL with the guards
// off.
import { expect, test } from 'vitest';
import { type LoggedContact, logContact } from '../../src/desk/log-contact.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, accountNumbered, counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** Somebody known who was told, somebody who left a message, and a complaint with its task. */
async function withContacts(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const call: LoggedContact = {
    ...{ accountId, channel: 'phone', direction: 'in', caller: 'Rosa Ortega', topic: 'owed' },
    ...{ facts: ['address', 'payment'], outcome: 'answered', words: 'pays Friday' },
  };
  const counter = await counterOf(desk);
  accepted(await logContact(desk, counter, call));
  accepted(await logContact(desk, counter, { ...call, facts: [], outcome: 'message' }));
  accepted(await logContact(desk, counter, { ...call, facts: [], outcome: 'complaint' }));
  await close();
  return path;
}

const COLUMNS = `account_id, channel, direction, caller, known_by, topic, outcome, words, register,
  business_date, recorded_at, recorded_by`;

test('a book with contacts is sound', async () => {
  expect(await brokenChecks(await withContacts())).toEqual({});
});

test.each([
  [
    'a caller who was another',
    "UPDATE contact SET caller = 'Nobody' WHERE id = 1",
    'caller was "Rosa Ortega", is "Nobody"',
  ],
  [
    'somebody who became known',
    "UPDATE contact SET known_by = 'photo' WHERE id = 2",
    'known_by was "", is "photo"',
  ],
  ['words that were never said', "UPDATE contact SET words = 'waived' WHERE id = 1", 'words was'],
  ['a contact on another account', 'UPDATE contact SET account_id = 1 WHERE id = 2', 'account_id'],
  ['a contact that is gone', 'DELETE FROM contact WHERE id = 2', '(contact 2)'],
])('%s is found', async (_what, statement, named) => {
  const path = await withContacts();
  tamper(path, statement);
  expect((await brokenChecks(path))['records']).toContain(named);
});

test.each([
  ['whose task is gone', 'DELETE FROM contact_task', 'contact 3 has no task of its own'],
  ['whose task is of another kind', "UPDATE task SET kind = 'call'", 'contact 3'],
  ['whose task is about another account', 'UPDATE task SET account_id = 1', 'contact 3'],
])('a complaint %s is found', async (_what, statement, named) => {
  const path = await withContacts();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['contacts']).toContain(named);
  expect(broken['records']).toBeDefined();
});

test('a contact that nobody logged is found', async () => {
  const path = await withContacts();
  tamper(path, `INSERT INTO contact (${COLUMNS}) SELECT ${COLUMNS} FROM contact WHERE id = 1`);
  expect((await brokenChecks(path))['links']).toContain('contact 4');
});
