// The plain way of naming options is read without yargs: it must come to what yargs makes of it.
import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { parseWords } from './parse.ts';

const COMMAND: Command = {
  name: 'try',
  describe: 'Try it',
  options: {
    register: { kind: 'whole', describe: 'The register' },
    date: { kind: 'date', describe: 'The date' },
    size: { kind: 'text', describe: 'The size', choices: ['small', 'large'] },
    quick: { kind: 'flag', describe: 'Quickly' },
  },
  run: async () => ({ ok: true, value: undefined }),
};

async function read(...words: readonly string[]) {
  const parsed = await parseWords(COMMAND, words);
  if (parsed.kind !== 'read') return parsed;
  const { args, store, json } = parsed;
  const texts = ['register', 'date', 'size'].map((name) => args.text(name));
  return { kind: 'read', store, json, texts, quick: args.flag('quick') };
}

/** Words with `=` are always for yargs. */
test.each([
  { pairs: ['--store', './a-b/tenkey.sqlite', '--register', '2'] },
  { pairs: ['--store', 'two words.sqlite'] },
  { pairs: ['--register', '007'] },
  { pairs: ['--register', 'two'] },
  { pairs: ['--date', '2026-02-30'] },
  { pairs: ['--store', '1e3', '--date', '2026-02-03', '--register', '123456789012345'] },
])('$pairs', async ({ pairs }) => {
  const joined = pairs.flatMap((word, at) => (at % 2 === 0 ? [`${word}=${pairs[at + 1]}`] : []));
  expect(await read(...pairs)).toEqual(await read(...joined));
});

test('everything else is left to yargs', async () => {
  expect(await read('--register', '1', '--register', '2')).toMatchObject({
    words: '--register is given more than once',
  });
  expect(await read('--register')).toMatchObject({ kind: 'wrong' });
  expect(await read('--store', '--register')).toMatchObject({ kind: 'wrong' });
  expect(await read('--nothing', '1')).toMatchObject({ kind: 'wrong' });
  expect(await read('--constructor', '1')).toMatchObject({ kind: 'wrong' });
  expect(await read('--size', 'huge')).toMatchObject({ kind: 'wrong' });
  expect(await read('--size', 'small', '--quick')).toMatchObject({ quick: true });
  expect(await read('one', 'two')).toMatchObject({ kind: 'wrong' });
});
