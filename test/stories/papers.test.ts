// A paper that was printing when the program ended: the clerk looks for it and says what came out.
import { expect, it } from 'vitest';
import { noteJob, queuedJobs } from '../../src/store/print-jobs.ts';
import { demoDesk } from '../support/book.ts';
import { takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

it('is asked about; what did not come out is printed again, what did is not', async () => {
  const { desk, store, clock, close } = await demoDesk();
  await takeTheMoney(desk);
  const papers = (await queuedJobs(store.book, 1)).filter((job) => job.kind === 'paper');
  const [lost, found] = papers;
  for (const job of [lost, found]) {
    await noteJob(store.book, job?.id ?? 0, 'sending', 'memory', clock.now());
  }
  const told = await tell(
    desk,
    `
    keys 1⏎ .10⏎
    expect 1  ${lost?.subject}
    keys 1⏎ 2⏎
    expect 1  ${found?.subject}
    keys ⏎ 1⏎
    expect Every paper came out.
    keys -
    `,
  );
  const printed = (number: string) => told.papers.filter((paper) => paper.includes(number)).length;
  expect([printed('1-000101'), printed('1-000102')]).toEqual([1, 0]);
  expect(await queuedJobs(store.book, 1)).toEqual([]);
  await close();
});
