/** CSV for spreadsheets: a byte-order mark so that Japanese survives, and no cell that would run as a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** https://owasp.org/www-community/attacks/CSV_Injection: full-width signs count too, and some readers skip spaces. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

function cellOf(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
