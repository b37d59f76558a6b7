/** `5`, `10 to 19`, `1000 to max`; `last` is inclusive. */
export function rangeText(first: number, last: number, maximum: number): string {
  if (first === last) return String(first);
  return `${first} to ${last >= maximum ? 'max' : last}`;
}

export const reservedTexts = (
  ranges: readonly string[],
  names: readonly string[],
): readonly string[] => [...ranges, ...names.map((name) => JSON.stringify(name))];
