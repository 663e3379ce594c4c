// A check that the printer reads: at the number of a check the clerk asks for it, and Enter takes
// what was read.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortPrinter } from '../support/port-printer.ts';
import { atCounter, type Window } from './support.ts';

const LINE = 'T122000247T 123456789U 4471';

const started: PortPrinter[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.leave();
});

async function atReader() {
  const paper = await PortPrinter.start();
  started.push(paper);
  const counter = await atCounter(undefined, { printer: paper.reached() });
  await counter.play('keys 7000412⏎*+ /\nexpect Lay the check in');
  await vi.waitFor(() => expect(paper.virtual.waitingForForm).toBe(true));
  return { counter, virtual: paper.virtual, paper };
}

/** What the terminal does while no key comes. */
function shows({ workstation, play }: Window, words: string) {
  return vi.waitFor(async () => {
    await workstation.stack.idle();
    await play(`expect ${words}`);
  }, 5_000);
}

async function checks({ desk }: Window) {
  return desk.store.book
    .selectFrom('receipt_tender')
    .select(['check_number', 'routing_number'])
    .execute();
}

describe('a check that the printer reads', () => {
  it('stands in brackets with its number and bank; Enter posts it', async () => {
    const { counter, virtual } = await atReader();
    virtual.insertCheck(LINE);
    await shows(counter, 'Read: check 4471, bank 122000247, account ending 6789.');
    await counter.play(`
      expect NUMBER [4471]
      refuse is posted
      refuse 123456789
      keys ⏎
      expect Receipt 1-000101 is posted
    `);
    expect(await checks(counter)).toEqual([{ check_number: '4471', routing_number: '122000247' }]);
  });

  it('and cannot read is keyed', async () => {
    const { counter, virtual } = await atReader();
    virtual.insertCheck('');
    await shows(counter, 'The check could not be read.');
    await counter.play('keys 4471⏎\nexpect Receipt 1-000101 is posted');
    expect(await checks(counter)).toEqual([{ check_number: '4471', routing_number: null }]);
  });

  it('and reads wrong is said, and nothing of it taken', async () => {
    const { counter, virtual } = await atReader();
    virtual.insertCheck(LINE.replace('247', '246'));
    await shows(counter, 'The line of the check was misread; nothing of it was taken.');
    await counter.play('keys ⏎\nrefuse is posted');
  });

  it('is let be with -, and the printer waits for it no longer', async () => {
    const { counter, paper } = await atReader();
    await counter.play('keys -\nrefuse Lay the check in\nexpect NUMBER');
    await vi.waitFor(() => expect(paper.virtual.waitingForForm).toBe(false));
    await counter.play('keys 4471⏎\nexpect Receipt 1-000101 is posted');
    expect(paper.count('cut')).toBe(1);
  });

  it('is keyed instead while the printer waits', async () => {
    const { counter, paper } = await atReader();
    await counter.play('keys 4471⏎\nexpect Receipt 1-000101 is posted');
    expect(paper.virtual.waitingForForm).toBe(false);
    expect(await checks(counter)).toEqual([{ check_number: '4471', routing_number: null }]);
  });
});

it('a printer without a reader is not asked', async () => {
  const counter = await atCounter();
  await counter.play('keys 7000412⏎*+ /\nrefuse Lay the check in');
});
