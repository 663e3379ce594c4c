// `tenkey demo`: makes the demo city anew and prints what to try in it.
import type { Desk } from '../desk/desk.ts';
import { discardDemo } from '../desk/discard-demo.ts';
import { openCity } from '../desk/open-city.ts';
import { type Command, type CommandContext, DONE, type Opened } from './command.ts';
import { demoSheet, printSheet } from './demo-sheet.ts';

export const demo: Command = {
  name: 'demo',
  describe: 'Make the demo city anew and print what to try in it',
  details: [
    'The City of Robles Canyon is made up; its book stands on 2026-09-15. A demo',
    'book that somebody worked in is only thrown away with --force, a real book never.',
  ].join('\n'),
  options: { force: { kind: 'flag', describe: 'Throw the demo book away that is there' } },
  printsData: true,
  async run(context, args) {
    const desk = await emptyDesk(context, args.flag('force'));
    if (!desk.ok) return desk;
    const city = await openCity(desk.value, context.dataFiles('demo-city'));
    if (!city.ok) return city;
    const sheet = demoSheet(city.value);
    context.out(context.json ? JSON.stringify(sheet) : printSheet(sheet, context.storeFile));
    return DONE;
  },
};

async function emptyDesk(context: CommandContext, force: boolean): Promise<Opened> {
  const opened = await context.openDesk({ mayMake: true });
  if (!opened.ok) return opened;
  const desk: Desk = opened.value;
  const discarded = await discardDemo(desk, force);
  if (!discarded.ok) return discarded;
  return discarded.value ? context.openDesk({ mayMake: true }) : opened;
}
