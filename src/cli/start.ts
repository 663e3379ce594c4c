// `tenkey start`, and plain `tenkey` in a terminal: the counter itself. A store that is not there
// is made with the demo city.
import type { Desk } from '../desk/desk.ts';
import { isEmptyBook, openCity } from '../desk/open-city.ts';
import { broken, type Command } from './command.ts';

export const start: Command = {
  name: 'start',
  describe: 'Work at the counter (plain `tenkey` does the same)',
  details: 'The first start makes the store with the demo city. `tenkey demo` says what to try.',
  options: { register: { kind: 'whole', describe: 'The register of this terminal' } },
  async run(context, args) {
    if (!context.isTerminal) {
      return broken('This is no terminal.', 'Open one of at least 80x24 and start tenkey there.');
    }
    const opened = await context.openDesk({ mayMake: true });
    if (!opened.ok) return opened;
    const desk: Desk = opened.value;
    if (await isEmptyBook(desk)) {
      context.err('Making the demo city of Robles Canyon: a moment.');
      const city = await openCity(desk, context.dataFiles('demo-city'));
      if (!city.ok) return city;
    }
    return context.work(desk, context.storeFile, args.whole('register'));
  },
};
