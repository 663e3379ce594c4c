// Reads a folder of a city's own files, CSV or JSON, and says everything that is wrong with them at
// once: file, line, what, and what to do.
import { checkNewCity, type NewCityRules } from './check-new-city.ts';
import { csvFileNames, readCityCsv } from './city-csv.ts';
import { isHarmful } from './foreign-text.ts';
import { type CityRead, type FilePlaces, readCity } from './read-city.ts';

/** Texts by file name: `fees.csv`, `city.json`. */
export type CityTexts = Readonly<Record<string, string>>;

const FILE = /^([a-z-]+)\.(csv|json)$/;
const JSON_FILES = [...csvFileNames(), 'city', 'components', 'scan-lines'];
/** One of each line of business. */
const OF_LINE = /^(accounts|rules)-[a-z-]+$/;
/** A city may begin without these. */
const OPTIONAL = ['parties', 'opening', 'change-fund', 'components', 'fees'];

/** What was read so far, and from where. */
type Reading = {
  readonly files: Record<string, unknown>;
  readonly problems: string[];
  readonly sources: Map<string, { readonly file: string; readonly lines?: readonly number[] }>;
  readonly unread: Set<string>;
};

export function readNewCity(texts: CityTexts, rules: NewCityRules): CityRead {
  const reading: Reading = { files: {}, problems: [], sources: new Map(), unread: new Set() };
  for (const [file, text] of Object.entries(texts)) takeFile(reading, file, text);
  joinFloats(reading);
  for (const name of OPTIONAL) reading.files[name] ??= [];
  const read = readCity(reading.files, placesOf(reading), (city) => checkNewCity(city, rules));
  const problems = [...reading.problems, ...(read.ok ? [] : read.problems)];
  return problems.length === 0 ? read : { ok: false, problems };
}

function takeFile(reading: Reading, file: string, text: string): void {
  const complain = (words: string) => void reading.problems.push(`${file}: ${words}`);
  const [, name = '', ending] = FILE.exec(file) ?? [];
  const known = ending === 'csv' ? csvFileNames() : JSON_FILES;
  if (!known.includes(name) && !(ending === 'json' && OF_LINE.test(name))) {
    complain('nobody reads this file; mend its name, or take it out of the folder');
    return;
  }
  const before = reading.sources.get(name);
  if (before) {
    complain(`says the same as ${before.file}; take one of them out`);
    return;
  }
  // Line ends are for the reader of the file; everything else that cannot be seen is suspect.
  const harmful = text
    .split(/\r?\n/)
    .findIndex((line) => isHarmful(line.replace(/\t|^\uFEFF/g, '')));
  if (harmful >= 0) complain(`line ${harmful + 1}: holds a control character; type the line again`);
  if (text.includes('\uFFFD')) complain('is not in UTF-8; save it as CSV in UTF-8');
  if (ending === 'csv') takeCsv(reading, name, text);
  else takeJson(reading, name, text);
}

function takeCsv(reading: Reading, name: string, text: string): void {
  const file = `${name}.csv`;
  const { rows, lines, problems } = readCityCsv(name, text);
  reading.files[name] = rows;
  reading.sources.set(name, { file, lines });
  if (problems.length > 0) reading.unread.add(name);
  for (const { line, words } of problems) reading.problems.push(`${file} line ${line}: ${words}`);
}

function takeJson(reading: Reading, name: string, text: string): void {
  const file = `${name}.json`;
  reading.sources.set(name, { file });
  try {
    reading.files[name] = JSON.parse(text);
  } catch (error) {
    reading.unread.add(name);
    reading.files[name] = name === 'city' ? undefined : [];
    const words = error instanceof Error ? error.message : String(error);
    reading.problems.push(`${file}: is no JSON (${words}); mend it there`);
  }
}

type Row = Readonly<Record<string, unknown>>;

/** `registers.csv` has no room for floats: they stand in a file of their own, a line a piece. */
function joinFloats({ files, problems, sources, unread }: Reading): void {
  const { floats, registers } = files;
  delete files['floats'];
  if (floats === undefined || !Array.isArray(floats) || !Array.isArray(registers)) return;
  const numbers = new Set(registers.map((row: Row) => row['number']));
  for (const [index, float] of floats.entries()) {
    if (numbers.has(float.register) || unread.has('registers')) continue;
    const line = sources.get('floats')?.lines?.[index];
    const words = `no register ${float.register} in registers; mend the number`;
    problems.push(line === undefined ? `floats: ${words}` : `floats.csv line ${line}: ${words}`);
  }
  files['registers'] = registers.map((row: Row) => {
    const own = floats.filter((float: Row) => float['register'] === row['number']);
    const pieces = own.map(({ register: _register, ...piece }: Row) => piece);
    return own.length === 0 ? row : { ...row, float: pieces };
  });
}

function placesOf({ sources, unread }: Reading): FilePlaces {
  const file = (name: string) => sources.get(name)?.file ?? `${name}.csv or ${name}.json`;
  return {
    unread,
    file,
    row: (name, index) => {
      const line = sources.get(name)?.lines?.[index];
      return line === undefined ? `${file(name)} row ${index + 1}` : `${file(name)} line ${line}`;
    },
  };
}
