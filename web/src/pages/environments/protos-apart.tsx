import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';
import { apartWords } from '#web/words/apart-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { useWords } from '#web/words/use-words.ts';
import './drift.css';

interface Props {
  readonly contract: NonNullable<EnvironmentDifferenceRowFragment['contract']>;
  /** Whose protos are older or newer, where nothing around says it. */
  readonly target?: string;
}

/** That two places were built with other protos, by how many revisions, and where to see what differs. */
export function ProtosApart({ contract, target: name }: Props) {
  const t = useWords(apartWords);
  const { base, target, source, from, to } = contract;
  const said = protosApart(contract, t, name);
  if (said === undefined) return null;
  if (source === null || from === null || to === null) {
    return <span data-tip={`${base} → ${target}`}>{said}</span>;
  }
  return (
    <a class="protos-apart" href={comparePath({ source, from, to })} data-tip={t.compareTip}>
      {said}
    </a>
  );
}

/** Undefined when they are the same. */
export function protosApart(
  { drift, revisions }: Props['contract'],
  t: Spoken<typeof apartWords>,
  name?: string,
): string | undefined {
  if (drift === 'SAME') return undefined;
  if (revisions === null) return t.protosDiffer;
  if (name !== undefined) {
    return drift === 'AHEAD' ? t.olderProtosIn(name, revisions) : t.newerProtosIn(name, revisions);
  }
  return drift === 'AHEAD' ? t.olderProtos(revisions) : t.newerProtos(revisions);
}
