// What a long run found out besides passing: said only when TENKEY_TELL asks for it.

export function tell(what: string, found: unknown): void {
  if (process.env['TENKEY_TELL'] === undefined) return;
  process.stderr.write(`${what}: ${JSON.stringify(found)}\n`);
}
