import type { Json } from '#domain/json.ts';
import { type OpenProblem, openProblems, type Problem } from '#domain/problem.ts';
import { type Catalogue, contentHash, problemsRef } from './catalogue.ts';
import type { CatalogueStamp } from './documents.ts';
import { type FlipDependencies, type FlipPlan, type FlipReader, flip } from './flip.ts';
import { packDocument, readPacked } from './packed.ts';
import type { Codec } from './ports.ts';

/**
 * Problems with messages that nobody waits for: their publisher gets no receipt, and sending the same again would not
 * help. They stand on the problems page until the source sends a message that is taken, or for a week.
 */
const keyOf = (source: string): string => `${PREFIX}${source}`;
const PREFIX = 'messages~';

/** Of one source; older ones give way. */
const MOST = 20;
const KEPT_MILLISECONDS = 7 * 86_400_000;

/** Adds what is wrong with a message to what stands against its source. The same again changes nothing. */
export function recordMessageProblems(
  dependencies: FlipDependencies,
  source: string,
  problems: readonly Problem[],
): Promise<void> {
  const { codec, clock } = dependencies;
  const at = clock.now();
  return flip(dependencies, async (read) => {
    const stamp = await read.stamp();
    const known = await openOf(read, codec, stamp, keyOf(source));
    const fresh = openProblems(problems, known, { source, at });
    const told = new Set(fresh.map(({ message }) => message));
    const open = [...fresh, ...known.filter(({ message }) => !told.has(message))].slice(0, MOST);
    return planOf(codec, stamp, { [keyOf(source)]: open });
  });
}

/** A message was taken: whatever was wrong with earlier ones of its source is over. 1 read when nothing was. */
export function forgetMessageProblems(
  dependencies: FlipDependencies,
  source: string,
): Promise<void> {
  return flip(dependencies, async (read) => {
    const stamp = await read.stamp();
    const known = stamp.problems[keyOf(source)] !== undefined;
    return planOf(dependencies.codec, stamp, known ? { [keyOf(source)]: [] } : {});
  });
}

/** Forgets what has been standing for a week. Where nothing stands only the catalogue is looked at. */
export async function expireMessageProblems(
  dependencies: FlipDependencies & { readonly readCatalogue: () => Promise<Catalogue> },
): Promise<void> {
  const { codec, clock, readCatalogue } = dependencies;
  const { stamp: seen } = await readCatalogue();
  if (!Object.keys(seen.problems).some((key) => key.startsWith(PREFIX))) return;
  const oldest = new Date(Date.parse(clock.now()) - KEPT_MILLISECONDS).toISOString();
  return flip(dependencies, async (read) => {
    const stamp = await read.stamp();
    const kept: Record<string, readonly OpenProblem[]> = {};
    for (const key of Object.keys(stamp.problems).filter((one) => one.startsWith(PREFIX))) {
      const open = await openOf(read, codec, stamp, key);
      kept[key] = open.filter(({ since }) => since > oldest);
    }
    return planOf(codec, stamp, kept);
  });
}

async function openOf(
  read: FlipReader,
  codec: Codec,
  stamp: CatalogueStamp,
  key: string,
): Promise<readonly OpenProblem[]> {
  if (stamp.problems[key] === undefined) return [];
  const packed = await readPacked(read, codec, problemsRef(key));
  return (packed ?? []) as unknown as readonly OpenProblem[];
}

/** Writes only what differs from what the stamp names. */
function planOf(
  codec: Codec,
  stamp: CatalogueStamp,
  open: Readonly<Record<string, readonly OpenProblem[]>>,
): FlipPlan<void> {
  const news = Object.entries(open)
    .map(([key, list]) => {
      const value = list as unknown as Json;
      return { key, value, hash: list.length === 0 ? undefined : contentHash(codec, value) };
    })
    .filter(({ key, hash }) => stamp.problems[key] !== hash);
  const nothing = { result: undefined, staged: [], changes: [], writes: [] };
  if (news.length === 0) return nothing;
  const problems = { ...stamp.problems };
  for (const { key, hash } of news) {
    if (hash === undefined) delete problems[key];
    else problems[key] = hash;
  }
  return {
    ...nothing,
    writes: news.flatMap(({ key, value, hash }) =>
      hash === undefined ? [] : packDocument(codec, problemsRef(key), value),
    ),
    deletes: news.filter(({ hash }) => hash === undefined).map(({ key }) => problemsRef(key)),
    stamp: { ...stamp, version: stamp.version + 1, problems },
  };
}
