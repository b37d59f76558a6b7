import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

type Cluster = NonNullable<ClusterQuery['cluster']>;
type NodeFacts = NonNullable<Cluster['nodes']>;

/** The room that all nodes together give, and of what sort they are. */
export function CapacityFacts(props: { readonly nodes: NodeFacts; readonly warnings: number }) {
  const { nodes, warnings } = props;
  const t = useWords(clusterWords);
  const language = useLanguage();
  const gibibytes = nodes.memory / 2 ** 30;
  const counted = (list: NodeFacts['versions']) =>
    list.map(({ name, count }) => (list.length === 1 ? name : `${name} ×${count}`)).join(', ');
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return (
    <KeyValue
      facts={[
        { label: t.nodes, value: t.ready(nodes.ready, nodes.total) },
        {
          label: t.cordonedNodes,
          value: nodes.cordoned > 0 ? formatCount(nodes.cordoned) : t.noneOfThem,
        },
        { label: t.nodeWarnings, value: warnings > 0 ? formatCount(warnings) : t.noneOfThem },
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

/** What it says of itself; that it says nothing, where none does. */
export function AutoscalerFacts({ autoscaler }: Pick<Cluster, 'autoscaler'>) {
  const t = useWords(clusterWords);
  if (autoscaler === null) {
    return <KeyValue facts={[{ label: t.autoscaler, value: t.noAutoscaler }]} />;
  }
  const { state, health, ready, unready, target, min, max, scaleUp, scaleDown, probedAt } =
    autoscaler;
  const word = [state, health].filter(Boolean).join(' · ');
  const warned = (isBad: boolean) => (isBad ? 'warned' : undefined);
  return (
    <KeyValue
      facts={[
        {
          label: t.autoscaler,
          value: (
            <>
              <span class={warned(health === 'Unhealthy')}>{word}</span>{' '}
              {probedAt ? <Age at={probedAt} /> : null}
            </>
          ),
        },
        ready === null || target === null
          ? undefined
          : {
              label: t.nodes,
              value: [
                t.autoscalerNodes(ready, target),
                unready ? t.autoscalerUnready(unready) : '',
                min === null || max === null ? '' : t.bounds(min, max),
              ]
                .filter(Boolean)
                .join(' · '),
            },
        {
          label: t.scaleUp,
          value: scaleUp ? <span class={warned(scaleUp === 'Backoff')}>{scaleUp}</span> : undefined,
        },
        { label: t.scaleDown, value: scaleDown ?? undefined },
      ]}
    />
  );
}
