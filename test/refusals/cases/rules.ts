// Rules that hold from a date on.
import { requestRule } from '../../../src/desk/change-rule.ts';
import type { DatedRule } from '../../../src/domain/dated-rule.ts';
import { cents } from '../../../src/domain/money.ts';
import { accepted, approve, counterOf } from '../../support/counter.ts';
import type { Case, Scene } from '../scene.ts';

const TERM = { from: '2026-10-01', authority: 'Resolution 2026-44' };
const ALONE: DatedRule = { rule: 'policy', key: 'over-short.alone-cents', value: 500, ...TERM };

async function ask({ desk }: Scene, change: DatedRule) {
  return requestRule(desk, await counterOf(desk, 501), change);
}

export const RULES_CASES: readonly Case[] = [
  {
    code: 'rule-authority',
    at: 'morning',
    verb: (scene) => ask(scene, { ...ALONE, authority: '' }),
  },
  {
    code: 'rule-date-past',
    at: 'morning',
    verb: (scene) => ask(scene, { ...ALONE, from: '2026-09-14' }),
  },
  {
    code: 'rule-date-worked',
    at: 'counter',
    verb: (scene) => ask(scene, { ...ALONE, from: '2026-09-15' }),
  },
  {
    code: 'rule-date-taken',
    at: 'morning',
    async verb(scene) {
      const { id } = accepted(await ask(scene, ALONE));
      accepted(await approve(scene.desk, id, 801));
      return ask(scene, { ...ALONE, value: 600 });
    },
  },
  { code: 'rule-same', at: 'morning', verb: (scene) => ask(scene, { ...ALONE, value: 200 }) },
  {
    code: 'rule-impossible',
    at: 'morning',
    verb: (scene) => ask(scene, { ...ALONE, value: 2500 }),
  },
  {
    code: 'fee-number-taken',
    at: 'morning',
    verb: (scene) =>
      ask(scene, {
        ...{ rule: 'fee', key: 'research', number: 31, name: 'Research' },
        ...{ department: 'miscellaneous', account: '110-4420', amountCents: cents(4000) },
        ...TERM,
      }),
  },
  { code: 'date-too-early', at: 'morning', person: 501, keys: '15⏎1⏎1⏎ 1⏎500⏎20260914⏎' },
];
