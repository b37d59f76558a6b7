import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { useHeardAge } from '#web/live/heard.ts';
import { Age } from '#web/parts/age.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Section } from '#web/parts/section.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { AutoscalerFacts, CapacityFacts } from './capacity.tsx';
import { NodeTroubles } from './node-troubles.tsx';

type Cluster = NonNullable<ClusterQuery['cluster']>;

/** What it runs on: nodes in trouble first, then the room that all give, and what the Cluster Autoscaler does about it. */
export function Nodes({ cluster }: { readonly cluster: Cluster }) {
  const t = useWords(clusterWords);
  const { nodes, autoscaler, nodeWarnings, kinds, name } = cluster;
  const { stale } = useHeardAge(name, { asOf: cluster.asOf ?? '', stale: cluster.stale });
  const unlisted = kinds.find(({ kind, error }) => kind === 'Node' && error !== null);
  const isOld = stale || unlisted !== undefined;
  return (
    <Section id="nodes" title={t.capacity} count={nodes?.total}>
      {nodes === null ? (
        <p class="panel-body quiet">{unlisted ? t.nodesUnlisted : t.noNodes}</p>
      ) : nodes.troubledCount > 0 ? (
        <NodeTroubles nodes={nodes} isOld={isOld} />
      ) : (
        <p class={isOld ? 'panel-body quiet row wrap' : 'panel-body all-well'}>
          <HealthShape health={isOld ? 'UNKNOWN' : 'HEALTHY'} />
          {isOld
            ? t.nodesWereWell(formatCount(nodes.total))
            : t.nodesAreWell(formatCount(nodes.total))}{' '}
          {unlisted?.fetchedAt ? <Freshness asOf={unlisted.fetchedAt} stale /> : null}
        </p>
      )}
      {nodeWarnings.length > 0 ? <NodeWarnings warnings={nodeWarnings} /> : null}
      {nodes || autoscaler ? (
        <div class="panel-body capacity">
          {nodes ? <CapacityFacts nodes={nodes} warnings={nodeWarnings.length} /> : null}
          <AutoscalerFacts autoscaler={autoscaler} />
        </div>
      ) : null}
    </Section>
  );
}

/** What the cluster's events say of nodes. */
function NodeWarnings({ warnings }: { readonly warnings: Cluster['nodeWarnings'] }) {
  const t = useWords(clusterWords);
  return (
    <div class="node-warnings">
      <h3 class="small quiet">{t.nodeWarnings}</h3>
      <ul aria-label={t.nodeWarnings}>
        {warnings.map(({ reason, object, count, lastSeen }) => (
          <li key={`${reason} ${object}`} class="line node-line">
            <span>{reason}</span>
            <code class="node-name">{object.replace(/^Node\//, '')}</code>
            {count > 1 ? <span class="quiet small number">×{formatCount(count)}</span> : null}
            <span class="quiet line-end">{lastSeen ? <Age at={lastSeen} /> : null}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
