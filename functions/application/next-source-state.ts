import type { SourceState } from './documents.ts';
import { lastComplete } from './judge-files.ts';
import type { Occasion } from './plan-files.ts';

/** What a publication of spec files adds to what is known of its source. */
export interface SourceNews {
  readonly digest: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly items: number;
  readonly problemCount: number;
  readonly contested: NonNullable<SourceState['contested']>;
  readonly changed: boolean;
}

/** How far a source came after a publication. */
export function nextSourceState(
  state: SourceState | undefined,
  occasion: Occasion,
  news: SourceNews,
): SourceState {
  const { source, at } = occasion;
  const { services, organisation, campaigns } = news.contested;
  const isContested = organisation || campaigns === true || services.length > 0;
  return {
    kind: 'specs',
    source,
    ...progressOf(state, occasion),
    digest: news.digest,
    digests: news.digests,
    items: (state?.items ?? 0) + news.items,
    problemCount: news.problemCount,
    ...(isContested ? { contested: news.contested } : {}),
    firstSeen: state?.firstSeen ?? at,
    lastSeen: at,
    lastChanged: news.changed || state === undefined ? at : state.lastChanged,
  };
}

/** A partial publication does not move the generation of complete sets. */
function progressOf(
  state: SourceState | undefined,
  { complete, revision, generation }: Occasion,
): Pick<SourceState, 'revision' | 'generation' | 'partialOnly'> {
  if (complete) return { revision, generation };
  const last = lastComplete(state);
  if (last !== undefined) return { revision: last.revision, generation: last.generation };
  const isNewest = state === undefined || generation >= state.generation;
  return {
    ...(isNewest
      ? { revision, generation }
      : { revision: state.revision, generation: state.generation }),
    partialOnly: true,
  };
}
