// A file of rules in a test: taken in, and not in force yet.

import { requestRule } from '../../src/desk/change-rule.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { planRuleFile, takeRuleFile } from '../../src/desk/take-rule-file.ts';
import { LINES } from '../../src/lines/index.ts';
import { accepted, approve, counterOf } from './counter.ts';
import { utf8 } from './imports.ts';

const LINE_CODES = LINES.map(({ code }) => code);

export function plannedRules(desk: Desk, name: string, rules: unknown) {
  return planRuleFile(desk, LINE_CODES, { name, bytes: utf8(JSON.stringify(rules)) });
}

export async function takenRules(desk: Desk, name: string, rules: unknown): Promise<number> {
  return accepted(
    await takeRuleFile(desk, accepted(await plannedRules(desk, name, rules)), 'tester@counter'),
  );
}

/** Asked for by the administrator. */
export async function askRules(desk: Desk, file: number, from: string, by = 501) {
  const change = { rule: 'rule-file', key: String(file), from, authority: 'Ordinance 12' } as const;
  return requestRule(desk, await counterOf(desk, by), change);
}

/** Asked for and granted. */
export async function grantRules(desk: Desk, file: number, from: string) {
  const request = accepted(await askRules(desk, file, from));
  accepted(await approve(desk, request.id, 801));
  return request;
}
