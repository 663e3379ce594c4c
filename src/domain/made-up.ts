// Made-up people, streets and numbers for a demo city of any size: the same seed and place give the
// same person, wherever it is asked. Nobody here lives anywhere.
import { mod10FromLeft } from './check-digit.ts';
import type { KnownData } from './city-data.ts';

const FIRST = `Ada Anders Bo Bruna Cleo Dario Dov Edda Ewa Farid Finn Gail Goran Hugo Ines Iris
  Jens Jun Kofi Lena Luca Mila Nadia Nils Olga Otto Pia Quim Rosa Sami Tess Uwe`.split(/\s+/);
const HEAD = 'Al Bern Cor Dar El Fen Gar Hol Ing Jar Kel Lor Mar Nor Oster Pel Quin Ros'.split(' ');
const BODY = 'ber da en fal gar hol in ka lan mor ner os pin ran sen tor ul ver win yar'.split(' ');
const TAIL = 'by croft dahl feld gren ham ing land man nik quist son stad ton ville wick'.split(
  ' ',
);
const STREETS = (
  'Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ironwood Juniper Laurel Maple Nutmeg Olive ' +
  'Pepper Quince Redbud Sumac Tamarack Willow'
).split(' ');
const KINDS = 'Street Avenue Lane Court Road Terrace'.split(' ');
const PLATE = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A whole number below `below`, drawn for these places; Murmur's mixing, no state. */
export function chance(seed: number, at: readonly number[], below: number): number {
  let mixed = seed | 0;
  for (const one of at) {
    mixed = Math.imul(mixed ^ one ^ Math.floor(one / 0x1_0000_0000), 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

const drawn = (list: readonly string[], seed: number, at: readonly number[]): string =>
  list[chance(seed, at, list.length)] ?? '';

export type MadeUpAccount = Pick<KnownData, 'identifiers'> & {
  readonly line: 'utility' | 'parcels' | 'parking' | 'business-tax';
  readonly number: string;
  readonly place: string;
  readonly opened: string;
};

export type MadeUpParty = {
  readonly name: string;
  readonly known: KnownData;
  readonly accounts: readonly MadeUpAccount[];
};

/** Of 24 parties 51 accounts: on average. */
export const ACCOUNTS_A_PARTY = 51 / 24;

/** The party at a place, counted from 0, with its accounts; everybody has water. */
export function madeUpParty(seed: number, place: number): MadeUpParty {
  const last = [HEAD, BODY, TAIL].map((list, part) => drawn(list, seed, [place, part])).join('');
  const phone = `(805) 555-${String(place % 10_000).padStart(4, '0')}`;
  return {
    name: `${drawn(FIRST, seed, [place, 3])} ${last}`,
    known: { identifiers: [{ kind: 'phone', shown: phone }], holds: [], notes: [] },
    accounts: accountsOf(seed, place),
  };
}

function accountsOf(seed: number, place: number): readonly MadeUpAccount[] {
  const street = (part: number) => {
    const house = 100 + chance(seed, [place, 4, part], 9000);
    const name = drawn(STREETS, seed, [place, 5, part]);
    return `${house} ${name} ${drawn(KINDS, seed, [place, 6, part])}`;
  };
  const opened = `20${String(10 + chance(seed, [place, 7], 10))}-03-01`;
  const base = { opened, identifiers: [] };
  const accounts: MadeUpAccount[] = [
    { ...base, line: 'utility', number: checked(5_000_000 + 2 * place), place: street(0) },
  ];
  if (place % 3 === 0) {
    const number = checked(5_000_001 + 2 * place);
    accounts.push({ ...base, line: 'utility', number, place: street(1) });
  }
  if (place % 2 === 0) {
    const digits = String(100_000_000 + place);
    const parts = [`9${digits.slice(0, 2)}`, digits.slice(2, 3), digits.slice(3, 6)];
    const shown = [...parts, digits.slice(6)].join('-');
    const parcel = { kind: 'parcel', shown } as const;
    const number = `9${digits}`;
    accounts.push({ ...base, line: 'parcels', number, place: street(0), identifiers: [parcel] });
  }
  if (place % 6 === 1) {
    const plate = { kind: 'plate', shown: plateOf(place) } as const;
    const number = checked(8_000_000 + place);
    accounts.push({ ...base, line: 'parking', number, place: street(2), identifiers: [plate] });
  }
  if (place % 8 === 3) {
    const permit = { kind: 'permit', shown: `BT-${String(place).padStart(7, '0')}` } as const;
    const number = checked(6_000_000 + place);
    const shop = street(3);
    accounts.push({ ...base, line: 'business-tax', number, place: shop, identifiers: [permit] });
  }
  return accounts;
}

function checked(counted: number): string {
  return `${counted}${mod10FromLeft(String(counted))}`;
}

/** `4ABC123`, another for each place. */
function plateOf(place: number): string {
  const letters = [0, 1, 2].map((part) => {
    return PLATE[Math.floor(place / (1000 * PLATE.length ** part)) % PLATE.length] ?? '';
  });
  const digit = Math.floor(place / (1000 * PLATE.length ** 3)) % 10;
  return `${digit}${letters.reverse().join('')}${String(place % 1000).padStart(3, '0')}`;
}
