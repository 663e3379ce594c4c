// "What do I owe, and when?" on the telephone: found, known by two facts, answered, put on record.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

describe('what do I owe and when', () => {
  it('takes no more than twelve keys beyond the data from home', async () => {
    const counter = await atCounter();
    const asked = '4⏎41002379⏎';
    await counter.play(`
      keys -
      keys ${asked}
      expect owes, due next
      expect 166.00
    `);
    const beyond = Array.from(asked).length - '41002379'.length;
    expect(beyond).toBeLessThanOrEqual(12);
  });

  it('is told to who is known by two facts, and is on record', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎ .13⏎
      expect TALKED WITH SOMEBODY
      keys 1⏎
      text rosa ortega
      keys ⏎2⏎2⏎1⏎1⏎
      text pays on friday
      keys ⏎
      expect has to be known by two facts
      keys - - - - 2⏎3⏎1⏎1⏎
      text pays on friday
      keys ⏎
      expect It is on record.
    `);
    const [row] = await counter.store.book.selectFrom('contact').selectAll().execute();
    expect(row).toMatchObject({ known_by: 'address, payment', outcome: 'answered' });
  });

  it('is a message for a person where one is left', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎ .13⏎ 1⏎
      text rosa ortega
      keys ⏎7⏎7⏎8⏎4⏎
      text wants T. Abarquez to call back
      keys ⏎
      expect FOR
      keys 102⏎⏎
      expect It is on record, and task T-000001 is made.
      expect message, new: rosa ortega: wants T. Abarquez
    `);
    const [row] = await counter.store.book.selectFrom('contact').selectAll().execute();
    expect(row).toMatchObject({ outcome: 'message', known_by: '' });
  });

  it('is what somebody has to do, by a day and by whom the clerk says', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎ .13⏎ 1⏎
      text rosa ortega
      keys ⏎7⏎7⏎5⏎3⏎
      text the meter is under a hedge
      keys ⏎
      expect WHAT IS TO BE DONE
      keys 2⏎260917⏎101⏎
      expect It is on record, and task T-000001 is made.
      expect T-000001 Thu 17 Sep 2026  look into: rosa ortega: the meter is under a hed~
    `);
  });

  it('is also what the city told somebody; a complaint waits five business days', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎ .13⏎ 7⏎
      text rosa ortega
      keys ⏎7⏎7⏎8⏎5⏎
      text was billed twice
      keys ⏎
      expect BY [Tue 22 Sep 2026]
      keys ⏎
      expect LOOKED INTO BY
      expect Enter now: any supervisor
      keys ⏎
      expect It is on record, and task T-000001 is made.
    `);
    const book = counter.store.book;
    const [row] = await book.selectFrom('contact').selectAll().execute();
    expect(row).toMatchObject({ channel: 'phone', direction: 'out', outcome: 'complaint' });
    const [task] = await book.selectFrom('task').selectAll().execute();
    expect(task).toMatchObject({
      ...{ kind: 'complaint', due_on: '2026-09-22', role: 'supervisor' },
      words: 'rosa ortega: was billed twice',
    });
    await counter.play(`
      keys +
      expect telephone, from us
    `);
    // The letter about it takes what was logged with Enter alone.
    await counter.play(`
      keys .8⏎ 1⏎ 31⏎
      expect rosa ortega: was billed twice
      keys ⏎
      expect T-000001
      keys ⏎
      expect Tue 22 Sep 2026
      keys ⏎
      text 118 alder street, robles canyon ca 93001
      keys ⏎
      expect WE HAVE RECEIVED YOUR COMPLAINT
      keys +
      expect was billed twice
    `);
  });
});
