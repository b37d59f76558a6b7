/** Twice a quantity of memory as it is written: `256Mi` → `512Mi`; undefined when it is none. */
export function doubled(quantity: string): string | undefined {
  const [, number, unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?)([KMGTPE]i?|k)?$/.exec(quantity) ?? [];
  return number === undefined ? undefined : `${Number(number) * 2}${unit}`;
}
