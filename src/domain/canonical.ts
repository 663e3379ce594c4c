// One spelling for a record: keys sorted, no spaces, so that its hash can be computed again
// anywhere.

export type Plain = string | number | boolean | null | readonly Plain[] | PlainRecord;
export type PlainRecord = { readonly [key: string]: Plain | undefined };

/** JSON with sorted keys; undefined members are left out. */
export function canonical(value: Plain): string {
  if (Number.isSafeInteger(value)) return `${value}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

function isList(value: readonly Plain[] | PlainRecord): value is readonly Plain[] {
  return Array.isArray(value);
}
