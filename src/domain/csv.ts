// One line of comma-separated values that no spreadsheet runs as a formula: what a payer is called
// must never become a command in the finance office.

/** Starts a formula in the common spreadsheets, also behind spaces or a quote of the importer. */
const FORMULA = /^\s*[=+\-@\t\r]/;
/** A signed amount is harmless, and must stay a number. */
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Controls and marks that turn the direction of text. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A cell as it stands in the file: quoted where needed, with an apostrophe before a formula. */
function csvCell(text: string): string {
  const plain = text.replace(HARMFUL, ' ');
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The line without its end (RFC 4180); the writer ends each with a line feed. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}
