// `tenkey init`: a city of its own begins from checked files, or gets example files to begin from.
import { localDate } from '../desk/business-date.ts';
import { type Begun, initCity } from '../desk/init-city.ts';
import { exampleFiles } from '../domain/example-city.ts';
import { readNewCity } from '../domain/new-city.ts';
import { refuse } from '../domain/result.ts';
import { isEmptyFolder, readCityFolder } from './city-folder.ts';
import { type Command, type CommandContext, DONE, type Outcome } from './command.ts';

export const init: Command = {
  name: 'init',
  describe: 'Begin a city of your own from its files, or write example files',
  details:
    'Reads chart, funds, fees, tenders, policies, departments, registers, people and so on\n' +
    'from CSV and JSON files and names everything that is wrong with them at once; then\n' +
    'nothing is written. Everybody gets a PIN that is good for the first sign-in only;\n' +
    'they are shown once. The book is real: its dates follow the clock.',
  options: {
    from: { kind: 'text', describe: 'The folder with the files of the city' },
    example: { kind: 'text', describe: 'A new folder for example files to begin from' },
  },
  printsData: true,
  async run(context, args) {
    const from = args.text('from');
    const example = args.text('example');
    if (from !== undefined && example === undefined) return begin(context, from);
    if (example !== undefined && from === undefined) return writeExample(context, example);
    return refuse('init-needs-folder');
  },
};

async function writeExample(context: CommandContext, folder: string): Promise<Outcome> {
  if (!isEmptyFolder(folder)) return refuse('example-folder-used', { folder });
  const files = Object.entries(exampleFiles(context.dataFiles('demo-city')));
  const paths: string[] = [];
  for (const [name, text] of files) paths.push(await context.files.save(folder, name, text));
  context.out(context.json ? JSON.stringify(paths) : paths.join('\n'));
  return DONE;
}

async function begin(context: CommandContext, folder: string): Promise<Outcome> {
  const texts = readCityFolder(folder);
  if (Object.keys(texts).length === 0) return refuse('city-folder-empty', { folder });
  const knownPins = demoPins(context.dataFiles('demo-city'));
  const now = context.machine.now();
  const read = readNewCity(texts, { now, dateIn: localDate, knownPins });
  if (!read.ok) {
    const { problems } = read;
    return refuse('city-files-wrong', { count: problems.length, problems: problems.join('\n') });
  }
  const opened = await context.openDesk({ mayMake: true });
  if (!opened.ok) return opened;
  const begun = await initCity(opened.value, read.city);
  if (!begun.ok) return begun;
  const { city, people } = begun.value;
  const { storeFile } = context;
  context.out(
    context.json
      ? JSON.stringify({ city: city.head.name, store: storeFile, people })
      : sheet(begun.value, storeFile),
  );
  return DONE;
}

function demoPins(files: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { people } = files;
  if (!Array.isArray(people)) return new Set();
  return new Set(people.flatMap(({ pin }: { readonly pin?: unknown }) => String(pin ?? [])));
}

/** At most 80 columns; this is the only time the PINs are seen. */
function sheet({ city, people }: Begun, storeFile: string): string {
  const made = people.filter(({ pin }) => pin !== undefined);
  const rows = made.map(({ number, pin = '', until = 'no end', role, name }) =>
    [`${number}`.padEnd(6), pin.padEnd(8), until.padEnd(12), role.padEnd(18), name].join(''),
  );
  return [
    `${city.head.name} begins in ${storeFile}.`,
    ...(made.length === 0
      ? ['Everybody signs in with the PIN of the files and chooses another one at once.']
      : [
          '',
          'USER  PIN     GOOD UNTIL  ROLE              NAME',
          ...rows,
          '',
          'Each PIN is good for the first sign-in; there its owner chooses another one.',
          'Hand them over one by one, and keep no copy: they are shown only now.',
        ]),
    '',
    `tenkey start --store ${storeFile} opens the counter.`,
  ].join('\n');
}
