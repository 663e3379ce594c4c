// What is not filed in court, not judged, and neither placed with an agency nor recalled.
import { exportPlacements } from '../../../src/desk/export-placements.ts';
import { type AskedCase, fileCase } from '../../../src/desk/file-case.ts';
import { makeMemo } from '../../../src/desk/make-memo.ts';
import { placeDebts, recallDebts } from '../../../src/desk/place-debts.ts';
import { recordJudgment } from '../../../src/desk/record-judgment.ts';
import { setJudgmentAside } from '../../../src/desk/set-judgment-aside.ts';
import { cents } from '../../../src/domain/money.ts';
import type { Result } from '../../../src/domain/result.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { demanded } from '../../support/demanded.ts';
import { memoryLedger } from '../../support/ledger-files.ts';
import { writeOffAll } from '../../support/recoveries.ts';
import type { Case, Scene } from '../scene.ts';

const TODAY = '2026-10-16';
const NSF = { returnedId: 1 };

/** The demand of NSF-000001 is over since yesterday. */
async function over({ desk }: Scene, dated = TODAY) {
  await demanded(desk);
  const later = { ...desk, dated };
  return { desk: later, supervisor: await counterOf(desk, 902) };
}
type Over = Awaited<ReturnType<typeof over>>;

const filed = ({ desk, supervisor }: Over, more: Partial<AskedCase> = {}) =>
  fileCase(desk, supervisor, {
    ...{ ...NSF, caseNumber: '26SC01234', filedOn: TODAY, damagesCents: cents(49_800) },
    ...more,
  });
const judged = ({ desk, supervisor }: Over, damages = 49_800) =>
  recordJudgment(desk, supervisor, {
    ...{ ...NSF, decidedOn: TODAY, owedCents: cents(16_600), damagesCents: cents(damages) },
    costCents: cents(7500),
  });
/** Recorded, and set aside by somebody. */
async function aside(at: Over, by: number, more: { decidedOn?: string; note?: string } = {}) {
  accepted(await filed(at));
  accepted(await judged(at));
  const asked = { ...NSF, decidedOn: TODAY, note: 'never served', ...more };
  return setJudgmentAside(at.desk, await counterOf(at.desk, by), asked);
}
const recalled = ({ desk, supervisor }: Over, note: string) =>
  recallDebts(desk, supervisor, { placing: NSF, note });

const of = (code: Case['code'], verb: (at: Over) => Promise<Result<unknown>>): Case => {
  return { code, at: 'morning', verb: async (scene) => verb(await over(scene)) };
};

export const COLLECTION_CASES: readonly Case[] = [
  {
    code: 'demand-running',
    at: 'morning',
    verb: async (scene) => filed(await over(scene, '2026-10-15')),
  },
  of('case-already', async (at) => {
    accepted(await filed(at));
    return filed(at, { caseNumber: '26SC09999' });
  }),
  {
    code: 'case-open',
    at: 'morning',
    async verb(scene) {
      const at = await over(scene);
      accepted(await filed(at));
      return placeDebts(at.desk, at.supervisor, NSF);
    },
  },
  of('case-none', (at) => judged(at)),
  of('case-judged', async (at) => {
    accepted(await filed(at));
    accepted(await judged(at));
    return judged(at);
  }),
  of('judgment-beyond', async (at) => {
    accepted(await filed(at));
    return judged(at, 49_801);
  }),
  of('judgment-date', (at) => aside(at, 903, { decidedOn: '2026-10-15' })),
  of('judgment-own', (at) => aside(at, 902)),
  of('judgment-why', (at) => aside(at, 903, { note: ' ' })),
  of('judgment-none', async (at) => {
    accepted(await aside(at, 903));
    const again = { ...NSF, decidedOn: TODAY, note: 'never served' };
    return setJudgmentAside(at.desk, await counterOf(at.desk, 903), again);
  }),
  of('judgment-lowered', async (at) => {
    accepted(await filed(at));
    accepted(await judged(at));
    const { desk } = at;
    const [item] = await desk.store.book
      .selectFrom('open_item_component as c')
      .innerJoin('court_judgment as j', 'j.item_id', 'c.item_id')
      .select('c.id')
      .execute();
    const about = { componentId: item?.id ?? 0, amountCents: cents(1000), kind: 'credit' } as const;
    accepted(await makeMemo(desk, at.supervisor, { ...about, reason: { number: 1, text: 'x' } }));
    const asked = { ...NSF, decidedOn: TODAY, note: 'never served' };
    return setJudgmentAside(desk, await counterOf(desk, 903), asked);
  }),
  of('case-number', (at) => filed(at, { caseNumber: ' ' })),
  of('case-date', (at) => filed(at, { filedOn: '2026-10-15' })),
  of('case-damages', (at) => filed(at, { damagesCents: cents(49_801) })),
  of('placement-already', async (at) => {
    accepted(await placeDebts(at.desk, at.supervisor, NSF));
    return filed(at);
  }),
  {
    code: 'placement-nothing',
    at: 'morning',
    async verb({ desk }) {
      const clerk = await counterOf(desk, 101);
      await writeOffAll(desk, clerk, ['41015900']);
      const supervisor = await counterOf(desk, 902);
      accepted(await placeDebts(desk, supervisor, { list: 1 }));
      return placeDebts(desk, supervisor, { list: 1 });
    },
  },
  {
    code: 'placement-none',
    at: 'morning',
    verb: async (scene) => recalled(await over(scene), 'it is disputed'),
  },
  { code: 'placement-why', at: 'morning', verb: async (scene) => recalled(await over(scene), ' ') },
  {
    code: 'placements-none',
    at: 'morning',
    verb: ({ desk }) => exportPlacements(desk, memoryLedger().ports, { folder: 'out' }),
  },
  {
    code: 'placement-file-unknown',
    at: 'morning',
    verb: ({ desk }) => exportPlacements(desk, memoryLedger().ports, { folder: 'out', again: 7 }),
  },
];
