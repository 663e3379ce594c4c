// What profiles of every kind share: title, letters, which columns are read and which are not.
import type { ComponentKind } from '../city-data.ts';
import { fundOf } from '../entry.ts';
import { type Fields, readFields } from '../json-fields.ts';
import { readComponentKind } from '../read-receivables.ts';
import type { ImportSource, Needs, SourceRead } from './draft.ts';
import { DATE_FORMS, type DateForm } from './foreign-cells.ts';
import { ENCODINGS } from './foreign-encoding.ts';
import { columnsOf, columnTemplate, type Template, wordsTemplate } from './template.ts';

/** Getters for columns; each column that is asked for counts as read. */
export type Columns = {
  readonly needed: (name: string) => Template;
  readonly optional: (name: string) => Template | undefined;
};

export type ProfileFields = {
  readonly fields: Fields;
  readonly columns: Columns;
  /** Words with columns in braces. */
  readonly words: (name: string) => Template;
  readonly dates: DateForm;
  /** Counts a column as read that stands elsewhere in the profile. */
  readonly reads: (column: string) => void;
};

type Rest = Pick<ImportSource, 'readRow'> & { readonly needs: Needs };

/** Reads what is common, and the rest with `read`; answers with every problem at once. */
export function openProfile(
  kind: string,
  profile: unknown,
  read: (profile: ProfileFields) => Rest,
): SourceRead {
  const problems: string[] = [];
  const mapped = new Set<string>();
  const source = readFields(problems, 'profile', profile, (fields) => {
    fields.choice('imports', [kind]);
    const title = fields.text('title');
    const rest = fields.object('columns', (own) =>
      read({
        fields,
        columns: columnGetters(own, mapped),
        words: (name) => marked(wordsTemplate(fields.text(name)), mapped),
        dates: optionalChoice(fields, 'dates', DATE_FORMS) ?? 'YYYY-MM-DD',
        reads: (column) => void mapped.add(column),
      }),
    );
    return {
      title,
      encoding: optionalChoice(fields, 'encoding', ENCODINGS),
      ignored: fields.rows('ignored', (row) => ({
        column: row.text('column'),
        why: row.text('why'),
      })),
      takesRepeats: fields.flag('takesRepeats'),
      ...rest,
    };
  });
  const both = source.ignored.filter(({ column }) => mapped.has(column));
  problems.push(...both.map(({ column }) => `profile: ${column} is both read and ignored`));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, source: { ...source, mapped: [...mapped] } };
}

function columnGetters(fields: Fields, mapped: Set<string>): Columns {
  return {
    needed: (name) => marked(columnTemplate(fields.text(name)), mapped),
    optional: (name) => {
      const text = fields.optionalText(name);
      return text === undefined ? undefined : marked(columnTemplate(text), mapped);
    },
  };
}

function marked(template: Template, mapped: Set<string>): Template {
  for (const column of columnsOf(template)) if (column !== '') mapped.add(column);
  return template;
}

function optionalChoice<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = fields.optionalText(name);
  const found = choices.find((choice) => choice === text);
  if (text !== undefined && found === undefined) {
    fields.complain(`${name} must be one of ${choices.join(', ')}`);
  }
  return found;
}

/** A component of an item, as a city's own files have them, checked in the same way. */
export function readComponent(fields: Fields): ComponentKind {
  const kind = readComponentKind(fields);
  if ((kind.recognition === 'cash') !== (kind.deferred !== undefined)) {
    fields.complain('a deferred account is needed exactly when recognition is cash');
  }
  if (kind.deferred !== undefined && fundOf(kind.deferred) !== fundOf(kind.control)) {
    fields.complain('deferred is in another fund than control');
  }
  const rest = kind.parts.filter((part) => part.amountCents === undefined);
  if (kind.parts.length > 0 && rest.length !== 1) {
    fields.complain('exactly one part has no amount, and takes the rest');
  }
  return kind;
}

/** What components name of the book. */
export function needsOf(
  line: string,
  departments: readonly string[],
  kinds: readonly ComponentKind[],
): Needs {
  return {
    line,
    departments,
    controls: kinds.map(({ control }) => control),
    accounts: kinds.flatMap(({ deferred, parts }) => [
      ...(deferred === undefined ? [] : [deferred]),
      ...parts.map(({ account }) => account),
    ]),
  };
}
