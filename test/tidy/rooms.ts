// Which room may import what: the table of the design, as data. Type-only imports count too, since
// knowing a type of another room is knowing that room.
import type { Complaint, House, Import, Rule, Source } from './source.ts';

type Room = {
  readonly name: string;
  readonly holds: RegExp;
  /** Paths of this house it may import, besides its own room. */
  readonly may: readonly RegExp[];
  readonly packages: readonly string[];
  readonly node: readonly string[];
  /** Said when something else is imported. */
  readonly instead: string;
};

const DOMAIN = /^src\/domain\//;
const STORE = /^src\/store\//;
const DESK = /^src\/desk\//;
/** The registry and the shape of a line; not the lines themselves. */
const LINES_REGISTRY = /^src\/lines\/[^/]+$/;
const ANY = /^/;

const anything = { may: [ANY], packages: ['*'], node: ['*'], instead: '' };

/** The first room that holds a path is its room. */
const ROOMS: readonly Room[] = [
  {
    name: 'src/domain',
    holds: DOMAIN,
    may: [/^data\/(scan-lines|letters)\/[^/]+\.json$/],
    packages: ['decimal.js'],
    node: [],
    instead: 'declare a port (a type) here and let main.ts hand it in',
  },
  {
    name: 'src/store',
    holds: STORE,
    may: [DOMAIN],
    packages: ['kysely', 'better-sqlite3'],
    node: ['fs', 'fs/promises', 'path', 'crypto'],
    instead: 'the store knows SQL and nouns only; put the deed into a verb in src/desk',
  },
  {
    name: 'src/desk',
    holds: DESK,
    may: [DOMAIN, STORE],
    packages: ['kysely'],
    node: ['crypto'],
    instead: 'reach devices and files through a port of src/domain',
  },
  {
    name: 'the registry of lines',
    holds: LINES_REGISTRY,
    may: [DOMAIN, DESK, /^src\/lines\/[^/]+\/index\.ts$/],
    packages: [],
    node: [],
    instead: 'the registry names the lines and their shape, nothing more',
  },
  {
    name: "a line's store",
    holds: /^src\/lines\/[^/]+\/store(\.test)?\.ts$/,
    may: [DOMAIN, DESK, STORE, LINES_REGISTRY],
    packages: ['kysely'],
    node: [],
    instead: 'a line knows its own tables and the core',
  },
  {
    name: 'a line of business',
    holds: /^src\/lines\/[^/]+\//,
    may: [DOMAIN, DESK, STORE, LINES_REGISTRY],
    packages: [],
    node: [],
    instead: "use the desk's verbs; SQL belongs into the line's own store.ts",
  },
  {
    name: 'src/cli',
    holds: /^src\/cli\//,
    may: [DOMAIN, DESK, LINES_REGISTRY],
    packages: ['yargs'],
    node: ['fs', 'fs/promises', 'path'],
    instead: 'take it as a port in CommandContext and let main.ts hand it in',
  },
  { name: 'src/main.ts', holds: /^src\/[^/]+$/, ...anything },
  {
    name: 'screens',
    holds: /^screens\//,
    may: [DOMAIN, DESK, LINES_REGISTRY],
    packages: ['ink', 'react', 'string-width'],
    node: ['events', 'stream', 'string_decoder', 'tty', 'util'],
    instead: 'a screen asks the desk; devices and rows are none of its business',
  },
  {
    name: 'drivers',
    holds: /^drivers\//,
    may: [DOMAIN, /^data\/(printers|fonts|labels)\/[^/]+\.json$/],
    packages: [
      'escpos',
      'escpos-usb',
      'usb',
      'serialport',
      'string-width',
      'lowdb',
      'pdfkit',
      'qrcode-generator',
    ],
    node: ['crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'zlib'],
    instead: 'a driver turns domain data into bytes; what to send is decided in src/desk',
  },
  {
    name: 'verifier',
    holds: /^verifier\//,
    may: [],
    packages: [],
    node: ['crypto', 'fs', 'fs/promises'],
    instead: 'the verifier must not trust any of our code; write it out here',
  },
  { name: 'outside the rooms', holds: ANY, ...anything },
];

const TEST_PACKAGES = ['vitest', 'fast-check', 'ink-testing-library', 'receiptio'];

function roomOf(path: string): Room {
  const room = ROOMS.find(({ holds }) => holds.test(path));
  if (!room) throw new Error(`${path} is in no room`);
  return room;
}

/** Its own room; for a line of business, its own folder only. */
function isAtHome(importer: string, imported: string): boolean {
  const line = /^src\/lines\/[^/]+\//.exec(importer)?.[0];
  if (line !== undefined) return imported.startsWith(line);
  return roomOf(importer) === roomOf(imported);
}

function isAllowed(source: Source, { path, from }: Import): boolean {
  const room = roomOf(source.path);
  const test = /\.test\.tsx?$/.test(source.path);
  if (path !== undefined) {
    if (isAtHome(source.path, path) || room.may.some((allowed) => allowed.test(path))) return true;
    return test && path.startsWith('test/');
  }
  if (from.startsWith('node:')) return test || allows(room.node, from.slice('node:'.length));
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  return allows(room.packages, name) || (test && TEST_PACKAGES.includes(name));
}

function allows(names: readonly string[], name: string): boolean {
  return names.includes('*') || names.includes(name);
}

function checkRooms({ sources }: House): readonly Complaint[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((imported) => !isAllowed(source, imported))
      .map(({ line, from }) => {
        const { name, instead } = roomOf(source.path);
        return `${source.path}:${line} ${name} may not import ${from}; ${instead}`;
      }),
  );
}

/** React and Ink take longest to load: they come only when a screen opens. */
function checkDynamic({ sources }: House): readonly Complaint[] {
  return sources
    .filter(({ path }) => /^src\/[^/]+$/.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter((imported) => imported.path?.startsWith('screens/') && imported.kind === 'static')
        .map(
          ({ line, from }) =>
            `${path}:${line} loads ${from} at every start; ` +
            'use `await import()` or `import type`',
        ),
    );
}

function checkExtensions({ sources }: House): readonly Complaint[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ path }) => path !== undefined && !/\.\w+$/.test(path))
      .map(({ line, from }) => `${source.path}:${line} write ${from} with its file extension`),
  );
}

export const ROOM_RULES: readonly Rule[] = [
  { name: 'each room imports only what the table allows', check: checkRooms },
  { name: 'screens are loaded only when one opens', check: checkDynamic },
  { name: 'relative imports name the file', check: checkExtensions },
];
