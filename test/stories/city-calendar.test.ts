// The business calendar after the city began: a day becomes a holiday or is worked after all, asked
// for by the administrator and approved by the finance director.
import { beforeEach, describe, it } from 'vitest';
import { realDesk } from '../support/real-book.ts';
import { kept, openWindow, second, signIn, type Window } from './support.ts';

let window: Window;

beforeEach(async () => {
  window = await openWindow(kept(await realDesk()).desk);
});

describe('a day of the calendar', () => {
  it('becomes a holiday, stands in the list, and no drawer opens on it', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎
      expect 6 Business calendar: days that are closed or open
      keys 7⏎
      expect DAY OF THE CALENDAR
      expect No day that is past or was worked on changes.
      expect DAY [Tue 15 Sep 2026]
      keys ⏎ 1⏎
      expect What the day is called, or why
      text Water main broke
      keys ⏎
      text Memo 12
      keys ⏎
      expect changes: Tue 15 Sep 2026
      expect now: Tuesday, open
      expect becomes: holiday, Water main broke
      keys ${second(801)}
      expect The change was approved.
      keys 6⏎
      expect 1 Tue 15 Sep 2026 holiday, Water main broke
      expect 2 Fri 25 Sep 2026 furlough day, Furlough Friday
      keys - - 9⏎ ${signIn(101)} ⏎
      expect Tue 15 Sep 2026 is no business day: Water main broke.
    `);
  });

  it('is worked after all, and its page says what it was', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎6⏎
      expect Business calendar: days that are closed or open
      keys 1⏎
      expect it is furlough day, Furlough Friday Resolution 2026-31
      keys 1⏎
      expect Fri 25 Sep 2026, now furlough day, Furlough Friday
      keys 4⏎
      text Council met
      keys ⏎
      text Resolution 2026-51
      keys ⏎
      expect becomes: Friday, open
      keys ${second(801)}
      expect it is as its weekday, Council met Resolution 2026-51
      expect was furlough day, Furlough Friday Resolution 2026-31
      keys 1⏎4⏎
      text Council met
      keys ⏎
      text Resolution 2026-51
      keys ⏎
      expect Fri 25 Sep 2026 is Friday, open on that date already.
    `);
  });

  it('that is past is refused, and only the administrator asks', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎7⏎20260914⏎
      expect The first date that can be is Tue 15 Sep 2026.
      keys - - - 9⏎ ${signIn(902)} 15⏎
      expect 7 Close or open a day of the calendar (the administrator asks for it)
      keys 7⏎
      expect Not now: the administrator asks for it.
    `);
  });
});
