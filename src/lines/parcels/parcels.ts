// `parcels`: the county's parcels, one account a parcel number; each further address is one more
// place it is found by.
import { numberFault, whoAndWhere } from '../../domain/imports/accounts.ts';
import type { ImportKind, Row, RowRead } from '../../domain/imports/draft.ts';
import { openProfile } from '../../domain/imports/import-profile.ts';
import { fillWhole, type Template } from '../../domain/imports/template.ts';

const LINE = 'parcels';

type Shape = {
  readonly parcel: Template;
  readonly id: Template | undefined;
  readonly name: Template | undefined;
  readonly place: Template;
  readonly language: string;
};

export const parcelKind: ImportKind = {
  name: 'parcels',
  describe: 'parcels of land with their addresses',
  open: (profile) =>
    openProfile('parcels', profile, ({ columns }) => {
      const shape: Shape = {
        parcel: columns.needed('parcel'),
        id: columns.optional('id'),
        name: columns.optional('name'),
        place: columns.needed('place'),
        language: 'en',
      };
      return {
        needs: { line: LINE, departments: [], accounts: [], controls: [] },
        readRow: (row) => readParcel(row, shape),
      };
    }),
};

function readParcel(row: Row, shape: Shape): RowRead {
  const notes: string[] = [];
  const parcel = fillWhole(row, shape.parcel);
  const fault = numberFault(parcel, 'parcel number');
  if (fault !== undefined) return { ok: false, reason: fault };
  const { party, place } = whoAndWhere(row, shape, notes);
  const id = shape.id === undefined ? '' : fillWhole(row, shape.id);
  const account = {
    line: LINE,
    foreign: parcel,
    make: { numbering: 'foreign' as const, party, place, openedOn: undefined },
    mustBeNew: false,
    also: place === '' ? [] : [{ kind: 'place' as const, text: place }],
  };
  const key = id === '' ? undefined : id;
  return { ok: true, draft: { line: row.line, key, account, items: [] }, notes };
}
