// Letters and their prints that the file itself must refuse.
import { AT, type Case } from './guard-cases.ts';

const letterOf = (number: string, content: string) =>
  `INSERT INTO letter (id, number, kind, language, template_version, account_id, addressee, fields,
      content, business_date, written_at, written_by)
    SELECT 900, ${number}, kind, language, template_version, account_id, addressee, fields,
      ${content}, business_date, ${AT}, written_by FROM letter WHERE id = 1;`;
const runOf = (sha256: string, again: string) =>
  `INSERT INTO letter_run (id, form, business_date, made_at, made_by, place, letters, sha256,
      again_of)
    SELECT 900, form, business_date, ${AT}, made_by, place, letters, ${sha256}, ${again}
    FROM letter_run WHERE id = 1;`;
const printOf = (copy: string) =>
  `${runOf('sha256', 'NULL')} INSERT INTO letter_print
    SELECT 900, 1, MIN(letter_id), ${copy} FROM letter_print;`;

export const LETTERS: readonly Case[] = [
  ['a letter with the content of another', letterOf('900', 'content'), 'not the one of its row'],
  ['a letter that is no letter', letterOf('900', "'{}'"), 'not the one of its row'],
  ['a letter with the number of another', letterOf('1', 'content'), 'letter rows are sealed'],
  ['a copy out of turn', printOf('7'), 'not the next one'],
  ['a copy of a letter that is no copy', printOf('NULL'), 'not the next one'],
  ['a copy twice', printOf('1'), 'sealed|not the next one'],
  [
    'a run that repeats another with other bytes',
    runOf(`'${'0'.repeat(64)}'`, '1'),
    'does not repeat the one it names',
  ],
];
