// `tenkey doctor`: what is wrong with this workstation, in words. One line a check.
import { type Finding, judgeWorkstation, soundOrRefused } from '../domain/doctor.ts';
import { type Command, DONE } from './command.ts';
import { COLUMNS, wrapped } from './help.ts';

export const doctor: Command = {
  name: 'doctor',
  describe: 'Say what is wrong with this workstation',
  details:
    'Looks at Node, window, colours, letters, settings, store, key, disk, clock, printer.\n' +
    'It changes nothing and prints nothing on paper. Run it in the terminal and as the\n' +
    'user of the counter. Exit code 0 when nothing is wrong, 1 when something is.',
  printsData: true,
  async run(context) {
    const findings = judgeWorkstation(await context.examine(context.storeFile));
    context.out(context.json ? JSON.stringify(findings) : findings.map(lineOf).join('\n'));
    const sound = soundOrRefused(findings);
    return sound.ok ? DONE : sound;
  },
};

const MARKS = { ok: 'ok   ', wrong: 'WRONG', unknown: '?    ' } as const;

function lineOf({ check, state, words, next }: Finding): string {
  const head = `${MARKS[state]}  ${check.padEnd(8)}  `;
  const width = COLUMNS - head.length;
  const rows = [...wrapped(words, width), ...(next ? wrapped(`Next: ${next}`, width) : [])];
  return head + rows.join(`\n${' '.repeat(head.length)}`);
}
