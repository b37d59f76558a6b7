import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { apartWords } from '#web/words/apart-words.ts';
import { speak } from '#web/words/define-words.ts';

/** "protos 2 revisions newer": what a rollout brought beside what ran before; undefined where nothing tells. */
export function changedProtos(
  contract: ChangeLineFragment['contract'],
  language: Language,
): string | undefined {
  if (contract === null || contract.drift === 'SAME') return undefined;
  const t = speak(apartWords, language);
  const { drift, revisions } = contract;
  if (revisions === null) return t.protosDiffer;
  return drift === 'AHEAD' ? t.newerProtos(revisions) : t.olderProtos(revisions);
}
