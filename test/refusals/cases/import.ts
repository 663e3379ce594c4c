// Foreign files.
import { writeFileSync } from 'node:fs';
import { temporaryPath } from '../../support/book.ts';
import { madeUpCitations } from '../../support/citations.ts';
import type { Case } from '../scene.ts';

let files = 0;

function fileOf(content: string | Uint8Array, name = 'citations.csv'): string {
  files += 1;
  const path = temporaryPath(`${files}-${name}`);
  writeFileSync(path, content);
  return path;
}

const importing = (file: string, ...more: readonly string[]) =>
  ['import', 'citations', file, '--profile', 'los-angeles', ...more] as const;

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
