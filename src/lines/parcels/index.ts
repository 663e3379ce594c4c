// Parcels of land: looked up for who owns what where; nothing is billed on them by itself.
import type { Line } from '../line.ts';
import { parcelKind } from './parcels.ts';

export const parcels: Line = {
  code: 'parcels',
  name: 'Parcels',
  number: 4,
  departments: ['public-works'],
  documentType: undefined,
  imports: [parcelKind],
};
