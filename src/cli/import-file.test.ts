// `tenkey import`: a dry run first, rejects that can be mended, nothing overwritten.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoDesk, temporaryPath } from '../../test/support/book.ts';
import { madeUpCitations } from '../../test/support/citations.ts';
import { runTenkey } from '../../test/support/command-line.ts';

async function closedDemo(): Promise<string> {
  const { path, close } = await demoDesk();
  await close();
  return path;
}

let files = 0;
function fileOf(text: string): string {
  files += 1;
  const path = temporaryPath(`citations-${files}.csv`);
  writeFileSync(path, text);
  return path;
}

const importing = (store: string, file: string, ...more: readonly string[]) =>
  runTenkey(store, 'import', 'citations', file, '--profile', 'los-angeles', ...more);

test('counts and problems come first, and nothing is written without --commit', async () => {
  const store = await closedDemo();
  const file = fileOf(
    madeUpCitations(['9000001', { code: '8.06E+07' }], ['9000002', { fine: '' }], ['9000003']),
  );
  for (const _time of ['once', 'twice']) {
    const { code, out } = await importing(store, file);
    expect(code).toBe(0);
    for (const words of [
      '3 rows\n',
      '      2  new, 146.00 owed\n',
      '      0  in the book already\n',
      '      1  has no fine\n         line 3\n',
      '      1  violation code spoilt by a spreadsheet (as 8.06E+07), left out\n         line 2\n',
      'Nothing was written; --commit writes.\n',
    ]) {
      expect(out).toContain(words);
    }
  }
});

test('rejects are mended and loaded again', async () => {
  const store = await closedDemo();
  const file = fileOf(madeUpCitations(['9000001'], ['9000002', { fine: '' }]));
  const refused = await importing(store, file, '--commit');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('Rows that would be rejected: 1; no file is named to keep them.');
  const rejects = temporaryPath('rejects.csv');
  const first = await importing(store, file, '--commit', '--rejects', rejects);
  expect(first.out).toContain('Rows added (citations): 1\n');
  expect(first.err).toContain('1 of 1 written');
  const kept = readFileSync(rejects, 'utf8');
  expect(kept).toMatch(/,tenkey line,tenkey reason\n9000002,.*,3,has no fine\n$/);
  writeFileSync(rejects, kept.replace('NO PARKING,,', 'NO PARKING,68,'));
  const second = await importing(store, rejects, '--commit');
  expect(second.out).toContain('      1  new, 68.00 owed');
  expect(second.out).toContain('Rows added (citations): 1\n');
  const again = await importing(store, file, '--commit', '--rejects', rejects);
  expect(again.err).toContain('is there already, with something else in it.');
});

test('no cell of a rejects file is a formula or steers a terminal', async () => {
  const store = await closedDemo();
  const place = '=HYPERLINK("http://x";"y")\u001b[31m';
  const file = fileOf(
    madeUpCitations(['9000001', { fine: '0' }]).replace('12 OAK ST', () => {
      return `"${place.replaceAll('"', '""')}"`;
    }),
  );
  const rejects = temporaryPath('hostile.csv');
  await importing(store, file, '--rejects', rejects);
  const kept = readFileSync(rejects, 'utf8');
  expect(kept).toContain(`"'=HYPERLINK(""http://x"";""y"") [31m"`);
  expect((await importing(store, rejects)).out).toContain('1  fine 0.00 does not exceed');
});

test('with --json it is one document', async () => {
  const file = fileOf(madeUpCitations(['9000001'], ['9000001']));
  const { out } = await importing(await closedDemo(), file, '--json');
  expect(JSON.parse(out)).toMatchObject({
    rows: 2,
    fresh: 1,
    rejected: [{ line: 3, reason: 'number 9000001 stands on line 2 too' }],
    added: null,
  });
});

test('an unknown kind, an unknown profile and a missing file are refused', async () => {
  const store = await closedDemo();
  const kind = await runTenkey(store, 'import', 'dogs', 'x.csv', '--profile', 'paris');
  expect(kind.err).toContain('Use one of: accounts, open-items, payments, businesses');
  const unknown = await runTenkey(store, 'import', 'citations', 'x.csv', '--profile', 'paris');
  expect(unknown.err).toContain('Use one of: los-angeles.');
  const missing = await importing(store, temporaryPath('nowhere.csv'));
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.err).toContain('cannot be read: ENOENT');
});
