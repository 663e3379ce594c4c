// What accounting cannot acknowledge.
import { acknowledgeList } from '../../../src/desk/acknowledge-list.ts';
import type { ListName } from '../../../src/domain/acknowledged-list.ts';
import { acknowledgeAsRead } from '../../support/acknowledged-lists.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { becomesAccounting } from '../../support/people.ts';
import { DATE } from '../../support/short-day.ts';
import type { Case, Scene } from '../scene.ts';

async function acknowledge(
  { desk }: Pick<Scene, 'desk'>,
  list: ListName = 'posted-payments',
  date = DATE,
  by = 701,
) {
  return acknowledgeAsRead(desk, await counterOf(desk, by), list, date);
}

export const ACKNOWLEDGED_LIST_CASES: readonly Case[] = [
  { code: 'list-day-open', at: 'banked', verb: (scene) => acknowledge(scene) },
  { code: 'list-not-over', at: 'closed', verb: (scene) => acknowledge(scene, 'refund-events') },
  {
    code: 'list-acknowledged',
    at: 'closed',
    async verb(scene) {
      accepted(await acknowledge(scene));
      return acknowledge(scene);
    },
  },
  {
    code: 'list-empty',
    at: 'closed',
    verb: (scene) => acknowledge(scene, 'refund-events', '2026-09-08'),
  },
  {
    code: 'list-changed',
    at: 'closed',
    async verb({ desk }) {
      const list = { list: 'posted-payments', date: DATE } as const;
      const shown = 'the hash of another list';
      return acknowledgeList(desk, await counterOf(desk, 701), { ...list, shown });
    },
  },
  {
    code: 'list-own',
    at: 'closed',
    async verb(scene) {
      const desk = await becomesAccounting(scene.desk, 101);
      return acknowledge({ desk }, 'posted-payments', DATE, 101);
    },
  },
];
