import type { ElementPath } from './comparable.ts';
import type { ComparableSet, Locations } from './comparable-set.ts';
import type { Comparison, Pair } from './comparison.ts';
import type { ChangePlace, ContractChange } from './contract-change.ts';
import { type EveryPair, everyPair, pairsByFile } from './every-pair.ts';
import type { Spot } from './finding.ts';
import type { Judged } from './judge.ts';
import { noteComments } from './note-comments.ts';

/** Gives the locations of files that were read before. */
export type Locate = (side: keyof Pair<unknown>, path: string) => Locations;

/** Files whose source info and elements are held at a time: they are most of a set. */
const AT_ONCE = 4;

/** Finds the lines of findings and the comments that changed, file by file, and brings all in order. */
export async function placeChanges(
  findings: readonly Judged[],
  comparison: Comparison,
  sets: Pair<ComparableSet>,
): Promise<readonly ContractChange[]> {
  const workOn = worksOf(findings, comparison);
  const changes: ContractChange[] = [];
  for (let first = 0; first < workOn.paths.length; first += AT_ONCE) {
    const some = workOn.paths.slice(first, first + AT_ONCE).map(workOn.file);
    const locate = await locateAll(some, sets);
    for (const { elements, findings: ofFile } of some) {
      // Not all at once as arguments: there may be too many for the stack.
      for (const finding of [...ofFile, ...noteComments(elements, locate)])
        changes.push(placed(finding, locate));
    }
  }
  return changes.sort(byPlace);
}

/** What is to be done about one file. */
interface Work {
  readonly findings: readonly Judged[];
  readonly elements: readonly EveryPair[];
}

function worksOf(findings: readonly Judged[], comparison: Comparison) {
  const found = Map.groupBy(findings, ({ before, after }) => (after ?? before)?.path ?? '');
  const pairs = pairsByFile(comparison);
  return {
    paths: [...new Set([...found.keys(), ...pairs.paths])],
    file: (path: string): Work => ({
      findings: found.get(path) ?? [],
      elements: [...everyPair(pairs.of(path))],
    }),
  };
}

async function locateAll(works: readonly Work[], sets: Pair<ComparableSet>): Promise<Locate> {
  const wanted = wantedIn(works);
  const locateSide = async (side: keyof Pair<unknown>) => {
    const located = [...wanted[side]].map(
      async ([path, places]) => [path, await sets[side].locate(path, places)] as const,
    );
    return new Map(await Promise.all(located));
  };
  const [before, after] = await Promise.all([locateSide('before'), locateSide('after')]);
  return (side, path) => (side === 'before' ? before : after).get(path) ?? NOWHERE;
}

/** By path, the places whose lines or comments may be asked for. */
function wantedIn(works: readonly Work[]): Pair<ReadonlyMap<string, readonly ElementPath[]>> {
  const wanted = {
    before: new Map<string, ElementPath[]>(),
    after: new Map<string, ElementPath[]>(),
  };
  const want = (side: keyof Pair<unknown>, path: string, places: readonly ElementPath[]): void => {
    const known = wanted[side].get(path);
    if (known === undefined) wanted[side].set(path, [...places]);
    else for (const place of places) known.push(place);
  };
  for (const { findings, elements } of works) {
    for (const { before, after } of findings) {
      if (before !== undefined) want('before', before.path, before.at);
      if (after !== undefined) want('after', after.path, after.at);
    }
    for (const { before, after } of elements) {
      want('before', before.file.path, [before.at]);
      want('after', after.file.path, [after.at]);
    }
  }
  return wanted;
}

const NOWHERE: Locations = {
  hasSourceInfo: false,
  lineOf: () => undefined,
  commentOf: () => undefined,
};

function placed({ aspect, before, after, ...finding }: Judged, locate: Locate): ContractChange {
  return {
    ...finding,
    aspect: aspectCode(aspect),
    ...(before === undefined ? {} : { before: placeOf(before, locate('before', before.path)) }),
    ...(after === undefined ? {} : { after: placeOf(after, locate('after', after.path)) }),
  };
}

/** `import a.proto` is about an import, `JSON name` about the `json-name`. */
const aspectCode = (aspect: string): string =>
  OF_SEVERAL.exec(aspect)?.[1] ?? aspect.toLowerCase().replaceAll(' ', '-');

const OF_SEVERAL = /^(import|option|reserved|extension)s? /;

function placeOf({ path, at, text }: Spot, { lineOf }: Locations): ChangePlace {
  let line: number | undefined;
  for (const step of at) {
    line = lineOf(step);
    if (line !== undefined) break;
  }
  return {
    path,
    ...(line === undefined ? {} : { line }),
    ...(text === undefined ? {} : { text }),
  };
}

function byPlace(a: ContractChange, b: ContractChange): number {
  const [left, right] = [a.after ?? a.before, b.after ?? b.before];
  return (
    order(left?.path ?? '', right?.path ?? '') ||
    (left?.line ?? 0) - (right?.line ?? 0) ||
    Number(b.breaking) - Number(a.breaking) ||
    order(a.rule ?? '', b.rule ?? '') ||
    order(a.symbol, b.symbol) ||
    order(a.message, b.message)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
