// Rights: who may do what and why, and what nobody may ask for.
import { beforeEach, describe, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { kept, openWindow, signIn, type Window } from './support.ts';

let window: Window;

beforeEach(async () => {
  window = await openWindow(kept(await demoDesk()).desk);
});

it('a right is never asked for by who has it, nor taken where nobody else has it', async () => {
  await window.play(`
    keys ${signIn(501)} 16⏎1⏎501⏎ 5⏎1⏎
    expect Nobody changes their own
    keys - - - 801⏎ 5⏎1⏎
    expect Nobody else is finance director from then on.
  `);
});

describe('rights', () => {
  it('are read by role and by person, also by the auditor', async () => {
    await window.play(`
      keys ${signIn(601)} 16⏎
      expect A new person (the administrator asks for it)
      keys 3⏎2⏎
      expect In the role supervisor one may
      expect close the day
      refuse ask for changes of people
      keys - - 1⏎101⏎
      expect ask for another role (the administrator asks for it)
      keys 1⏎
      expect may now, as clerk
      expect take money
      refuse close the day
    `);
  });

  it('are not shown to a clerk', async () => {
    await window.play(`keys ${signIn(101)} 16⏎\nexpect Not now: not for your role.`);
  });
});
