// `tenkey import-rules`: shown against what holds first, taken in with --commit, and never twice.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoDesk, temporaryPath } from '../../test/support/book.ts';
import { runTenkey } from '../../test/support/command-line.ts';

const AUTHORITY = 'Resolution 2026-61';

async function closedDemo(): Promise<string> {
  const { path, close } = await demoDesk();
  await close();
  return path;
}

function rulesFile(...rules: readonly unknown[]): string {
  const path = temporaryPath('rules-parking.json');
  writeFileSync(path, JSON.stringify(rules));
  return path;
}

const LATE = { name: 'late-penalty', value: '40.00', authority: AUTHORITY };

test('what changes is shown, and written with --commit alone', async () => {
  const store = await closedDemo();
  const same = { name: 'due-days', value: 21, authority: AUTHORITY };
  const file = rulesFile(LATE, { ...LATE, name: 'tow-fee', value: '190.00' }, same);
  for (const _time of ['once', 'twice']) {
    const { code, out } = await runTenkey(store, 'import-rules', file);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        ...['rules-parking.json: 3 rules: 1 new, 1 changed, 1 the same', ''],
        ...['New', '  Parking: tow fee 190.00', ''],
        ...['Changed', '  Parking: late penalty 40.00, was 35.00', ''],
        'Nothing was written; --commit takes it in.\n',
      ].join('\n'),
    );
  }
  const first = await runTenkey(store, 'import-rules', file, '--commit', '--json');
  expect(JSON.parse(first.out)).toMatchObject({ number: 1, fresh: 1, changed: 1, same: 1 });
  const again = await runTenkey(store, 'import-rules', file, '--commit');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('as file 1')]);
});

test('rules that no line of business has, as topics of calls, come by file as well', async () => {
  const path = temporaryPath('rules-enquiries.json');
  const topics = { name: 'topics', value: [{ topic: 'water' }], authority: AUTHORITY };
  writeFileSync(path, JSON.stringify([topics]));
  const { code, out } = await runTenkey(await closedDemo(), 'import-rules', path);
  expect([code, out]).toEqual([0, expect.stringMatching(/^rules-enquiries.json: .*1 changed/)]);
});

test('every problem of a file is named, and nothing is written', async () => {
  const file = rulesFile({ ...LATE, vlaue: 1 }, { ...LATE, authority: undefined });
  const { code, err } = await runTenkey(await closedDemo(), 'import-rules', file, '--commit');
  expect(code).toBe(1);
  expect(err).toContain('rules-parking.json row 1: nobody reads the field vlaue');
  expect(err).toContain('rules-parking.json row 2: authority is missing');
});
