import type { ComparedWorkloadFragment } from '#web/gql/running/graphql.ts';
import { DriftMark } from '#web/pages/environments/drift-mark.tsx';
import { ProtosApart } from '#web/pages/environments/protos-apart.tsx';
import { Age } from '#web/parts/age.tsx';
import { apartWords } from '#web/words/apart-words.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly row: ComparedWorkloadFragment;
  readonly base: string;
  readonly target: string;
}

/** How two places stand to each other: since when, by what it was told, and what else is not the same. */
export function DifferenceCell({ row, base, target }: Props) {
  const t = useWords(environmentWords);
  const apart = useWords(apartWords);
  const words = useWords(runtimeWords);
  const { drift, since, rollouts, settings, contract } = row;
  const told = row.containers.find((one) => one.drift === drift);
  const settingWords = {
    REPLICAS: t.replicas,
    AUTOSCALER: t.autoscaler,
    RESOURCES: t.resources,
  } as const;
  return (
    <div class="compared">
      <DriftMark drift={drift} base={base} target={target} />
      {drift === 'SAME' || since === null ? null : (
        <span class="small">
          <Age at={since} />
          {rollouts === null ? null : <span class="quiet"> · {apart.rollouts(rollouts)}</span>}
        </span>
      )}
      {told === undefined ? null : <span class="quiet small">{words[told.by]}</span>}
      {settings.map((setting) => (
        <span key={setting}>{settingWords[setting]}</span>
      ))}
      {contract ? <ProtosApart contract={contract} /> : null}
    </div>
  );
}
