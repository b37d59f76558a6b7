import type { ComparableSet, Eventually, Locations } from './comparable-set.ts';
import type { Pair } from './comparison.ts';
import type { ChangePlace, ContractChange } from './contract-change.ts';
import type { Spot } from './finding.ts';
import type { Judged } from './judge.ts';

export type Locate = (side: keyof Pair<unknown>, path: string) => Eventually<Locations>;

/** Finds the lines of findings; asks for the source info of each file at most once. */
export interface Placer {
  readonly locate: Locate;
  readonly place: (findings: readonly Judged[]) => Promise<readonly ContractChange[]>;
}

export function createPlacer(sets: Pair<ComparableSet>): Placer {
  const known = {
    before: new Map<string, Eventually<Locations>>(),
    after: new Map<string, Eventually<Locations>>(),
  };
  const locate: Locate = (side, path) => {
    const locations = known[side].get(path) ?? sets[side].locate(path);
    known[side].set(path, locations);
    return locations;
  };
  return {
    locate,
    place: async (findings) => {
      const changes: ContractChange[] = [];
      for (const { aspect: _, before, after, ...finding } of findings) {
        changes.push({
          ...finding,
          ...(before === undefined
            ? {}
            : { before: placeOf(before, await locate('before', before.path)) }),
          ...(after === undefined
            ? {}
            : { after: placeOf(after, await locate('after', after.path)) }),
        });
      }
      return changes.sort(byPlace);
    },
  };
}

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
