// Books from before lines of business had rules: they refuse each step by name, are given the rules
// of their lines by files, and then work by them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { actOnLine } from '../../src/desk/act-on-line.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { rulesOf } from '../../src/store/imports.ts';
import { demoFiles, deskOn, temporaryPath } from '../support/book.ts';
import { accepted, counterOf, outcomeOf } from '../support/counter.ts';
import { grantRules, takenRules } from '../support/rule-files.ts';

const FOLDER = fileURLToPath(new URL('./earlier', import.meta.url));
const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.sqlite.gz'));
const NEXT_DAY = '2026-09-16';
const FILES = ['components', 'rules-parking', 'rules-invoices'];

type Kind = {
  readonly control: string;
  readonly deferred?: string;
  readonly parts?: readonly { readonly account: string }[];
};

/** Those of the demo city whose accounts are in the chart that the book has. */
async function fittingComponents({ store }: Desk): Promise<readonly Kind[]> {
  const { accounts } = await rulesOf(store.book);
  const kinds = demoFiles()['components'];
  if (!Array.isArray(kinds)) throw new Error('no components');
  return kinds.filter(({ control, deferred = control, parts = [] }: Kind) => {
    const named = [deferred, ...parts.map(({ account }) => account)];
    return accounts.get(control)?.control === true && named.every((code) => accounts.has(code));
  });
}

async function askCopy(desk: Desk) {
  const [account] = await accountsByNumber(desk.store.book, '7000419');
  const asked = { line: 'parking', act: 'copy-asked', accountId: account?.id, answers: [] };
  return actOnLine(desk, await counterOf(desk), asked);
}

async function issueInvoice(desk: Desk) {
  const answers = [
    ...['Canyon Builders', '7 Quarry Road', 'en'],
    ...['invoice', 'Street closed', '1', '64000', 'done'],
  ];
  const asked = { line: 'invoices', act: 'issue', accountId: undefined, answers };
  return actOnLine(desk, await counterOf(desk), asked);
}

test.each(BOOKS)('%s is given the rules of its lines, and works by them', async (name) => {
  const path = temporaryPath(name.replace(/\.gz$/, ''));
  writeFileSync(path, gunzipSync(readFileSync(join(FOLDER, name))));
  const { desk: own, store, close } = deskOn(path, `${NEXT_DAY}T15:30:00.000Z`);
  const desk = { ...own, dated: NEXT_DAY };
  expect(outcomeOf(await askCopy(desk))).toBe('line-rule-missing');
  expect(outcomeOf(await issueInvoice(desk))).toBe('line-rule-missing');
  const city: Record<string, unknown> = {
    ...demoFiles(),
    components: await fittingComponents(desk),
  };
  for (const file of FILES) {
    await grantRules(desk, await takenRules(desk, `${file}.json`, city[file]), NEXT_DAY);
  }
  accepted(await askCopy(desk));
  accepted(await issueInvoice(desk));
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  await close();
});
