import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly contract: NonNullable<EnvironmentDifferenceRowFragment['contract']>;
}

/** That two places were built with other protos, by how many revisions, and where to see what differs. */
export function ProtosApart({ contract }: Props) {
  const t = useWords(environmentWords);
  const { drift, base, target, revisions, source, from, to } = contract;
  if (drift === 'SAME') return null;
  if (source === null || from === null || to === null) {
    return <span data-tip={`${base} → ${target}`}>{t.protosDiffer}</span>;
  }
  return (
    <a href={comparePath({ source, from, to })} data-tip={t.compareTip}>
      {drift === 'AHEAD' ? t.olderProtos(revisions ?? 0) : t.newerProtos(revisions ?? 0)}
    </a>
  );
}
