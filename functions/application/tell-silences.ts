import type { Change } from '#domain/change.ts';
import { silenceNews, type ToldSilences } from '#domain/silence-changes.ts';
import type { Catalogue } from './catalogue.ts';
import { ref, type SourceState, sourceKey, sourceRef } from './documents.ts';
import { type FlipDependencies, type FlipReader, flip } from './flip.ts';
import { readSourceStates } from './read-source-states.ts';

interface SilenceDependencies extends FlipDependencies {
  readonly readCatalogue: () => Promise<Catalogue>;
}

const TOLD = ref('silences', 'current');

/**
 * Tells when a source falls silent and when it is heard again: a change, and so an event, for each, once. Returns how
 * many were told. What looked silent is read again inside the transaction, so that a publication that arrives meanwhile
 * is not overlooked.
 */
export async function tellSilences(dependencies: SilenceDependencies): Promise<number> {
  const { store, codec, clock, readCatalogue } = dependencies;
  const now = clock.now();
  const [{ organisation }, states, told] = await Promise.all([
    readCatalogue(),
    readSourceStates(store),
    store.get(TOLD),
  ]);
  const newsOf = (state: SourceState, known: ToldSilences) =>
    silenceNews(organisation, state, known[keyOf(state)], now);
  const before = (told?.data ?? {}) as ToldSilences;
  const candidates = states.filter((state) => newsOf(state, before) !== undefined);
  if (candidates.length === 0) return 0;

  return flip(dependencies, async (read) => {
    const known = await readTold(read);
    const fresh = await read.getAll(candidates.map(({ kind, source }) => sourceRef(kind, source)));
    const after: Record<string, string> = { ...known };
    const changes: Change[] = [];
    for (const found of fresh) {
      const state = found?.data as unknown as SourceState | undefined;
      const news = state && newsOf(state, known);
      if (state === undefined || news === undefined) continue;
      if (news.kind === 'silent') after[keyOf(state)] = news.since;
      else delete after[keyOf(state)];
      if (news.kind === 'excused') continue;
      const { kind, at } = news.change;
      changes.push({ ...news.change, id: codec.sha256(`${kind}|${keyOf(state)}|${at}`) });
    }
    return {
      result: changes.length,
      staged: [],
      writes: [{ ref: TOLD, data: after }],
      changes,
    };
  });
}

async function readTold(read: FlipReader): Promise<ToldSilences> {
  return ((await read.get(TOLD))?.data ?? {}) as ToldSilences;
}

/** A document's field names may not look like `__x__`; a source's key always holds `~`. */
const keyOf = ({ kind, source }: SourceState): string => sourceKey(kind, source);
