// `tenkey version`: which Tenkey this is, for a report to whoever looks after it.
import { type Command, DONE } from './command.ts';

export const version: Command = {
  name: 'version',
  describe: 'Print which version of Tenkey this is',
  printsData: true,
  async run(context) {
    const { version, json } = context;
    context.out(json ? JSON.stringify({ version }) : `tenkey ${version}`);
    return DONE;
  },
};
