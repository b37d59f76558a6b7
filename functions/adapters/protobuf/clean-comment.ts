const utf8 = new TextDecoder();

/** As the author wrote it, without the space behind `//`, trailing blanks and empty lines round it. */
export function cleanComment(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const lines = utf8
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  const indented = lines.every((line) => line === '' || line.startsWith(' '));
  const text = lines
    .map((line) => (indented ? line.slice(1) : line))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return text.trim() === '' ? undefined : text;
}
