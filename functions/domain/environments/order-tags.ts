/**
 * Which of two tags is the newer one: above 0 the first, below 0 the second, 0 the same, undefined when tags of this kind
 * have no order. Understood are versions (https://semver.org), and tags with a counter or date in the same place
 * (`main-1042-3fe9a1`, `20261122-3fe9a1`).
 */
export function orderTags(a: string, b: string): number | undefined {
  if (a === b) return 0;
  return orderVersions(a, b) ?? orderCounters(a, b);
}

/** A number alone is one only behind a `v`. */
const VERSION =
  /^(?:v(?=\d)|(?=\d+\.))(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

function orderVersions(a: string, b: string): number | undefined {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)];
  if (left === null || right === null) return undefined;
  for (const place of [1, 2, 3]) {
    const difference = Number(left[place] ?? 0) - Number(right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return orderPrereleases(left[4], right[4]);
}

/** `rc.1`, `beta2`, `alpha`; anything else behind a version is a flavour (`-alpine`), which has no order. */
const PRERELEASE = /^(alpha|beta|dev|pre|preview|rc|snapshot)?[.-]?(\d{1,9})?$/i;

function orderPrereleases(a: string | undefined, b: string | undefined): number | undefined {
  if (a === b) return 0;
  const [left, right] = [PRERELEASE.exec(a ?? ''), PRERELEASE.exec(b ?? '')];
  if (left === null || right === null) return undefined;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const [word = '', other = ''] = [left[1]?.toLowerCase(), right[1]?.toLowerCase()];
  if (word !== other) return word < other ? -1 : 1;
  return Number(left[2] ?? 0) - Number(right[2] ?? 0);
}

/** Not one of 7 digits or more but dates: it may be the beginning of a hash. */
const COUNTER = /^(\d{1,6}|20\d{6}|20\d{12})$/;

function orderCounters(a: string, b: string): number | undefined {
  const [left, right] = [a.split(/[-_.]/), b.split(/[-_.]/)];
  const place = left.findIndex((part, index) => part !== right[index]);
  const [mine, other] = [left[place] ?? '', right[place] ?? ''];
  if (left.length !== right.length || !COUNTER.test(mine) || !COUNTER.test(other)) return undefined;
  if (mine.length > 6 !== other.length > 6) return undefined;
  return Number(mine) - Number(other);
}
