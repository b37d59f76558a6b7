import type { ClusterQuery, Health } from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

type NodeFacts = NonNullable<NonNullable<ClusterQuery['cluster']>['nodes']>;
type Trouble = NodeFacts['troubles'][number];

interface Props {
  readonly nodes: NodeFacts;
  /** Nobody has looked for too long: it may have passed. */
  readonly isOld: boolean;
}

/** A line for each node that is not well, with all it says, since the first of it; what is only cordoned stands last. */
export function NodeTroubles({ nodes, isOld }: Props) {
  const t = useWords(clusterWords);
  const byNode = [...Map.groupBy(nodes.troubles, ({ node }) => node)];
  const more = nodes.troubledCount - byNode.length;
  return (
    <>
      {isOld ? <p class="panel-body quiet small">{t.nodesLastSaid}</p> : null}
      <ul aria-label={t.nodeTrouble}>
        {byNode.map(([node, troubles]) => {
          const since = troubles.flatMap((one) => one.since ?? []).toSorted()[0];
          return (
            <li key={node} class="line node-line">
              <HealthMark health={isOld ? 'UNKNOWN' : healthOf(troubles)} />
              <code class="node-name">{node}</code>
              <span class="node-says">
                {troubles.map(({ condition, reason }, place) => (
                  <span key={condition}>
                    {place > 0 ? ' · ' : null}
                    {wordOf(condition, t)}
                    {reason ? <span class="quiet small"> {reason}</span> : null}
                  </span>
                ))}
              </span>
              <span class="quiet line-end">
                {since ? <Age at={since} /> : <span class="unseen">{t.sinceUnknown}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p class="panel-body quiet small">{t.moreNodes(formatCount(more))}</p> : null}
    </>
  );
}

/** Somebody keeps pods away from it on purpose. */
const CORDONED = 'Unschedulable';

const healthOf = (troubles: readonly Trouble[]): Health =>
  troubles.every(({ condition }) => condition === CORDONED) ? 'NONE' : 'WARNING';

function wordOf(condition: string, t: Spoken<typeof clusterWords>): string {
  switch (condition) {
    case 'Ready':
      return t.notReady;
    case 'MemoryPressure':
      return t.memoryPressure;
    case 'DiskPressure':
      return t.diskPressure;
    case 'PIDPressure':
      return t.pidPressure;
    case 'NetworkUnavailable':
      return t.networkUnavailable;
    case CORDONED:
      return t.isCordoned;
    default:
      return condition;
  }
}
