// Living documents: Markdown whose screens, papers, commands and tables come from the program. A
// fenced block of keys is played; the blocks after it hold what came of it, and are filled anew:
//
//   ```keys          a key script, played from where the last one ended
//   <!-- keys        the same, for keys that the reader is not shown; ends with -->
//   ```screen        the screen now; runs of empty rows are shortened, `screen whole` keeps them
//   ```paper WORDS   the newest paper that holds the words
//   ```console       each `$ tenkey ...` with what it says; `| tail -2` leaves the last two lines
//   ```file NAME     a file that a command wrote
//   ```csv NAME      a file for the commands after it; json the same
//   <!-- begin: NAME --> ... <!-- end -->   made by the table or list of that name
import { assert } from '../../src/domain/assert.ts';
import type { Playing } from './world.ts';

/** What fills a region, by its name. */
export type Regions = Readonly<Record<string, () => Promise<readonly string[]>>>;

/** Every change of the program gives other hashes, and nobody reads them in a document. */
const HASH = /\b[0-9a-f]{64}\b/g;
/** Every table makes the file larger. */
const BYTES = /\b\d+ bytes\b/g;

type Opening = { readonly closes: string; readonly kind: string; readonly words: string };

/** The document as it must be now. Lines that no block holds stay as they are. */
export async function renewed(
  markdown: string,
  playing: Playing,
  regions: Regions = {},
): Promise<string> {
  const lines = markdown.split('\n');
  const fresh: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    fresh.push(line);
    const opening = openingOf(line);
    if (!opening) continue;
    const end = lines.indexOf(opening.closes, at + 1);
    assert(end > at, `line ${at + 1}: ${line} is never closed`);
    const body = lines.slice(at + 1, end);
    fresh.push(...(await filled(opening, body, playing, regions)), opening.closes);
    at = end;
  }
  return fresh.join('\n');
}

function openingOf(line: string): Opening | undefined {
  if (line === '<!-- keys') return { closes: '-->', kind: 'keys', words: '' };
  const region = /^<!-- begin: (.+) -->$/.exec(line)?.[1];
  if (region !== undefined) return { closes: '<!-- end -->', kind: 'region', words: region };
  const [, kind, words = ''] = /^```(\w*) ?(.*)$/.exec(line) ?? [];
  return kind === undefined ? undefined : { closes: '```', kind, words };
}

async function filled(
  { kind, words }: Opening,
  body: readonly string[],
  playing: Playing,
  regions: Regions,
): Promise<readonly string[]> {
  switch (kind) {
    case 'keys':
      await playing.play(body.join('\n'));
      return body;
    case 'screen':
      return words === 'whole' ? playing.screen() : withoutGaps(playing.screen());
    case 'paper':
      return withoutGaps(playing.paper(words).trimEnd().split('\n'));
    case 'console':
      return answered(body, playing);
    case 'csv':
    case 'json':
      if (words !== '') playing.save(words, `${body.join('\n')}\n`);
      return body;
    case 'file':
      return playing.file(words).replace(HASH, 'HASH').split('\n');
    case 'region': {
      const make = regions[words];
      assert(make, `nothing fills ${words}`);
      return make();
    }
    default:
      return body;
  }
}

/** Of several empty rows in a run, one. */
function withoutGaps(rows: readonly string[]): readonly string[] {
  return rows.filter((row, index) => row !== '' || rows[index - 1] !== '');
}

async function answered(body: readonly string[], playing: Playing): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const line of body.filter((text) => text.startsWith('$ '))) {
    const [, command = '', last] = /^\$ tenkey (.*?)(?: \| tail -(\d+))?$/.exec(line) ?? [];
    assert(command !== '', `only tenkey is run here: ${line}`);
    const said = (await playing.command(command.split(' ')))
      .replace(HASH, 'HASH')
      .replace(BYTES, 'N bytes');
    const lines = said === '' ? [] : said.split('\n');
    answers.push(line, ...(last === undefined ? lines : lines.slice(-Number(last))));
  }
  return answers;
}
