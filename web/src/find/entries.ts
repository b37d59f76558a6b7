import type { FindQuery, SearchKind } from '#web/gql/graphql.ts';

export type Hit = FindQuery['search'][number];

/** Something that Find lists: it leads somewhere or does something. */
export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly kind?: SearchKind;
  /** What is chosen now, of several that exclude each other. */
  readonly current?: boolean;
  readonly act:
    | { readonly kind: 'go'; readonly path: string }
    | { readonly kind: 'do'; readonly run: () => void };
}

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

export const KINDS = [
  'SERVICE',
  'TEAM',
  'CAMPAIGN',
  'RPC_SERVICE',
  'RPC_METHOD',
  'PROTO_TYPE',
  'CLUSTER',
] as const satisfies readonly SearchKind[];

const A_KIND = 6;

/**
 * Hits by kind: the kind of the best hit first, in each the order of the search. With several kinds each shows its
 * best six; narrowed to one it shows all.
 */
export function groupHits(
  hits: readonly Hit[],
  only: SearchKind | undefined,
  titleOf: (kind: SearchKind) => string,
): readonly Group[] {
  const wanted = only === undefined ? hits : hits.filter(({ kind }) => kind === only);
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    key: kind,
    title: titleOf(kind),
    entries: wanted
      .filter((hit) => hit.kind === kind)
      .slice(0, only === undefined && kinds.length > 1 ? A_KIND : undefined)
      .map(entryOf),
  }));
}

export function entryOf(hit: Hit): Entry {
  return {
    key: `${hit.kind} ${hit.path}`,
    title: hit.title,
    detail: hit.detail ?? undefined,
    kind: hit.kind,
    act: { kind: 'go', path: hit.path },
  };
}

/** The next kind that Tab narrows to: all, then each kind that has hits, and round again. */
export function nextKind(
  hits: readonly Hit[],
  current: SearchKind | undefined,
  by: 1 | -1,
): SearchKind | undefined {
  const offered = [undefined, ...KINDS.filter((kind) => hits.some((hit) => hit.kind === kind))];
  const index = Math.max(0, offered.indexOf(current));
  return offered[(index + by + offered.length) % offered.length];
}

/** Those whose title holds all the words, wherever; what starts with them first. */
export function matchEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const rank = (entry: Entry): number => {
    const title = fold(`${entry.title} ${entry.detail ?? ''}`);
    if (!words.every((word) => title.includes(word))) return -1;
    return title.startsWith(words[0] ?? '') ? 0 : 1;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((one) => one.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Where in the title the query is found, for the eye; undefined when it matched otherwise. */
export function matchedPart(title: string, query: string): readonly [number, number] | undefined {
  const words = query.trim().split(/\s+/);
  const wanted = words.length === 1 ? fold(words[0] ?? '') : '';
  const at = wanted === '' ? -1 : fold(title).indexOf(wanted);
  return at < 0 || fold(title).length !== title.length ? undefined : [at, at + wanted.length];
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
