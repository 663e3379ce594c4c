// `tenkey play SCRIPT`: drives the screens from a key script, without a terminal.
import { readFileSync } from 'node:fs';
import { broken, type Command, DONE } from './command.ts';

export const play: Command = {
  name: 'play',
  describe: 'Drive the screens from a key script and print the screens asked for',
  details: [
    'A script has one command a line: keys 101⏎4827⏎ (⏎ is Enter, a space is a pause),',
    'text ORTEGA, show, expect WORDS, refuse WORDS, size 100x30, pause 200, # a remark.',
    'Exit 3 when something expected was not on the screen. It works on the real store.',
  ].join('\n'),
  positionals: { script: { describe: 'The file with the key script', required: true } },
  options: {
    register: { kind: 'whole', describe: 'The register to play at, 1 unless told' },
    prints: { kind: 'text', describe: 'A folder for the papers' },
  },
  printsData: true,
  async run(context, args) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const script = readFileSync(args.required('script'), 'utf8');
    const folder = args.text('prints');
    const played = await context.play(opened.value, script, {
      register: args.whole('register') ?? 1,
      ...(folder === undefined ? {} : { folder }),
    });
    context.out(context.json ? JSON.stringify(played) : played.transcript);
    if (played.ok) return DONE;
    for (const failure of played.failures) context.err(failure);
    return broken('The script did not play as it expects.', 'Read the failures above.');
  },
};
