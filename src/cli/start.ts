// `tenkey start`, and plain `tenkey` in a terminal: the counter itself. A store that is not there
// is made with the demo city, but only where nobody named one.
import type { Desk } from '../desk/desk.ts';
import { isEmptyBook } from '../desk/is-empty-book.ts';
import { broken, type Command, type Outcome } from './command.ts';

export const start: Command = {
  name: 'start',
  describe: 'Work at the counter (plain `tenkey` does the same)',
  details:
    'Where no store is named, the first start makes one with the demo city in this folder;\n' +
    '`tenkey demo` says what to try. A store that is named must be there.',
  options: { register: { kind: 'whole', describe: 'The register of this terminal' } },
  async run(context, args) {
    if (!context.isTerminal) {
      return broken('This is no terminal.', 'Open one of at least 80x24 and start tenkey there.');
    }
    const opened = await context.openDesk({ mayMake: !context.storeNamed });
    if (!opened.ok) return opened;
    const desk: Desk = opened.value;
    if (await isEmptyBook(desk)) {
      // A mistyped name must not become a city that somebody takes money for.
      if (context.storeNamed) return noCity(context.storeFile);
      context.err('Making the demo city of Robles Canyon: a moment.');
      const { openCity } = await import('../desk/open-city.ts');
      const city = await openCity(desk, context.dataFiles('demo-city'));
      if (!city.ok) return city;
    }
    return context.work(desk, context.storeFile, args.whole('register'));
  },
};

function noCity(storeFile: string): Outcome {
  return broken(
    `There is no city in the store ${storeFile}.`,
    `tenkey demo --store ${storeFile} makes the demo city there, tenkey init a city of your own.`,
  );
}
