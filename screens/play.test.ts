// Key scripts on the toy screens: the language, what is shown, what fails and how keys are counted.
import { describe, expect, test } from 'vitest';
import { TOY_SCREENS, TOY_STATUS, type ToyContext } from '../test/terminal/fixtures/toy-screens.ts';
import { playScript } from './play.ts';
import { parseScript } from './play-script.ts';
import { ScreenStack } from './stack.ts';

async function play(script: string) {
  const stack = new ScreenStack<ToyContext>({
    screens: TOY_SCREENS,
    context: { sleep: () => new Promise((resolve) => setImmediate(resolve)) },
    root: { id: 'list' },
    status: () => TOY_STATUS,
    onFault: () => undefined,
  });
  await stack.start();
  return playScript(script, { stack });
}

describe('the language', () => {
  test('keys, named keys, and words of them', () => {
    expect(parseScript('keys 1⏎ {F1}{Esc}{ctrl+c}')).toEqual({
      ok: true,
      lines: [
        {
          number: 1,
          text: 'keys 1⏎ {F1}{Esc}{ctrl+c}',
          command: {
            kind: 'keys',
            words: [
              [{ name: 'char', char: '1' }, { name: 'enter' }],
              [{ name: 'f1' }, { name: 'escape' }, { name: 'char', char: 'c', ctrl: true }],
            ],
          },
        },
      ],
    });
  });

  test('every unreadable line is named', () => {
    const script = '# fine\nkeys\nkeys {F99}\nexpect\nsize big\npause long\ndance';
    expect(parseScript(script)).toEqual({
      ok: false,
      problems: [
        'line 2: no keys: keys',
        'line 3: no key {F99}: keys {F99}',
        'line 4: no text: expect',
        'line 5: no size such as 100x30: size big',
        'line 6: no milliseconds: pause long',
        'line 7: no such command: dance',
      ],
    });
  });

  test('a script that cannot be read is not begun', async () => {
    const result = await play('keys 1⏎\ndance');
    expect(result).toMatchObject({ ok: false, keysPressed: 0 });
  });
});

describe('playing', () => {
  test('a word is one burst, a space is a pause: keys ahead of a PIN wait', async () => {
    const held = await play('keys +4827⏎\nexpect 5 keys typed ahead held back\nrefuse pin of');
    expect(held.failures).toEqual([]);
    const fresh = await play('keys + 4827⏎\nexpect 001 pin of 4');
    expect(fresh.failures).toEqual([]);
  });

  test('keys are counted, and those that no number pad has', async () => {
    const result = await play('keys 12⏎ 3*{Esc}\ntext ORTEGA\nkeys ⏎A');
    expect(result).toMatchObject({ keysPressed: 14, keysOutsideKeypad: 2 });
  });

  test('show prints the screen at the size asked for', async () => {
    const { transcript } = await play('keys 7⏎\nshow\nsize 100x30\nshow');
    const screens = transcript.split('\n').filter((line) => line.startsWith('|'));
    expect(screens).toHaveLength(24 + 30);
    expect(transcript).toContain('> keys 7⏎\n+---');
    expect(screens).toContain('|001  7');
    expect(screens).toContain('|100 columns');
  });

  test('an expectation that fails names its line and prints the screen', async () => {
    const result = await play('keys 7⏎\nexpect 001  8\nrefuse 001 7\nexpect 001 7');
    expect(result.ok).toBe(false);
    expect(result.failures).toHaveLength(2);
    expect(result.failures[0]).toMatch(/^line 2: not on the screen: 001 {2}8\n\+-+\+\n\|Toy City/);
    expect(result.failures[1]).toMatch(/^line 3: on the screen: 001 7\n/);
  });

  test('a fault of the program is a failure', async () => {
    const result = await play('keys 98⏎');
    expect(result.failures[0]).toContain('line 1: Error: a fault of the toy');
  });
});
