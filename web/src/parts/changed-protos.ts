import type { Drift } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { apartWords } from '#web/words/apart-words.ts';
import { speak } from '#web/words/define-words.ts';

/** How the protos that run since a change stand to those before. */
export interface ChangedContract {
  readonly drift: Drift;
  readonly base: string;
  readonly target: string;
  readonly revisions: number | null;
  readonly source: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** "protos 2 revisions newer": what a rollout brought beside what ran before; undefined where nothing tells. */
export function changedProtos(
  contract: ChangedContract | null,
  language: Language,
): string | undefined {
  if (contract === null || contract.drift === 'SAME') return undefined;
  const t = speak(apartWords, language);
  const { drift, revisions } = contract;
  if (revisions === null) return t.protosDiffer;
  return drift === 'AHEAD' ? t.newerProtos(revisions) : t.olderProtos(revisions);
}
