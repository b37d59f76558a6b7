import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { countUnmapped } from '#web/pages/clusters/count-unmapped.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Section } from '#web/parts/section.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { HEALTHS } from '#web/words/health-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Folded: its code may come after the page. */
const WorkloadTable = lazy(
  async () => (await import('#web/parts/workload-table.tsx')).WorkloadTable,
);

type Namespace = NonNullable<ClusterQuery['cluster']>['unmapped'][number];

/** What runs here without a service; the cluster's own namespaces are folded away together. */
export function Unmapped({ namespaces }: { readonly namespaces: readonly Namespace[] }) {
  const t = useWords(clusterWords);
  const own = namespaces.filter(({ system }) => !system);
  const system = namespaces.filter((namespace) => namespace.system);
  return (
    <Section title={t.unmappedTitle} count={countUnmapped(namespaces) || undefined}>
      {own.length === 0 ? <p class="panel-body quiet">{t.allMapped}</p> : null}
      {own.length > 0 ? <p class="panel-body quiet small">{t.unmappedWhy}</p> : null}
      {own.map((namespace) => (
        <NamespaceFold key={namespace.namespace} namespace={namespace} />
      ))}
      {system.length > 0 ? (
        <Disclosure class="fold" summary={<span class="quiet">{t.system(system.length)}</span>}>
          {system.map((namespace) => (
            <NamespaceFold key={namespace.namespace} namespace={namespace} />
          ))}
        </Disclosure>
      ) : null}
    </Section>
  );
}

function NamespaceFold({ namespace }: { readonly namespace: Namespace }) {
  const t = useWords(clusterWords);
  const { workloads } = namespace;
  const worst = HEALTHS.find((health) => workloads.some((workload) => workload.health === health));
  return (
    <Disclosure
      class="fold"
      summary={
        <span class="row">
          <HealthMark health={worst ?? 'NONE'} />
          <code>{namespace.namespace}</code>
          <span class="quiet small">{t.workloadCount(workloads.length)}</span>
        </span>
      }
    >
      <WorkloadTable caption={t.workloadsOf(namespace.namespace)} workloads={workloads} />
    </Disclosure>
  );
}
