// The house rules themselves, on tiny houses: what each must find, and what it must leave alone.
import { expect, test } from 'vitest';
import { BAN_RULES } from './bans.ts';
import { LIST_RULES } from './lists.ts';
import { ROOM_RULES } from './rooms.ts';
import { SIZE_RULES } from './sizes.ts';
import { houseFrom, type Rule } from './source.ts';

/** Path, text, and the complaint expected, or undefined when the file is in order. */
type Case = readonly [path: string, text: string, complaint: string | undefined];

function complaintsOf(rules: readonly Rule[], texts: Readonly<Record<string, string>>): string {
  const house = houseFrom(texts);
  return rules.flatMap(({ check }) => check(house)).join('\n');
}

function expectCases(rules: readonly Rule[], cases: readonly Case[]): void {
  for (const [path, text, complaint] of cases) {
    const found = complaintsOf(rules, { [path]: text });
    if (complaint === undefined) expect(found, `${path}: ${text}`).toBe('');
    else expect(found, `${path}: ${text}`).toContain(complaint);
  }
}

const from = (...names: readonly string[]) => names.map((name) => `import '${name}';\n`).join('');

test('rooms import what the table allows', () => {
  expectCases(ROOM_RULES, [
    ['src/domain/a.ts', from('./b.ts', 'decimal.js'), undefined],
    ['src/domain/reports/a.ts', from('../money.ts'), undefined],
    ['src/store/a.ts', from('../domain/b.ts', 'kysely', 'node:crypto', 'node:fs'), undefined],
    ['src/desk/a.ts', from('../domain/b.ts', '../store/c.ts', 'node:crypto'), undefined],
    ['src/lines/index.ts', from('./parking/index.ts', './line.ts'), undefined],
    ['src/lines/parking/index.ts', from('./rules.ts', '../line.ts', './verbs/pay.ts'), undefined],
    ['src/lines/parking/verbs/pay.ts', from('../store.ts', '../../../desk/pay.ts'), undefined],
    ['src/lines/parking/store.ts', from('kysely', '../../store/tables.ts'), undefined],
    ['src/cli/a.ts', from('yargs', '../desk/b.ts', '../lines/index.ts', 'node:fs'), undefined],
    ['screens/pay.tsx', from('ink', 'react', './parts/table.tsx', '../src/desk/a.ts'), undefined],
    ['drivers/a.ts', from('node:crypto', 'node:fs', '../src/domain/b.ts'), undefined],
    ['drivers/printers/a.ts', from('node:net', 'escpos', '../../data/printers/a.json'), undefined],
    ['verifier/verify.ts', from('node:crypto', 'node:fs', './hash.ts'), undefined],
    ['src/main.ts', from('./cli/run.ts', '../drivers/a.ts', 'lowdb', 'node:os'), undefined],
    ['test/a.test.ts', from('../src/store/a.ts', '../screens/b.ts', 'node:fs'), undefined],
    ['src/domain/a.test.ts', from('vitest', 'fast-check', 'node:fs', './a.ts'), undefined],
    ['src/desk/a.test.ts', from('../../test/support/city.ts'), undefined],
  ]);
});

test('rooms import nothing else, and the complaint says what to do instead', () => {
  expectCases(ROOM_RULES, [
    ['src/domain/a.ts', from('node:crypto'), 'src/domain/a.ts:1 src/domain may not import node:'],
    ['src/domain/a.ts', from('./b.ts', '../store/c.ts'), 'a.ts:2 src/domain may not'],
    ['src/domain/a.ts', "import type { A } from '../desk/a.ts';", 'declare a port (a type) here'],
    ['src/domain/a.ts', "type A = import('../desk/a.ts').A;", 'may not import ../desk/a.ts'],
    ['src/domain/a.ts', "export * from '../desk/a.ts';", 'may not import ../desk/a.ts'],
    ['src/domain/a.ts', "const a = await import('kysely');", 'may not import kysely'],
    ['src/domain/a.test.ts', from('../store/c.ts'), 'may not import ../store/c.ts'],
    ['src/store/a.ts', from('../desk/b.ts'), 'put the deed into a verb in src/desk'],
    ['src/desk/a.ts', from('../../drivers/a.ts'), 'through a port of src/domain'],
    ['src/desk/a.ts', from('../lines/index.ts'), 'may not import ../lines/index.ts'],
    ['src/lines/parking/rules.ts', from('../water/rules.ts'), 'may not import ../water/rules.ts'],
    ['src/lines/parking/rules.ts', from('kysely'), "SQL belongs into the line's own store.ts"],
    ['src/cli/a.ts', from('../store/b.ts'), 'take it as a port in CommandContext'],
    ['src/cli/a.ts', from('../lines/parking/index.ts'), 'may not import ../lines/parking'],
    ['screens/pay.tsx', from('../src/store/a.ts'), 'a screen asks the desk'],
    ['screens/pay.tsx', from('node:fs'), 'may not import node:fs'],
    ['drivers/a.ts', from('../src/desk/a.ts'), 'what to send is decided in src/desk'],
    ['verifier/verify.ts', from('../src/domain/a.ts'), 'must not trust any of our code'],
    ['src/main.ts', from('../screens/index.ts'), 'use `await import()` or `import type`'],
    ['src/main.ts', "void import('../screens/index.ts');", undefined],
    ['src/main.ts', "import type { A } from '../screens/index.ts';", undefined],
    ['src/desk/a.ts', from('./b'), 'write ./b with its file extension'],
  ]);
});

const HEADER = '// Says what this file is for.\n';
const lines = (count: number, line = 'x();') => `${line}\n`.repeat(count);

test('files, functions and lines keep to their sizes', () => {
  expectCases(SIZE_RULES, [
    ['src/a.ts', HEADER + lines(299), undefined],
    ['src/a.ts', HEADER + lines(300), 'src/a.ts:300 301 lines, 300 at most; split it'],
    ['test/stories/a.test.ts', HEADER + lines(120), '121 lines, 120 at most'],
    ['src/a.ts', `${HEADER}function f() {\n${lines(68)}}\n`, undefined],
    ['src/a.ts', `${HEADER}function f() {\n${lines(69)}}\n`, 'src/a.ts:2 a function of 71 lines'],
    ['src/a.ts', `${HEADER}const f = () => {\n${lines(69)}};\n`, 'a function of 71 lines'],
    ['src/a.test.ts', `${HEADER}describe('a', () => {\n${lines(69)}});\n`, undefined],
    ['src/a.ts', `${HEADER}//${'é'.repeat(98)}\n`, undefined],
    ['src/a.ts', `${HEADER}//${'x'.repeat(99)}\n`, 'src/a.ts:2 longer than 100 columns'],
    ['data/migrations/0001-a.sql', `--${'x'.repeat(99)}\n`, 'longer than 100 columns'],
    ['docs/a.md', 'x'.repeat(200), undefined],
  ]);
});

test('every file opens with what it is for', () => {
  expectCases(SIZE_RULES, [
    ['src/a.ts', '/** Says what this file is for. */\nx();\n', undefined],
    ['src/a.ts', `#!/usr/bin/env node\n${HEADER}`, undefined],
    ['src/a.ts', 'x();\n', 'src/a.ts:1 no header; open with a comment sentence'],
    ['src/a.ts', '// money\nx();\n', 'no header'],
  ]);
});

test('banned code is found, and its near relations are left alone', () => {
  expectCases(BAN_RULES, [
    ['src/a.ts', 'let a: any;', 'src/a.ts:1 any; name the type'],
    ['src/a.ts', 'const any = "any";', undefined],
    ['src/a.ts', 'a as unknown as B;', 'as unknown as; narrow with a check'],
    ['src/a.ts', '(a as unknown) as B;', 'as unknown as'],
    ['src/a.ts', 'a as unknown;', undefined],
    ['src/a.ts', 'enum A { b }', 'enum; use a union'],
    ['src/a.ts', 'export default 1;', 'default export; export it by the name'],
    ['src/a.ts', 'export default function a() {}', 'default export'],
    ['a.config.ts', 'export default 1;', undefined],
    ['drivers/a.d.ts', 'export default a;', undefined],
    ['src/desk/a.ts', 'console.log(1);', 'console; return what is to be said'],
    ['src/cli/a.ts', 'console.log(1);', undefined],
    ['src/a.test.ts', "test.skip('a', f);", 'a skipped or lone test; run it'],
    ['src/a.test.ts', "test.only.each([])('a', f);", 'a skipped or lone test'],
    ['src/a.test.ts', "test('a', { skip: true }, f);", 'a skipped or lone test'],
    ['src/a.test.ts', 'list.skip(3); read({ only: 1 });', undefined],
    ['test/support/debian.ts', "test.skip('a', f);", undefined],
  ]);
});

test('rules and verbs are told the time and the chance', () => {
  expectCases(BAN_RULES, [
    ['src/domain/a.ts', 'Date.now();', 'a clock or chance; take the instant'],
    ['src/domain/a.ts', 'new Date();', 'a clock or chance'],
    ['src/domain/a.ts', 'Math.random();', 'a clock or chance'],
    ['src/desk/a.ts', 'crypto.randomUUID();', 'a clock or chance'],
    ['src/domain/a.ts', "new Date('2026-09-15');", undefined],
    ['src/domain/a.ts', 'desk.now();', undefined],
    ['src/store/a.ts', 'Date.now();', undefined],
  ]);
});

test('banned phrases are found in whatever text they stand', () => {
  const host = ['registry', 'npmjs', 'org'].join('.');
  const note = ['TO', 'DO'].join('');
  expectCases(BAN_RULES, [
    ['src/a.ts', `// ${['@ts', 'ignore'].join('-')}`, 'mend the type'],
    ['src/a.ts', `// ${['biome', 'ignore'].join('-')} lint: no`, 'mend what lint found'],
    ['docs/a.md', `One\n${note}: two`, `docs/a.md:2 ${note}; do it now`],
    ['data/names.csv', `Juan ${note}`, undefined],
    ['docs/a.md', `${['', 'work', 'main'].join('/')}`, 'a path of one machine'],
    ['docs/a.md', `see ${['', 'home', 'ann', 'city'].join('/')}`, 'a path of one machine'],
    ['docs/a.md', `a${['', 'work', 'b'].join('/')} and /workshop/c`, undefined],
    ['.npmrc', `https://${host}/`, 'a package registry'],
    ['src/a.ts', 'registry.order.com', undefined],
  ]);
});

test('flat lists name every file of their kind', () => {
  const command = (name: string) => `export const ${name}: Command = { name: '${name}' };`;
  const house = {
    'src/cli/command.ts': 'export type Command = { name: string };',
    'src/cli/verify.ts': command('verify'),
    'src/cli/commands.ts': "import { verify } from './verify.ts';",
    'screens/pay.tsx': 'export const pay: Screen<PayState> = {};',
    'screens/stack.ts': 'export const empty = [];',
    'screens/index.ts': "import { pay } from './pay.tsx';",
    'src/lines/parking/index.ts': 'export const parking = {};',
    'src/lines/index.ts': "import { parking } from './parking/index.ts';",
  };
  const [listed] = LIST_RULES;
  if (!listed) throw new Error('the rules have no list rule');
  expect(complaintsOf([listed], house)).toBe('');
  const more = {
    'src/cli/export-gl.ts': command('exportGl'),
    'screens/count.tsx': 'export const count = {} satisfies CountScreen;',
    'screens/lock.tsx': 'export const lock = makeScreen({});',
    'src/lines/water/index.ts': 'export const water = {};',
  };
  expect(complaintsOf([listed], { ...house, ...more }).split('\n')).toEqual([
    'src/cli/export-gl.ts:1 a command that src/cli/commands.ts does not name; add it to that list',
    'screens/count.tsx:1 a screen that screens/index.ts does not name; add it to that list',
    'screens/lock.tsx:1 a screen that screens/index.ts does not name; add it to that list',
    expect.stringContaining('src/lines/water/index.ts:1 a line of business that'),
  ]);
});

test('screens stay apart, dead files and broken paths are found, data holds no code', () => {
  const found = complaintsOf(LIST_RULES, {
    'src/main.ts': "void import('../screens/index.ts');",
    'screens/index.ts': from('./pay.tsx', './count.tsx', './gone.tsx'),
    'screens/pay.tsx': `${from('./count.tsx')}export const pay: Screen = {};`,
    'screens/count.tsx': 'export const count: Screen = {};',
    'src/desk/pay.ts': 'export const pay = 1;',
    'src/desk/pay.test.ts': from('./pay.ts'),
    'data/reference/fees.ts': 'export const fees = [];',
  });
  expect(found.split('\n')).toEqual([
    expect.stringContaining('screens/pay.tsx:1 a screen imports the screen ./count.tsx; go there'),
    'src/desk/pay.ts:1 nobody imports it; wire it up or delete it',
    'screens/index.ts:3 ./gone.tsx does not exist; mend the path',
    'data/reference/fees.ts:1 code among the data; move it to the room that reads it',
  ]);
});
