// Calls about no account and messages changed, taken away or made up behind the program's back.
import { expect, test } from 'vitest';
import { type LoggedEnquiry, logEnquiry } from '../../src/desk/log-enquiry.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** One that was answered, and one that left a message. */
async function withCalls(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk);
  const call: LoggedEnquiry = {
    ...{ channel: 'phone', direction: 'in', caller: 'Ana Ruiz', callback: '8055550142' },
    ...{ topic: 'dogs', outcome: 'answered', passedTo: '', words: '' },
  };
  accepted(await logEnquiry(desk, counter, call));
  const message = { to: 902, urgent: true };
  accepted(await logEnquiry(desk, counter, { ...call, outcome: 'message', message }));
  await close();
  return path;
}

test('a book with calls is sound', async () => {
  expect(await brokenChecks(await withCalls())).toEqual({});
});

test.each([
  ['a caller who was another', "UPDATE enquiry SET caller = 'Nobody' WHERE id = 1", 'caller was'],
  ['a call that is gone', 'DELETE FROM enquiry WHERE id = 1', '(enquiry 1)'],
  ['a message for somebody else', 'UPDATE task SET person_id = 1', 'person_id was'],
  ['a message that is urgent no more', 'UPDATE phone_message SET urgent = 0', 'urgent'],
])('%s is found', async (_what, statement, named) => {
  const path = await withCalls();
  tamper(path, statement);
  expect((await brokenChecks(path))['records']).toContain(named);
});

test.each([
  ['whose message is gone', 'DELETE FROM phone_message'],
  ['whose task is gone', 'DELETE FROM enquiry_task'],
  ['with another number to call', "UPDATE phone_message SET callback = '1'"],
])('a call %s is found', async (_what, statement) => {
  const path = await withCalls();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['contacts']).toContain('call 2 has no task of its own');
  expect(broken['records']).toBeDefined();
});
