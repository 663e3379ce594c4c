// Judges a workstation by its facts: each check says in words how it is and, where it is wrong,
// what to do next.
import { momentWords } from './papers/moment.ts';
import { done, type Result, refuse } from './result.ts';
import type { BookFacts, StoreFile, Trouble, WorkstationFacts } from './workstation-facts.ts';

export type Finding = {
  /** One word: `clock`. */
  readonly check: string;
  /** `unknown`: it cannot be told from here, and nothing says that it is wrong. */
  readonly state: 'ok' | 'wrong' | 'unknown';
  readonly words: string;
  readonly next?: string;
};

type Judgement = Omit<Finding, 'check'>;

const LEAST = { columns: 80, rows: 24 } as const;
/** A day of a busy city is a few megabytes; this leaves weeks, and room for a copy. */
const LEAST_FREE_BYTES = 500_000_000;

const ok = (words: string): Judgement => ({ state: 'ok', words });
const wrong = (words: string, next: string): Judgement => ({ state: 'wrong', words, next });
const unknown = (words: string, next: string): Judgement => ({ state: 'unknown', words, next });

/** In the order they are read: from the machine to the store and what hangs on it. */
export function judgeWorkstation(facts: WorkstationFacts): readonly Finding[] {
  const { store, book } = facts;
  const checks: readonly (readonly [string, Judgement | undefined])[] = [
    ['node', judgeNode(facts)],
    ['window', judgeWindow(facts)],
    ['colours', judgeColours(facts)],
    ['letters', judgeLetters(facts)],
    ['settings', judgeSettings(facts)],
    ['store', judgeStore(store, book)],
    ['key', book && isBook(book) ? judgeKey(facts, book) : undefined],
    ['schema', book && isBook(book) ? judgeSchema(book) : undefined],
    ['journal', book && isBook(book) ? judgeJournal(book) : undefined],
    ['disk', judgeDisk(store)],
    ['space', judgeSpace(store)],
    ['clock', judgeClock(facts)],
    ['printer', judgePrinter(facts)],
  ];
  return checks.flatMap(([check, judgement]) => (judgement ? [{ check, ...judgement }] : []));
}

/** Refused with the number of checks that found something wrong. */
export function soundOrRefused(findings: readonly Finding[]): Result<undefined> {
  const count = findings.filter(({ state }) => state === 'wrong').length;
  if (count === 0) return done(undefined);
  return refuse('workstation-wrong', { count, checks: findings.length });
}

function isBook(book: BookFacts | Trouble): book is BookFacts {
  return 'city' in book;
}

function judgeNode({ node: { version, least } }: WorkstationFacts): Judgement {
  const [have = [], need = []] = [version, least].map((text) => text.split('.').map(Number));
  const older = (at: number): boolean => {
    const [mine = 0, theirs = 0] = [have[at], need[at]];
    return mine === theirs ? at < 2 && older(at + 1) : mine < theirs;
  };
  if (!older(0)) return ok(`Node ${version}`);
  return wrong(`Node ${version} is too old for Tenkey.`, `Install Node ${least} or newer.`);
}

function judgeWindow({ terminal }: WorkstationFacts): Judgement {
  if (!terminal) {
    return unknown('this is no terminal', 'Run tenkey doctor in the terminal of the counter.');
  }
  const size = `${terminal.columns}x${terminal.rows}`;
  const fits = terminal.columns >= LEAST.columns && terminal.rows >= LEAST.rows;
  const least = `${LEAST.columns}x${LEAST.rows}`;
  return fits ? ok(size) : wrong(`${size} is too small.`, `Make the window at least ${least}.`);
}

function judgeColours({ terminal, term, noColour }: WorkstationFacts): Judgement {
  if (terminal && (term === '' || term === 'dumb')) {
    return wrong(
      'The terminal does not say what it is: bold and inverse may not show.',
      'Set TERM to its kind, such as xterm-256color or linux.',
    );
  }
  return ok(noColour ? 'none, as NO_COLOR says; bold and inverse remain' : term || 'not asked');
}

function judgeLetters({ locale }: WorkstationFacts): Judgement {
  if (/utf-?8/i.test(locale)) return ok(locale);
  return wrong(
    `The locale ${locale || '(none)'} is not UTF-8: names with accents show wrong.`,
    'Set LANG to a UTF-8 locale, such as C.UTF-8, before Tenkey is started.',
  );
}

function judgeSettings({ settings }: WorkstationFacts): Judgement {
  const { path, written, problems } = settings;
  if (problems.length === 0) return ok(written ? path : `none yet; the first start writes ${path}`);
  return wrong(
    `The settings in ${path} cannot be used: ${problems.join('; ')}.`,
    'Mend the file, or start Tenkey: it asks which register this is and sets the file aside.',
  );
}

function judgeStore(store: StoreFile, book: BookFacts | Trouble | undefined): Judgement {
  const { path, kind, readable, writable } = store;
  if (kind === 'folder') {
    return wrong(`${path} is a folder, not a store.`, 'Name the file in it with --store.');
  }
  if (kind === 'missing') {
    return wrong(
      `There is no store at ${path}.`,
      'Name the right one with --store, or make one: tenkey demo, tenkey init.',
    );
  }
  if (!readable || !writable) {
    return wrong(
      `The store ${path} may not be ${readable ? 'written to' : 'read'}.`,
      'Give this user the right to read and write the file and its folder.',
    );
  }
  if (book && !isBook(book)) return wrong(book.words, book.next);
  return ok(book ? `${path}, ${book.city}` : path);
}

/** Without it the book works, but tax numbers in it stay closed. */
function judgeKey({ key: { path, check, isOpen } }: WorkstationFacts, { sealedWith }: BookFacts) {
  if (check === undefined) {
    if (sealedWith === undefined) return ok('none yet, and nothing in the book is sealed');
    return wrong(
      `The key is not at ${path}: tax numbers of the book cannot be read here.`,
      'Bring the file from the workstation that has it, or from where it is kept.',
    );
  }
  if (sealedWith !== undefined && sealedWith !== check) {
    return wrong(
      `The key at ${path} is not the one of this book: its tax numbers stay closed.`,
      'Set it aside, and bring the file from the workstation that has the right one.',
    );
  }
  if (isOpen) {
    return wrong(
      `Others may read the key at ${path}.`,
      'Take that right from them: chmod 600 and its name.',
    );
  }
  return ok(path);
}

function judgeSchema({ missingMigrations }: BookFacts): Judgement {
  if (missingMigrations === 0) return ok('as this program writes it');
  return ok(`older by ${missingMigrations}; the next start brings it up. Copy the store first.`);
}

function judgeJournal({ journal }: BookFacts): Judgement {
  if (journal === 'wal') return ok('wal');
  return wrong(
    `The journal mode is ${journal}: registers would wait for each other.`,
    'Start Tenkey once, which sets it. If that does not help, move the store to a local disk.',
  );
}

function judgeDisk({ disk }: StoreFile): Judgement {
  if (disk.network === false) return ok(`${disk.name}, of this machine`);
  const next = 'Keep the store on a disk of this machine: locks do not hold over a network.';
  if (disk.network) return wrong(`The store is on a network share (${disk.name}).`, next);
  return unknown(`${disk.name}: the system does not say whether it is of this machine`, next);
}

function judgeSpace({ disk: { freeBytes } }: StoreFile): Judgement {
  const free = `${Math.floor(freeBytes / 1_000_000)} MB free`;
  if (freeBytes >= LEAST_FREE_BYTES) return ok(free);
  const least = `${LEAST_FREE_BYTES / 1_000_000} MB`;
  return wrong(`Only ${free} beside the store.`, `Make room: ${least} at least.`);
}

function judgeClock({ clock, book }: WorkstationFacts): Judgement {
  const inZone = book && isBook(book) ? book.timeZone : clock.timeZone;
  const now = momentWords(clock.now, inZone);
  const last = book && isBook(book) ? book.lastEntryAt : undefined;
  if (last !== undefined && clock.now < last) {
    return wrong(
      `The clock says ${now}, earlier than the last entry of ${momentWords(last, inZone)}.`,
      'Set the clock of this machine (timedatectl set-ntp true), then start Tenkey.',
    );
  }
  const away = inZone === clock.timeZone ? '' : ` (the machine is set to ${clock.timeZone})`;
  return ok(`${now}, ${inZone}${away}`);
}

function judgePrinter({ printer: { name, words, next } }: WorkstationFacts): Judgement {
  return next === undefined ? ok(`${name}: ${words}`) : wrong(`${name}: ${words}`, next);
}
