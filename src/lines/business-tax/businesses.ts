// `businesses`: the city's register of businesses, one account each, found by legal and trade name.
import { accountShape, readAccountRow } from '../../domain/imports/accounts.ts';
import type { ImportKind } from '../../domain/imports/draft.ts';
import { openProfile } from '../../domain/imports/import-profile.ts';

const LINE = 'business-tax';

export const businesses: ImportKind = {
  name: 'businesses',
  describe: 'businesses with legal name, trade name and place',
  open: (profile) =>
    openProfile('businesses', profile, (from) => {
      const shape = accountShape(from, LINE);
      return {
        needs: { line: LINE, departments: [], accounts: [], controls: [] },
        readRow: (row, facts) => {
          const read = readAccountRow(row, shape);
          const openedOn = read.ok ? read.draft.account.make?.openedOn : undefined;
          if (!read.ok || openedOn === undefined || openedOn <= facts.today) return read;
          return { ...read, notes: [...read.notes, 'begins in the future'] };
        },
      };
    }),
};
