// The form that a printer with a slip station waits for, through the screens: laid in, given up, or
// never laid in.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortPrinter } from '../support/port-printer.ts';
import { atCounter, type Window } from './support.ts';

const started: PortPrinter[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.leave();
});

/** A check is paid, and the clerk asks for its back to be printed on. */
async function askForm(formMs?: number) {
  const printer = await PortPrinter.start();
  started.push(printer);
  const counter = await atCounter(undefined, { printer: printer.reached(formMs) });
  await counter.play(
    'keys 7000412⏎*+4471⏎\nexpect is posted\nkeys .11⏎\nexpect Back of check 4471',
  );
  // What a terminal prints in the background is waited for here.
  const printing = counter.play('keys ⏎');
  await vi.waitFor(() => expect(printer.virtual.waitingForForm).toBe(true), 5_000);
  await counter.play('expect Lay the form in. The printer waits for one minute.');
  return { printer, counter, printing };
}

/** What the terminal does while no key comes. */
function shows({ workstation, play }: Window, words: string) {
  return vi.waitFor(async () => {
    await workstation.stack.idle();
    await play(`expect ${words}`);
  }, 5_000);
}

describe('a form', () => {
  it('that is laid in is printed on, and said', async () => {
    const { printer, counter, printing } = await askForm();
    printer.virtual.insertForm();
    await printing;
    await shows(counter, 'It is printed.');
    expect(printer.text('slip')).toContain('4471');
    expect(printer.count('eject')).toBe(1);
  });

  it('is given up with -; the next receipt comes on the roll', async () => {
    const { printer, counter, printing } = await askForm();
    await counter.play('keys 7\nrefuse FIND');
    await counter.play('keys -');
    await printing;
    await shows(counter, 'Not printed: The slip was cancelled before a form was laid in.');
    expect(printer.virtual.waitingForForm).toBe(false);
    await counter.play('keys -\nexpect FIND\nkeys 7000412⏎\nkeys -\nkeys 1*31⏎*⏎\nexpect 1-000102');
    expect(printer.text('slip')).toBe('');
    expect(printer.text()).toContain('1-000102');
  });

  it('that nobody lays in is waited for no longer than the limit', async () => {
    const { printer, counter, printing } = await askForm(400);
    await printing;
    await shows(counter, 'Not printed: The slip was cancelled before a form was laid in.');
    expect(printer.virtual.waitingForForm).toBe(false);
    expect(printer.text('slip')).toBe('');
  });
});
