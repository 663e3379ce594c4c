// What a line of business is: one folder beside this file, all of one shape. To add one, copy the
// smallest folder, name it in index.ts, and give it its migration, reference data and screens.
import type { LineDuties } from '../desk/line-duties.ts';
import type { ImportKind } from '../domain/imports/draft.ts';

export type Line = {
  /** As accounts carry it, and as its folder is called. */
  readonly code: string;
  readonly name: string;
  /** The number a clerk keys for it. */
  readonly number: number;
  /** Codes of the departments its money belongs to. */
  readonly departments: readonly string[];
  /** The first two digits of its stubs; undefined where it sends none. */
  readonly documentType: string | undefined;
  /** Its stubs are of one item, not of all that the account owes. */
  readonly stubNamesItem?: true;
  /** Foreign files that only this line knows how to read. */
  readonly imports: readonly ImportKind[];
  /** What can be done on its accounts besides paying; undefined where there is nothing. */
  readonly duties?: () => Promise<LineDuties>;
};
