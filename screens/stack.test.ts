// The stack alone: walking to and fro, help, and keys that a till ignores.
import { describe, expect, test } from 'vitest';
import { TOY_SCREENS, TOY_STATUS, type ToyContext } from '../test/terminal/fixtures/toy-screens.ts';
import type { Key, KeyName } from './key.ts';
import { layoutText, layPage } from './page-layout.ts';
import type { AnyScreen, Outcome, Screen } from './screen.ts';
import { ScreenStack } from './stack.ts';

const SIZE = { columns: 80, rows: 24 };
const QUIET = { held: 0, waiting: 0 };

function key(name: KeyName, char?: string, ctrl = false): Key {
  const plain = { name, ctrl, alt: false, shift: false, keypad: false, at: 0, sequence: 1 };
  return char === undefined ? plain : { ...plain, char };
}

/** A screen that does what the test wrote down for each key, and keeps a log of its life. */
function scripted(id: string, outcomes: Record<string, Outcome<string>>): AnyScreen<ToyContext> {
  const screen: Screen<string, string | undefined, ToyContext> = {
    id,
    open: (_, params) => `opened ${params ?? 'plain'}`,
    resumed: (state, result) => `${state}, resumed ${result ?? 'plain'}`,
    step: (state, { char }) => outcomes[char ?? ''] ?? { kind: 'stay', state: `${state}, ${char}` },
    view: (state) => {
      if (state.endsWith('!')) throw new Error('view');
      return { title: id, body: [state], enterNow: 'nothing' };
    },
    keys: () => [{ intent: 'x', keys: 'x', words: `of ${id}`, disabled: 'never' }],
  };
  return screen;
}

async function open(screens: readonly AnyScreen<ToyContext>[]) {
  const faults: unknown[] = [];
  const stack = new ScreenStack<ToyContext>({
    screens: [...screens, ...TOY_SCREENS],
    context: { sleep: () => Promise.resolve() },
    root: { id: 'root', params: 'first' },
    status: () => TOY_STATUS,
    onFault: (error) => faults.push(error),
  });
  await stack.start();
  const type = async (characters: string) => {
    for (const char of characters) await stack.press(key('char', char));
  };
  const body = () =>
    layoutText(layPage(stack.frame(SIZE, QUIET), SIZE))
      .slice(3)
      .join('\n');
  return { stack, type, body, faults };
}

const ROOT = scripted('root', {
  g: { kind: 'go', to: 'child', params: 'with this' },
  s: { kind: 'go', to: 'child', state: 'changed underneath' },
  b: { kind: 'back', result: 'nowhere' },
  u: { kind: 'go', to: 'nobody' },
  q: { kind: 'quit' },
});
const CHILD = scripted('child', {
  b: { kind: 'back', result: 'done' },
  g: { kind: 'go', to: 'child' },
  r: { kind: 'go', to: 'child', params: 'instead', replace: true },
  h: { kind: 'home' },
  t: { kind: 'back', result: 'from above', to: 'root' },
  n: { kind: 'back', to: 'nobody' },
});

describe('walking', () => {
  test('go opens with its parameters, back hands the result to the screen below', async () => {
    const { stack, type, body } = await open([ROOT, CHILD]);
    await type('g');
    expect(body()).toContain('opened with this');
    await type('b');
    expect(stack.path).toEqual(['root']);
    expect(body()).toContain('opened first, resumed done');
  });

  test('back to a named screen closes all above it; to one not there is one step', async () => {
    const { stack, type, body } = await open([ROOT, CHILD]);
    await type('gggn');
    expect(stack.path).toEqual(['root', 'child', 'child']);
    await type('t');
    expect(stack.path).toEqual(['root']);
    expect(body()).toContain('opened first, resumed from above');
  });

  test('go may change the screen it leaves', async () => {
    const { type, body } = await open([ROOT, CHILD]);
    await type('sb');
    expect(body()).toContain('changed underneath, resumed done');
  });

  test('back at the root does nothing', async () => {
    const { stack, type, body } = await open([ROOT, CHILD]);
    await type('b');
    expect(stack.path).toEqual(['root']);
    expect(body()).toMatch(/^opened first$/m);
  });

  test('replace and home', async () => {
    const { stack, type, body } = await open([ROOT, CHILD]);
    await type('ggr');
    expect(stack.path).toEqual(['root', 'child', 'child']);
    expect(body()).toContain('opened instead');
    await type('h');
    expect(stack.path).toEqual(['root']);
    expect(body()).toContain('resumed plain');
  });

  test('an unknown screen is a fault and leaves the stack as it was', async () => {
    const { stack, type } = await open([ROOT, CHILD]);
    await expect(type('u')).rejects.toThrow('the screen nobody is missing');
    expect(stack.path).toEqual(['root']);
  });

  test('quit ends', async () => {
    const { stack, type } = await open([ROOT, CHILD]);
    await type('q');
    expect(stack.ended).toBe(true);
  });

  test('one id, one screen', async () => {
    await expect(open([ROOT, ROOT])).rejects.toThrow('two screens have one id');
  });

  test('from outside: another screen above, and derived data read again', async () => {
    const { stack, body } = await open([ROOT, CHILD]);
    await stack.refresh();
    expect(body()).toContain('opened first, resumed plain');
    await stack.go('child', 'lock');
    expect(body()).toContain('opened lock');
  });
});

describe('help', () => {
  test('F1 lists every key, with the reason why one does nothing now', async () => {
    const { stack, body, type } = await open([ROOT, CHILD]);
    await stack.press(key('f1'));
    expect(stack.path).toEqual(['root', 'help']);
    expect(body()).toContain('>x      of root (not now: never)');
    expect(body()).toContain(' Enter  refused: it means nothing here');
    await type('-');
    expect(stack.path).toEqual(['root']);
  });
});

test('what a step decides at once leaves nothing to wait for', async () => {
  const { stack, body } = await open([ROOT, CHILD]);
  expect(stack.press(key('char', '1'))).toBeUndefined();
  expect(body()).toContain('opened first, 1');
  const opening = stack.press(key('char', 'g'));
  expect(stack.path).toEqual(['root']);
  await opening;
  expect(stack.path).toEqual(['root', 'child']);
});

test('a key that goes back can act on the screen below', async () => {
  const passing = scripted('child', { p: { kind: 'back', passes: true } });
  const { stack, type, body } = await open([ROOT, passing]);
  await type('gp');
  expect(stack.path).toEqual(['root']);
  expect(body()).toContain('opened first, resumed plain, p');
});

test('Ctrl+C and Ctrl+Z do nothing, and leave the message standing', async () => {
  const { stack, type, body } = await open([ROOT, CHILD]);
  stack.say('a notice');
  await stack.press(key('char', 'c', true));
  await stack.press(key('char', 'z', true));
  expect(body()).toContain('a notice');
  expect(body()).toMatch(/^opened first$/m);
  await type('1');
  expect(body()).not.toContain('a notice');
});

test('keys of a pad without NumLock are hinted at', async () => {
  const { stack, body } = await open([scripted('root', { '': { kind: 'stay', state: 'x' } })]);
  await stack.press(key('home'));
  await stack.press(key('home'));
  expect(body()).toContain('Is NUM LOCK off?');
});

test('a view that fails is logged and does not take the till down', async () => {
  const { body, type, faults } = await open([scripted('root', {})]);
  await type('!');
  expect(body()).toContain('the fault was written to the log');
  expect(faults).not.toHaveLength(0);
});
