// Foreign files.
import { writeFileSync } from 'node:fs';
import { takeFines } from '../../../src/desk/take-fines.ts';
import { takeRuleFile } from '../../../src/desk/take-rule-file.ts';
import { temporaryPath } from '../../support/book.ts';
import { madeUpCitations } from '../../support/citations.ts';
import { accepted } from '../../support/counter.ts';
import { plannedFines } from '../../support/fines.ts';
import { plannedRules } from '../../support/rule-files.ts';
import type { Case, Scene } from '../scene.ts';

let files = 0;

function fileOf(content: string | Uint8Array, name = 'citations.csv'): string {
  files += 1;
  const path = temporaryPath(`${files}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** A file of rules is known by its name. */
function named(name: string, rules: unknown): string {
  const path = temporaryPath(name);
  writeFileSync(path, JSON.stringify(rules));
  return path;
}

const importing = (file: string, ...more: readonly string[]) =>
  ['import', 'citations', file, '--profile', 'los-angeles', ...more] as const;

async function takeFinesOf({ desk }: Scene, row: string) {
  const plan = await plannedFines(desk, `CODE,WHAT,FINE\n${row}\n`);
  return takeFines(desk, plan, 'tester@counter');
}

const BAD_ROW = madeUpCitations(['9000001', { fine: '' }]);

export const IMPORT_CASES: readonly Case[] = [
  {
    code: 'import-kind-unknown',
    at: 'morning',
    command: () => ['import', 'dogs', 'x.csv', '--profile', 'los-angeles'],
  },
  {
    code: 'import-profile-unknown',
    at: 'morning',
    command: () => ['import', 'citations', 'x.csv', '--profile', 'paris'],
  },
  {
    code: 'import-profile-wrong',
    at: 'morning',
    command: () => {
      const profile = fileOf('{"imports": "citations"}', 'paris.json');
      return ['import', 'citations', 'x.csv', '--profile', profile];
    },
  },
  { code: 'import-file-missing', at: 'morning', command: () => importing('nowhere.csv') },
  {
    code: 'import-not-text',
    at: 'morning',
    command: () => importing(fileOf(new Uint8Array(8))),
  },
  {
    code: 'import-columns-wrong',
    at: 'morning',
    command: () => importing(fileOf('name,colour\nOrtega,red\n')),
  },
  {
    code: 'import-quote-open',
    at: 'morning',
    command: () => importing(fileOf(BAD_ROW.replace('12 OAK ST', '"12 OAK ST'))),
  },
  { code: 'fines-none', at: 'morning', verb: (scene) => takeFinesOf(scene, '99,All other,vary') },
  {
    code: 'fines-there',
    at: 'morning',
    verb: async (scene) => {
      await takeFinesOf(scene, '20,No parking,65');
      return takeFinesOf(scene, '20,No parking,65');
    },
  },
  {
    code: 'rule-file-name',
    at: 'morning',
    command: () => ['import-rules', named('rules-dogs.json', [])],
  },
  {
    code: 'rule-file-wrong',
    at: 'morning',
    command: () => ['import-rules', named('rules-parking.json', [{ name: 'late-penalty' }])],
  },
  {
    code: 'rule-file-there',
    at: 'morning',
    verb: async ({ desk }) => {
      const rules = [{ name: 'late-penalty', value: '40.00', authority: 'Resolution 2026-61' }];
      const plan = accepted(await plannedRules(desk, 'rules-parking.json', rules));
      accepted(await takeRuleFile(desk, plan, 'tester@counter'));
      return takeRuleFile(desk, plan, 'tester@counter');
    },
  },
  {
    code: 'import-needs-rejects',
    at: 'morning',
    command: () => importing(fileOf(BAD_ROW), '--commit'),
  },
  {
    code: 'import-rejects-exist',
    at: 'morning',
    command: () => importing(fileOf(BAD_ROW), '--rejects', fileOf('mended by hand', 'rejects.csv')),
  },
];
