// esbuild makes a file of every set of pieces that share code, which would be dozens before the
// first page, and finding a file takes longer than running it. A piece that is told here what is
// always loaded before it shares all of that, so that it lies together in one file.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const START = 'src/main.ts';
const STORE = 'src/store/open-store.ts';
const COUNTER = 'src/work.ts';
const SCREENS = 'screens/run.ts';
const LINES = 'src/lines';
const DUTIES = 'duties.ts';

const LOADED_BEFORE = {
  'src/cli/commands.ts': START,
  [STORE]: START,
  'src/examine.ts': START,
  'src/printer-ports.ts': START,
  'src/keep-settings.ts': COUNTER,
  'drivers/documents/report-pdf.ts': START,
  'drivers/documents/letters-pdf.ts': START,
  'src/desk/open-city.ts': STORE,
  [COUNTER]: STORE,
  [SCREENS]: COUNTER,
  'screens/words/start.ts': SCREENS,
  'screens/ask-register.ts': SCREENS,
  'screens/play-workstation.ts': SCREENS,
  'screens/index.ts': SCREENS,
  'screens/paint.tsx': SCREENS,
  'screens/words/purposes.ts': SCREENS,
};

export const loadedBefore = {
  name: 'loaded-before',
  setup(build) {
    const root = build.initialOptions.absWorkingDir;
    for (const [piece, before] of [...Object.entries(LOADED_BEFORE), ...dutiesOf(root)]) {
      const path = join(root, piece);
      const filter = new RegExp(`^${path.replace(/[^\w/]/g, '\\$&')}$`);
      build.onLoad({ filter }, () => ({
        contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(join(root, before))};`,
        loader: extname(path).slice(1),
      }));
    }
  },
};

/** What a line of business lets be done is first asked when the book is open. */
function dutiesOf(root) {
  const lines = readdirSync(join(root, LINES), { withFileTypes: true });
  return lines
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(root, LINES, entry.name)).includes(DUTIES),
    )
    .map(({ name }) => [`${LINES}/${name}/${DUTIES}`, SCREENS]);
}
