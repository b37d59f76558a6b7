import { ClusterDocument, type ClusterQuery } from '#web/gql/running/graphql.ts';
import { useFedBy } from '#web/live/feeding.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import type { PageProps } from '#web/routing/route.ts';
import { clustersWords } from '#web/words/clusters-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { interval } from '#web/words/interval.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Trouble } from './trouble.tsx';
import { Unmapped } from './unmapped.tsx';
import '#web/styles/pages.css';
import './cluster.css';

type Cluster = NonNullable<ClusterQuery['cluster']>;

/** One cluster: how fresh it is, what is in trouble, and what nobody claims. */
export function ClusterPage({ params }: PageProps) {
  const name = params.name ?? '';
  const language = useApiLanguage();
  useFedBy([name]);
  const result = useLiveQuery(ClusterDocument, { name, language });
  return (
    <LoadedPage title={name} result={result}>
      {({ cluster }) => (cluster ? <Known cluster={cluster} /> : <NotFound name={name} />)}
    </LoadedPage>
  );
}

function Known({ cluster }: { readonly cluster: Cluster }) {
  const t = useWords(clustersWords);
  const language = useLanguage();
  return (
    <>
      <PageHead
        title={cluster.name}
        beside={
          <>
            <HealthMark health={cluster.health} size="head" word />
            {cluster.asOf ? (
              <Freshness asOf={cluster.asOf} stale={cluster.stale} source={cluster.name} />
            ) : (
              <span class="quiet">{t.never}</span>
            )}
          </>
        }
      >
        <ul class="dotted quiet">
          {cluster.declared ? null : (
            <li>
              <Chip tone="warning" tip={t.undeclaredWhy}>
                {t.undeclared}
              </Chip>
            </li>
          )}
          {cluster.environments.map(({ name }) => (
            <li key={name}>
              <a href={`/services?environment=${encodeURIComponent(name)}`}>{name}</a>
            </li>
          ))}
          <li>{t.counts(cluster.namespaceCount, cluster.workloadCount)}</li>
          <li>{t.expectEvery(interval(cluster.expectEverySeconds, language))}</li>
        </ul>
        {cluster.stale && cluster.asOf ? <p class="note warned">{t.silentHere}</p> : null}
      </PageHead>
      {cluster.asOf === null ? (
        <Empty title={t.none} command={snapshotCommand(location.origin, cluster.name)}>
          {t.noneWhy}
        </Empty>
      ) : (
        <div class="stack">
          <Trouble trouble={cluster.trouble} />
          <Unmapped namespaces={cluster.unmapped} />
        </div>
      )}
    </>
  );
}

function NotFound({ name }: { readonly name: string }) {
  const t = useWords(clustersWords);
  return (
    <>
      <PageHead title={name} />
      <Empty
        title={t.notFound(name)}
        action={
          <a class="button" href="/clusters">
            {t.allClusters}
          </a>
        }
      />
    </>
  );
}
