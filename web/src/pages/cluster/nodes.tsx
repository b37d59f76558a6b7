import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { Section } from '#web/parts/section.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

type Cluster = NonNullable<ClusterQuery['cluster']>;
type NodeFacts = NonNullable<Cluster['nodes']>;

/** What it runs on: nodes and the room they give, and what the Cluster Autoscaler does about it. */
export function Nodes({ nodes, autoscaler }: Pick<Cluster, 'nodes' | 'autoscaler'>) {
  const t = useWords(clusterWords);
  if (!nodes && !autoscaler) return null;
  return (
    <Section title={t.capacity} count={nodes?.total}>
      {nodes && nodes.troubles.length > 0 ? <NodeTroubles troubles={nodes.troubles} /> : null}
      <div class="panel-body capacity">
        {nodes ? <Capacity nodes={nodes} /> : null}
        {autoscaler ? <Autoscaler autoscaler={autoscaler} /> : null}
      </div>
    </Section>
  );
}

function Capacity({ nodes }: { readonly nodes: NodeFacts }) {
  const t = useWords(clusterWords);
  const language = useLanguage();
  const gibibytes = nodes.memory / 2 ** 30;
  const counted = (list: NodeFacts['versions']) =>
    list.map(({ name, count }) => (list.length === 1 ? name : `${name} ×${count}`)).join(', ');
  const cordoned = nodes.cordoned > 0 ? ` · ${t.cordoned(nodes.cordoned)}` : '';
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return (
    <KeyValue
      facts={[
        { label: t.nodes, value: `${t.ready(nodes.ready, nodes.total)}${cordoned}` },
        { label: t.cpu, value: t.cores(number.format(nodes.cpu)) },
        { label: t.memory, value: `${number.format(gibibytes)} GiB` },
        { label: t.podRoom, value: formatCount(nodes.pods) },
        { label: t.versions, value: counted(nodes.versions) || undefined },
        { label: t.types, value: counted(nodes.instanceTypes) || undefined },
        { label: t.zones, value: nodes.zones.join(', ') || undefined },
      ]}
    />
  );
}

function Autoscaler({ autoscaler }: { readonly autoscaler: NonNullable<Cluster['autoscaler']> }) {
  const t = useWords(clusterWords);
  const { state, health, ready, target, min, max, scaleUp, scaleDown, probedAt } = autoscaler;
  const word = [state, health].filter(Boolean).join(' · ');
  return (
    <KeyValue
      facts={[
        {
          label: t.autoscaler,
          value: (
            <>
              {word} {probedAt ? <Age at={probedAt} /> : null}
            </>
          ),
        },
        ready === null || target === null
          ? undefined
          : {
              label: t.nodes,
              value: [
                t.autoscalerNodes(ready, target),
                min === null || max === null ? '' : t.bounds(min, max),
              ]
                .filter(Boolean)
                .join(' · '),
            },
        { label: t.scaleUp, value: scaleUp ?? undefined },
        { label: t.scaleDown, value: scaleDown ?? undefined },
      ]}
    />
  );
}

function NodeTroubles({ troubles }: Pick<NodeFacts, 'troubles'>) {
  const t = useWords(clusterWords);
  return (
    <ul aria-label={t.nodeTrouble}>
      {troubles.map(({ node, condition, reason, since }) => (
        <li key={`${node} ${condition}`} class="line">
          <HealthMark health="WARNING" />
          <code class="cut">{node}</code>
          <span>{reason ?? condition}</span>
          <span class="quiet line-end">{since ? <Age at={since} /> : null}</span>
        </li>
      ))}
    </ul>
  );
}
