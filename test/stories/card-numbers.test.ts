// A card number typed where it does not belong is refused at once and stored nowhere: not in the
// book, not in its write-ahead log, not on paper.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { insertAccount } from '../../src/store/new-accounts.ts';
import { atCounter, scan } from './support.ts';

const CARD = '4111111111111111';
const AMEX = '378282246310005';
const REFUSED = 'expect This looks like a card number. It is not stored.';

function everyByteOf(path: string): Buffer {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

it('is refused wherever digits are typed, and no byte of it is kept', async () => {
  const counter = await atCounter();
  const { transcript } = await counter.play(`
    keys ${CARD}⏎
    ${REFUSED}
    keys ${AMEX}⏎
    ${REFUSED}
    keys ${scan('7000412', 5300)}${CARD}⏎
    ${REFUSED}
    expect PAY [53.00]
    keys *${CARD}⏎
    ${REFUSED}
    keys +${CARD}⏎
    ${REFUSED}
    keys -/${CARD}⏎
    ${REFUSED}
    keys 1111⏎${CARD}⏎
    ${REFUSED}
    keys 700412⏎
    expect Receipt 1-000101
    keys .7⏎ 2⏎${CARD}⏎
    ${REFUSED}
    keys -.1⏎1⏎${CARD}⏎
    expect This is not the code on the copy
    keys --.1⏎/${CARD}⏎
    ${REFUSED}
    keys --.2⏎${CARD}⏎
    ${REFUSED}
    keys -.3⏎2⏎${CARD}⏎
    ${REFUSED}
    keys --
    show
  `);
  expect(transcript).not.toMatch(/! /);
  await counter.workstation.print();
  const bytes = everyByteOf(counter.path);
  expect(bytes.includes('700412')).toBe(true);
  for (const number of [CARD, AMEX]) expect(bytes.includes(number)).toBe(false);
  expect(counter.papers.join('\n')).not.toContain(CARD);
});

it('that is a known account is taken for the account', async () => {
  const counter = await atCounter();
  const account = { line: 'utility', number: CARD, place: 'Old number', opened_on: '2009-01-01' };
  await insertAccount(counter.store.book, { ...account, party_id: 1 });
  await counter.play(`keys ${CARD}⏎\nexpect ${CARD} Rosa Ortega Old number`);
});
