// The house rules, checked on the whole tree; test/tidy/ holds the rules and their own tests.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BAN_RULES } from './tidy/bans.ts';
import { LIST_RULES } from './tidy/lists.ts';
import { ROOM_RULES } from './tidy/rooms.ts';
import { SIZE_RULES } from './tidy/sizes.ts';
import { readHouse } from './tidy/source.ts';

const house = readHouse(fileURLToPath(new URL('..', import.meta.url)));

test.each([...ROOM_RULES, ...SIZE_RULES, ...BAN_RULES, ...LIST_RULES])('$name', ({ check }) => {
  expect(check(house).join('\n')).toBe('');
});
