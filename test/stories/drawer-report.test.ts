// The drawer report on paper: every opening with its reason, from the screen of the drawer log.
import { describe, expect, it } from 'vitest';
import { atCounter, openWindow, second, signIn } from './support.ts';

describe('the drawer report', () => {
  it('prints every opening of the day with its reason, and no other report does', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎*⏎
      expect is posted
      keys .3⏎3⏎ ${second()}
    `);
    const office = await openWindow(counter.desk, 2);
    await office.play(`
      keys ${signIn(902)} 8⏎ 30⏎ ⏎ ⏎
      expect DRAWER LOG
      expect receipt 1-000101
      keys .
      expect It is printed on the receipt printer.
      keys -
      expect REPORTS
      keys 14⏎ ⏎ ⏎
      keys .
      expect This key does nothing here
    `);
    expect(office.papers).toHaveLength(1);
    const [paper = ''] = office.papers;
    expect(paper).toContain('DRAWER REPORT');
    expect(paper).toMatch(/^Register 1, 2 lines$/m);
    expect(paper).toMatch(/^\d\d:\d\d opened +receipt 1-000101$/m);
    expect(paper).toMatch(/^\d\d:\d\d opened\n +no sale: change brought from the vault$/m);
    expect(paper).toMatch(/^Kicks +2$/m);
  });
});
