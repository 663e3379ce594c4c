// Calls about no account, by the number pad but for names: answered, passed on, and a message that
// its person finds in the list of the day, reads and returns.
import { describe, expect, it } from 'vitest';
import { atCounter, openWindow, signIn } from './support.ts';

describe('a call about no account', () => {
  it('is answered, and on record from home', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys - 24⏎
      expect A CALL ABOUT NO ACCOUNT
      keys 1⏎
      text ana ruiz
      keys ⏎
      expect CALL BACK
      keys ⏎
      expect business tax
      keys 7⏎1⏎
      text where a licence is sold
      keys ⏎
      expect It is on record.
    `);
    const [row] = await counter.store.book.selectFrom('enquiry').selectAll().execute();
    expect(row).toMatchObject({ topic: 'dogs', outcome: 'answered', callback: '' });
  });

  it('is passed on to somebody, who is named', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys - 24⏎ 1⏎
      text ana ruiz
      keys ⏎⏎1⏎2⏎0⏎
      expect PASSED ON TO
      keys 902⏎
      expect It is on record.
    `);
    const [row] = await counter.store.book.selectFrom('enquiry').selectAll().execute();
    expect(row?.passed_to).toMatch(/^902 /);
  });

  it('is a message for a person, who reads it and returns the call', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys - 24⏎ 1⏎
      text ana ruiz
      keys ⏎8055550142⏎9⏎4⏎
      text her permit
      keys ⏎
      expect FOR
      keys 902⏎
      expect HOW SOON
      keys 2⏎
      expect It is on record, and task T-000001 is made.
    `);
    expect(counter.papers[0]).toMatch(/URGENT[\s\S]*For +902 Ruth Castellan[\s\S]*8055550142/);
    expect(counter.papers[0]).toContain('her permit');
    const window = await openWindow(counter.desk, 2);
    await window.play(`
      keys ${signIn(902)}
      expect A message waits for you: 19 reads it.
      keys 19⏎
      expect message, new, URGENT: ana ruiz, 8055550142
      keys 1⏎
      expect It is read
      keys 1⏎
      expect message, read, URGENT
      keys 1⏎2⏎
      expect WHAT CAME OF IT
      keys 12⏎
      expect It is returned.
      expect Nothing waits for a step.
    `);
  });
});
