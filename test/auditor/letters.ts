// Letters: written by chance, printed alone or with all that wait, and printed again the same.
import { printLetters } from '../../src/desk/print-letters.ts';
import { writeLetterAtCounter } from '../../src/desk/write-letter.ts';
import { ADDRESS, EVERY_KIND, memoryLetters, sampleFields } from '../support/letters.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';

const WRITES = ['clerk', 'supervisor'];

export const writeALetter: Action = {
  name: 'letter',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const kind = dice.one(EVERY_KIND);
    const accountId = dice.any([...model.accounts.keys()]) ?? 1;
    const { name, ...others } = sampleFields(kind, true);
    const isWhole = dice.percent(90);
    const fields = isWhole ? { ...others, name: name ?? 'x' } : { ...others, nobody: 'knows' };
    const address = dice.percent(95) ? ADDRESS : [];
    const language = dice.one(['en', 'es', 'zh']);
    const told = `letter ${kind} in ${language} by ${who.number}`;
    const asked = { kind, accountId, fields, address, language };
    const result = await writeLetterAtCounter(desk, counter, asked);
    const barred = WRITES.includes(who.role) ? undefined : 'not-allowed';
    const lost = address.length === 0 ? 'letter-address' : undefined;
    const unknown = isWhole ? undefined : 'letter-field-unknown';
    agree(told, codeOf(result), barred ?? lost ?? unknown ?? 'done');
    if (!result.ok) return told;
    model.letters.push({ copies: 0, sha256: undefined });
    agree(`${told}: number`, result.value.number, model.letters.length);
    agree(`${told}: language`, result.value.content.language, language === 'es' ? 'es' : 'en');
    return told;
  },
};

export const printSomeLetters: Action = {
  name: 'print letters',
  weight: ({ model }) => (model.letters.length > 0 ? 1 : 0.1),
  act: (audit) => (audit.dice.percent(40) ? printAll(audit) : printOne(audit)),
};

async function printAll({ desk, model }: Audit): Promise<string> {
  const waiting = model.letters.filter(({ copies }) => copies === 0);
  const { ports } = memoryLetters();
  const asked = { what: 'waiting', folder: 'out' } as const;
  const result = await printLetters(desk, undefined, ports, asked);
  const told = `${waiting.length} letters that wait`;
  agree(told, codeOf(result), waiting.length > 0 ? 'done' : 'letters-none');
  if (!result.ok) return told;
  model.letterRuns += 1;
  for (const letter of waiting) letter.copies += 1;
  const { run, letters, sha256 } = result.value;
  agree(`${told}: run`, [run, letters], [model.letterRuns, waiting.length]);
  const again = await printLetters(desk, undefined, ports, { what: 'run', run, folder: 'out' });
  agree(`${told}: again`, again.ok && again.value.sha256, sha256);
  model.letterRuns += 1;
  for (const letter of waiting) letter.copies += 1;
  const labels = await printLetters(desk, undefined, ports, { what: 'labels', run, folder: 'out' });
  agree(`${told}: labels`, labels.ok && labels.value.letters, waiting.length);
  model.letterRuns += 1;
  return told;
}

async function printOne({ desk, dice, model }: Audit): Promise<string> {
  const number = dice.between(1, model.letters.length + 1);
  const letter = model.letters[number - 1];
  const { ports } = memoryLetters();
  const asked = { what: 'letter', number, folder: 'out' } as const;
  const result = await printLetters(desk, undefined, ports, asked);
  const told = `letter ${number} of ${model.letters.length}`;
  agree(told, codeOf(result), letter === undefined ? 'letter-unknown' : 'done');
  if (!result.ok || letter === undefined) return told;
  model.letterRuns += 1;
  const { run, again, sha256 } = result.value;
  agree(`${told}: run`, [run, again], [model.letterRuns, letter.sha256 !== undefined]);
  if (letter.sha256 !== undefined) agree(`${told}: the same`, sha256, letter.sha256);
  letter.sha256 = sha256;
  letter.copies += 1;
  const counted = await desk.store.book
    .selectFrom('letter_print as p')
    .innerJoin('letter as l', 'l.id', 'p.letter_id')
    .select((of) => of.fn.max('p.copy').as('copies'))
    .where('l.number', '=', number)
    .executeTakeFirst();
  agree(`${told}: copies`, counted?.copies, letter.copies);
  return told;
}
