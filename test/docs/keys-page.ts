// The tables of docs/keys.md: what each key does in each context, read off the screens themselves,
// and the keys that everyday tasks take, counted while they are played.
import { wholePad } from '../../screens/parts/refused-keys.ts';
import type { KeyBinding } from '../../screens/screen.ts';
import { assert } from '../../src/domain/assert.ts';
import { TASKS } from '../stories/key-budget.ts';
import type { Playing } from './world.ts';

/** The columns of the table, in the order of the number pad's use. */
const COLUMNS = ['Enter', '+', '-', '*', '/', '.', '..'] as const;

/** `keys` goes on from the context before and ends in this one. */
type Context = { readonly name: string; readonly keys: string; readonly shows: string };

/** The float as it is counted, sealed with a fresh key. */
const FLOAT = '5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎* ⏎';

export const CONTEXTS: readonly Context[] = [
  { name: 'sign-in', keys: 'keys 101⏎', shows: 'PIN' },
  { name: 'home and other lists', keys: 'keys 4827⏎', shows: 'CHOOSE' },
  { name: 'count', keys: 'keys ⏎', shows: 'pieces of 20' },
  {
    name: 'count, all counted?',
    keys: 'keys 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎*',
    shows: 'ALL COUNTED?',
  },
  { name: 'find', keys: 'keys ⏎', shows: 'FIND' },
  { name: 'find by name', keys: 'keys /', shows: 'NAME' },
  { name: 'hits', keys: 'text ortega\nkeys ⏎', shows: 'FOUND for' },
  { name: 'amount', keys: 'keys 2⏎', shows: 'PAY [166.00]' },
  { name: 'amount, a question', keys: 'keys 166⏎', shows: 'Is it' },
  { name: 'basket line', keys: 'keys 2⏎ -', shows: 'CHANGE TO' },
  { name: 'tender', keys: 'keys *', shows: 'CASH [166.00]' },
  { name: 'other tenders', keys: 'keys *', shows: 'TENDER' },
  { name: 'number of a check', keys: 'keys - 100.+', shows: 'NUMBER' },
  { name: 'last four of a card', keys: 'keys 4471⏎ /', shows: 'LAST FOUR' },
  { name: 'change of 100.00 or more', keys: 'keys - 20000⏎', shows: '134.00' },
  { name: 'More', keys: 'keys ⏎ .', shows: 'MORE' },
  { name: 'reason of a void', keys: 'keys 1⏎', shows: 'REASON' },
  { name: 'code on the copy', keys: 'keys 2⏎', shows: 'CODE ON THE COPY' },
  { name: 'second person', keys: 'keys 0⏎', shows: 'SECOND PERSON' },
  { name: 'reprint', keys: 'keys ⏎ .2⏎', shows: 'REPRINT' },
  { name: 'print on a form', keys: 'keys - .11⏎', shows: 'PRINT ON A FORM' },
  { name: 'tape', keys: 'keys - ..', shows: 'TAPE' },
  { name: 'tape, its total', keys: 'keys 100⏎ *', shows: 'use' },
  { name: 'drop, its bag', keys: 'keys ⏎ - - 2⏎ 2⏎', shows: 'BAG' },
  {
    name: 'close, figures',
    keys: 'keys - 6⏎ 5⏎* ⏎ 5⏎* ⏎',
    shows: 'REASON',
  },
  { name: 'requests, decide', keys: 'keys - - 3⏎ 1⏎', shows: 'DECIDE' },
  { name: 'sheets of a date', keys: 'keys - - 2⏎ 6⏎ 1⏎ 801⏎ 5086⏎ ⏎ 5⏎', shows: 'DEPARTMENT' },
  { name: 'another date', keys: 'keys /', shows: 'DATE' },
  { name: 'sheet, compared', keys: 'keys ⏎ 1⏎ 5.⏎* ⏎', shows: 'DIFFERENCE' },
  { name: 'differences of the day', keys: 'keys - 0⏎', shows: 'LOOK AT' },
  { name: 'deposit, its checks', keys: 'keys - - 6⏎ 1⏎ 77⏎ 3⏎* ⏎', shows: 'CHECKS into bag' },
  { name: 'day close', keys: 'keys - - - - - ⏎ - 7⏎', shows: 'Stops the day' },
  { name: 'report', keys: 'keys - 8⏎ 1⏎ ⏎', shows: 'DAILY CASH RECEIPTS' },
  { name: 'list for accounting', keys: 'keys ⏎ 47⏎ ⏎', shows: '47 POSTED AND REVERSED' },
  { name: 'look up', keys: 'keys ⏎ - 4⏎', shows: 'LOOK UP' },
  { name: 'look up, a view', keys: 'keys 41002379⏎', shows: 'ACCOUNT 41002379' },
  { name: 'account, what is done', keys: 'keys - 41007337⏎ .', shows: 'ON THIS ACCOUNT' },
  { name: 'more time or instalments', keys: 'keys 10⏎', shows: 'MORE TIME OR INSTALMENTS' },
  { name: 'memo, of what', keys: 'keys - .1⏎', shows: 'CREDIT MEMO' },
  { name: 'memo, amount', keys: 'keys 1⏎', shows: 'is open' },
  { name: 'memo, why', keys: 'keys 100⏎', shows: 'billing error' },
  { name: 'memo, note', keys: 'keys 1⏎', shows: 'NOTE' },
  { name: 'returned checks of an account', keys: 'keys - - - - .9⏎', shows: 'RETURNED CHECKS' },
  { name: 'talked with somebody', keys: 'keys - .13⏎', shows: 'TALKED WITH SOMEBODY' },
  { name: 'letters', keys: 'keys - .8⏎', shows: 'LETTERS' },
  { name: 'letters, which', keys: 'keys 1⏎', shows: 'WHICH LETTER' },
  {
    name: 'a letter, before it is written',
    keys: 'keys 5⏎ 2⏎ ⏎\ntext 12 mill street, robles canyon ca 93001\nkeys ⏎',
    shows: 'LTR-',
  },
  { name: 'a letter that is written', keys: 'keys . 11⏎', shows: 'LTR-' },
  { name: 'how a letter left', keys: 'keys *', shows: 'HOW IT LEFT' },
  { name: 'how a letter left, which way', keys: 'keys ⏎', shows: 'first class mail' },
  { name: 'a task, what', keys: 'keys - / - - .11⏎', shows: 'A TASK' },
  { name: 'a claimed payment, when', keys: 'keys - .12⏎', shows: 'PAID ON' },
  { name: 'transfer, what', keys: 'keys / .14⏎', shows: 'MOVE' },
  { name: 'hold on collection, kind', keys: 'keys - .18⏎ 1⏎', shows: 'Bankruptcy' },
  { name: 'hold on collection, last day', keys: 'keys 1⏎ 1⏎ 12⏎ 2⏎', shows: 'LAST DAY' },
  { name: 'refunds', keys: 'keys - - - - - - - - 23⏎', shows: 'ACCOUNTS PAYABLE HAS' },
  { name: 'what is due', keys: 'keys - - - - - - - - 19⏎', shows: 'WHAT IS DUE' },
  { name: 'day board', keys: 'keys - 12⏎', shows: 'DAY BOARD' },
  { name: 'a call about no account', keys: 'keys - 24⏎', shows: 'A CALL ABOUT NO ACCOUNT' },
  { name: 'lines of business', keys: 'keys - 17⏎', shows: 'LINES OF BUSINESS' },
  { name: 'a step of a line', keys: 'keys 51⏎', shows: 'BILL TO' },
  {
    name: 'a field that may be empty',
    keys: 'keys - 31⏎ 7000503⏎ ⏎905⏎114⏎1⏎\ntext 7ABC123\nkeys ⏎1⏎\ntext Main Street\nkeys ⏎1⏎2⏎',
    shows: 'MAKE',
  },
  { name: 'write-offs', keys: 'keys - - - - - - - - - / - - 21⏎', shows: 'WRITE-OFFS' },
  { name: 'a write-off, of which line', keys: 'keys 1⏎', shows: 'all lines of business' },
  { name: 'unclaimed money', keys: 'keys - - 25⏎', shows: 'UNCLAIMED MONEY' },
  { name: 'quotes', keys: 'keys - 22⏎', shows: 'WHAT IT WOULD COST' },
  { name: 'a quote, its items', keys: 'keys 1⏎', shows: 'NUMBER OF THE ITEM' },
  { name: 'change fund', keys: 'keys - - 13⏎', shows: 'SAFE AND CHANGE FUND' },
  { name: 'change fund, both sign', keys: 'keys 1⏎ 5⏎* ⏎', shows: 'YOUR PIN' },
  { name: 'paper receipts', keys: 'keys - - ⏎ - 14⏎', shows: 'PAPER RECEIPTS' },
  { name: 'open, which date', keys: 'keys - 2⏎ 1⏎', shows: 'OPEN on which date?' },
  { name: 'drawer', keys: `keys 1⏎ ${FLOAT} -`, shows: 'hand over to another clerk' },
  { name: 'hand-over, who comes', keys: `keys 8⏎ ⏎⏎${FLOAT}`, shows: 'NEXT CLERK' },
  {
    name: 'absent clerk, why',
    keys: `keys 102⏎ 6150⏎ ${FLOAT} - - 9⏎ 103⏎ 9364⏎ 2⏎ 9⏎`,
    shows: 'REASON',
  },
  { name: 'absent clerk, the count', keys: 'keys 1⏎ 902⏎ 7315⏎ 9⏎', shows: 'COUNT' },
  { name: 'absent clerk, who counted', keys: `keys ⏎⏎${FLOAT}`, shows: 'COUNTED BY' },
  { name: 'city rules', keys: 'keys 103⏎ 9364⏎ - - 9⏎ 501⏎ 1473⏎ 15⏎', shows: 'CITY RULES' },
  { name: 'a rule', keys: 'keys 1⏎ 1⏎', shows: 'ask for a change' },
  { name: 'a rule, its value', keys: 'keys 1⏎', shows: 'VALUE' },
  { name: 'people and rights', keys: 'keys - - - - 16⏎', shows: 'PEOPLE AND RIGHTS' },
  { name: 'a person', keys: 'keys 1⏎ 101⏎', shows: 'ask for another name' },
  { name: 'scanner', keys: 'keys - - - - 15⏎ 8⏎', shows: 'SCANNER' },
  { name: 'printer, which', keys: 'keys - 10⏎', shows: 'a printer on the network' },
  { name: 'printer, its address', keys: 'keys 2⏎', shows: 'ADDRESS' },
  { name: 'printer, to be kept', keys: 'keys - 3⏎', shows: 'keeps it, from now on' },
];

/** Rows of the context table. */
export async function contextRows(playing: Playing): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { name, keys, shows } of CONTEXTS) {
    await playing.play(`${keys}\nexpect ${shows}`);
    const words = COLUMNS.map((column) => {
      const found = wholePad(playing.bindings()).filter((binding) => binding.keys === column);
      return found.map(inTheCell).join('; ');
    });
    rows.push(tableRow([name, ...words]));
  }
  const head = ['context', ...COLUMNS.map((key) => (key === 'Enter' ? key : `\`${key}\``))];
  return [tableRow(head), `|${'---|'.repeat(head.length)}`, ...rows];
}

/** What never stands there is refused; what does nothing now says why. */
function inTheCell({ words, disabled, never }: KeyBinding): string {
  return disabled === undefined || never ? words : `off: ${disabled}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Rows of the task table. Throws when a task takes more keys than it may. */
export async function taskRows(playing: Playing): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { name, shown, keys, budget } of TASKS) {
    const data = (keys.match(/«[^»]*»/g) ?? []).join('').replace(/[«»]/g, '');
    const played = await playing.play(`keys ${keys.replace(/[«»]/g, '')}`);
    const beyond = played.keys - Array.from(data).length;
    assert(beyond <= budget, `${name} takes ${beyond} keys beyond the data, ${budget} at most`);
    rows.push(tableRow([name, `\`${shown}\``, String(beyond)]));
  }
  return ['| task (S is a scan) | keys | beyond the data |', '|---|---|---|', ...rows];
}
