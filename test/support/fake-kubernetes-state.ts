import { randomUUID } from 'node:crypto';
import type { Item } from './kubernetes-objects.ts';

/** All that a cluster holds at one of its resource versions, by plural, each list in the order of its keys. */
export interface Moment {
  readonly version: number;
  readonly lists: ReadonlyMap<string, readonly Item[]>;
}

/** So many former moments can still be paged through; the rest is compacted. */
const KEPT = 500;

/** What a cluster holds and held: lists go on from the moment they began at, and a cache may answer as of a former one. */
export function createFakeState(firstVersion = 10_368) {
  let now: Moment = { version: firstVersion, lists: new Map() };
  let past: readonly Moment[] = [now];
  let cached: Moment | undefined;
  const become = (lists: Moment['lists'], version = now.version + 1) => {
    now = { version, lists };
    past = [...past.slice(1 - KEPT), now];
  };
  const state = {
    now: () => now,
    /** What `resourceVersion=0` is answered from. */
    cached: () => cached ?? now,
    /** Undefined once it was compacted. */
    at: (version: number) => past.findLast((moment) => moment.version === version),
    holds: (plural: string, items: readonly Item[]) => state.holdsAll({ [plural]: items }),
    /** At once, so that nobody sees one without the other. */
    holdsAll: (changed: Readonly<Record<string, readonly Item[]>>) => {
      const isFirst = now.lists.size === 0;
      const sorted = Object.entries(changed).map(
        ([plural, items]) => [plural, items.toSorted(byKey).map(identified)] as const,
      );
      become(new Map([...now.lists, ...sorted]), isFirst ? now.version : undefined);
    },
    /** From now on the cache stands still, as of so many changes ago; it goes on by `catchesUp`. */
    lags: (changes = 0) => {
      cached = past.at(-1 - changes) ?? past[0];
    },
    catchesUp: () => {
      cached = undefined;
    },
    /** The moments before this one are gone: whoever is in the middle of a list gets 410. */
    compacts: () => {
      past = [now];
    },
    /** The cluster was made anew from a backup: objects are others by their uid, and versions begin lower. */
    restores: (version: number) => {
      cached = undefined;
      const lists = [...now.lists].map(
        ([plural, items]) => [plural, items.map((item) => identified(withoutUid(item)))] as const,
      );
      past = [];
      become(new Map(lists), version);
    },
  };
  return state;
}

export type FakeState = ReturnType<typeof createFakeState>;

interface Named {
  readonly name?: string;
  readonly namespace?: string;
  readonly uid?: string;
}

export const metadataOf = (item: Item): Named => (item.metadata ?? {}) as Named;

/** By which lists are ordered and continued. */
export const keyOf = (item: Item): string => {
  const { namespace, name = '' } = metadataOf(item);
  return namespace === undefined ? name : `${namespace}/${name}`;
};

const byKey = (a: Item, b: Item): number => {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Every object has a uid. */
const identified = (item: Item): Item =>
  metadataOf(item).uid === undefined && typeof item.metadata === 'object'
    ? { ...item, metadata: { ...item.metadata, uid: randomUUID() } }
    : item;

function withoutUid(item: Item): Item {
  const { uid: _, ...metadata } = metadataOf(item);
  return { ...item, metadata };
}
