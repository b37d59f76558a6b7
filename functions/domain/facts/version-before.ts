/**
 * Whether the first of two dotted versions comes before the second: `1.4.2` before `1.10.0`, `1.2` before `1.2.1`,
 * `2.0.0-rc.1` before `2.0.0`. A `v` in front and what follows a `+` don't count. Undefined when one is no version: it
 * has to begin with a number.
 */
export function versionBefore(one: string, other: string): boolean | undefined {
  const [left, right] = [read(one), read(other)];
  if (left === undefined || right === undefined) return undefined;
  const length = Math.max(left.numbers.length, right.numbers.length);
  for (let place = 0; place < length; place += 1) {
    const difference = (left.numbers[place] ?? 0) - (right.numbers[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return comparePreliminary(left.preliminary, right.preliminary) < 0;
}

interface Version {
  readonly numbers: readonly number[];
  readonly preliminary: readonly string[];
}

const VERSION = /^v?(\d{1,15}(?:\.\d{1,15}){0,7})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+.{0,100})?$/;

function read(text: string): Version | undefined {
  const [, numbers, preliminary] = VERSION.exec(text.trim()) ?? [];
  if (numbers === undefined) return undefined;
  return { numbers: numbers.split('.').map(Number), preliminary: preliminary?.split('.') ?? [] };
}

/** As https://semver.org/#spec-item-11: one without comes after those with; numbers before words. */
function comparePreliminary(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const order = comparePart(one[place], other[place]);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return one === other ? 0 : one === undefined ? -1 : 1;
  const [left, right] = [isNumber(one), isNumber(other)];
  if (left && right) return Number(one) - Number(other);
  if (left !== right) return left ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);
