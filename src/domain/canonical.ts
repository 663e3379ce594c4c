// One spelling for a record: keys sorted, no spaces, so that its hash can be computed again
// anywhere.

export type Plain = string | number | boolean | null | readonly Plain[] | PlainRecord;
export type PlainRecord = { readonly [key: string]: Plain | undefined };

/** JSON with sorted keys; undefined members are left out. */
export function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isRecord(value)) {
    const members = Object.entries(value)
      .filter((entry): entry is [string, Plain] => entry[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

function isRecord(value: Plain): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
