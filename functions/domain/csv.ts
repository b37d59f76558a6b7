/** Said once before the first row, so that spreadsheets read the text as UTF-8. */
export const CSV_BEGIN = '\uFEFF';

/** One row of RFC 4180, with its line end. No cell begins as a formula would. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** https://owasp.org/www-community/attacks/CSV_Injection: full-width signs count too, and some readers skip spaces. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

function cellOf(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
