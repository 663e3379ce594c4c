// Makes the next file of holds and releases for the registry: from where to where it goes and its
// hash are recorded on the registry's account, so that the file is the same whenever it is written.
// By two, since it leaves the city and acts on people's registrations.
import type {
  Decision,
  LineAct,
  LineFile,
  LineOpening,
  LineSight,
  LineStart,
} from '../../../desk/line-duties.ts';
import { sha256Of } from '../../../desk/line-file.ts';
import { textOf, wholeOf } from '../../../domain/facts.ts';
import { layoutOf } from '../../../domain/fixed-width.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT } from '../acts.ts';
import { countsOf, isRegistry, MOVES, registryFileText } from '../registry-file.ts';
import { REGISTRY_WORDS } from '../registry-words.ts';
import { recordsBetween } from '../store.ts';

const WORDS = REGISTRY_WORDS;

/** The first one opens the account of the registry. */
export const firstRegistryFile: LineOpening = {
  name: ACT.registryFile,
  words: WORDS.first,
  permission: 'work-line',
  fields: async () => [],
  async decide(start) {
    const ever = { acts: [ACT.registryFile], after: 0, until: undefined };
    const before = await recordsBetween(start.book, ever);
    if (before.length > 0) return refuse('line-answer', { why: WORDS.again });
    const made = await make(start, []);
    if (!made.ok) return made;
    const party = { name: WORDS.registry, language: 'en', address: undefined };
    return done({ ...made.value, account: { party, place: WORDS.registry } });
  },
};

export const nextRegistryFile: LineAct = {
  name: ACT.registryFile,
  words: WORDS.next,
  permission: 'work-line',
  isFor: isRegistry,
  barred: (place) => (isRegistry(place) ? undefined : WORDS.noRegistry),
  fields: async () => [],
  decide: (place) => make(place, place.records),
};

async function make(start: LineStart, records: readonly LineRecord[]): Promise<Result<Decision>> {
  const number = records.length + 1;
  const after = wholeOf(records.at(-1)?.facts ?? {}, 'until');
  const moves = await recordsBetween(start.book, { acts: MOVES, after, until: undefined });
  const until = moves.at(-1)?.id;
  if (until === undefined) return refuse('line-answer', { why: WORDS.nothing });
  const text = registryFileText(layoutAt(start), moves);
  const counts = countsOf(moves);
  return done({
    facts: { number, after, until, ...counts, sha256: sha256Of(text) },
    needs: 'approve-line',
    shown: { file: String(number), holds: WORDS.told(counts) },
    said: WORDS.said(number, WORDS.told(counts)),
  });
}

const layoutAt = ({ rules, date }: LineStart) => layoutOf(rules.rows('registry-file-layout', date));

/** `tenkey export line parking registry-file 1` writes it. */
export const registryFile: LineFile = {
  ...{ name: ACT.registryFile, act: ACT.registryFile, describe: WORDS.describe },
  keyOf: ({ facts }) => String(wholeOf(facts, 'number')),
  fileName: (number) => `REGISTRY_HOLDS_${number}.txt`,
  async text(start, { facts }) {
    const [after, until] = [wholeOf(facts, 'after'), wholeOf(facts, 'until')];
    const moves = await recordsBetween(start.book, { acts: MOVES, after, until });
    return done(registryFileText(layoutAt(start), moves));
  },
};

export function registrySight({ records }: { readonly records: readonly LineRecord[] }) {
  return records
    .filter(({ act }) => act === ACT.registryFile)
    .map(({ facts }): LineSight => {
      const of = (name: string) => wholeOf(facts, name);
      const told = { holds: of('holds'), changes: of('changes'), releases: of('releases') };
      return { words: WORDS.sight(of('number'), WORDS.told(told)) };
    });
}

/** One after another, each by two, and none leaves out what the one before it had not. */
export function replayRegistry({ records }: { readonly records: readonly LineRecord[] }) {
  for (const [index, { act, facts, approvedBy }] of records.entries()) {
    const before = records[index - 1];
    if (act !== ACT.registryFile) return WORDS.broken.other(act);
    if (approvedBy === undefined) return WORDS.broken.alone(index + 1);
    const follows =
      wholeOf(facts, 'number') === index + 1 &&
      wholeOf(facts, 'after') === wholeOf(before?.facts ?? {}, 'until') &&
      textOf(facts, 'sha256') !== '';
    if (!follows) return WORDS.broken.order(index + 1);
  }
  return undefined;
}
