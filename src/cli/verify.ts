// `tenkey verify`: proves the book and says what holds and what does not. Exit 0 or 3.
import { BROKEN_NEXT } from '../desk/book-broken.ts';
import { type CheckResult, verifyBook } from '../desk/verify-book.ts';
import { broken, type Command, DONE } from './command.ts';

export const verify: Command = {
  name: 'verify',
  describe: 'Prove the book: chains, balances, series, drawers, closed days',
  details:
    'Reads one snapshot and changes nothing. Each check names the first broken thing it finds.\n' +
    'Exit code 0 when the book is sound, 3 when it is not.',
  printsData: true,
  async run(context) {
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const verification = await verifyBook(opened.value.store, opened.value.lineDuties);
    const { sound, checks } = verification;
    context.out(context.json ? JSON.stringify(verification) : checks.map(checkLine).join('\n'));
    if (sound) return DONE;
    const count = checks.filter((check) => check.broken !== null).length;
    return broken(`The book is broken: ${count} of ${checks.length} checks failed.`, BROKEN_NEXT);
  },
};

function checkLine({ name, title, looked, broken: words }: CheckResult): string {
  if (words !== null) return `BROKEN  ${name}: ${words}`;
  return `ok      ${name.padEnd(14)}  ${title} (${looked})`;
}
