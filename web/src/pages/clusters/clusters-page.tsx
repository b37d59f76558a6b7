import { ClustersDocument, type ClustersQuery } from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Chip } from '#web/parts/chip.tsx';
import type { Column } from '#web/parts/column.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import { Table } from '#web/parts/table.tsx';
import { clustersWords } from '#web/words/clusters-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { countUnmapped } from './count-unmapped.ts';
import '#web/styles/pages.css';

type Cluster = ClustersQuery['clusters'][number];

/** Where things run, and how fresh what we know of it is. */
export function ClustersPage() {
  const t = useWords(clustersWords);
  const result = useLiveQuery(ClustersDocument, {});
  const columns: readonly Column<Cluster>[] = [
    {
      key: 'health',
      head: <span class="unseen">{t.health}</span>,
      width: '34px',
      cell: ({ health }) => <HealthMark health={health} />,
    },
    {
      key: 'name',
      head: t.cluster,
      primary: true,
      cell: ({ name }) => <span class="row-name">{name}</span>,
    },
    {
      key: 'environments',
      head: t.environments,
      width: '24%',
      hide: 'phone',
      cell: ({ environments, declared }) =>
        declared ? (
          environments.map(({ name }) => name).join(', ')
        ) : (
          <Chip tone="warning" tip={t.undeclaredWhy}>
            {t.undeclared}
          </Chip>
        ),
    },
    {
      key: 'fresh',
      head: t.facts,
      width: 'min(176px, 30vw)',
      cell: ({ name, asOf, stale }) =>
        asOf ? (
          <Freshness asOf={asOf} stale={stale} source={name} />
        ) : (
          <span class="quiet">{t.never}</span>
        ),
    },
    number('trouble', t.trouble, ({ trouble }) => trouble.length),
    number('namespaces', t.namespaces, ({ namespaceCount }) => namespaceCount, 'narrow'),
    number('workloads', t.workloads, ({ workloadCount }) => workloadCount, 'phone'),
    number('unmapped', t.unmapped, ({ unmapped }) => countUnmapped(unmapped), 'narrow'),
  ];
  return (
    <>
      <PageHead title={t.title} count={result.data?.clusters.length} />
      <Loaded result={result}>
        {({ clusters }) =>
          clusters.length === 0 ? (
            <Empty title={t.none} command={snapshotCommand(location.origin)}>
              {t.noneWhy}
            </Empty>
          ) : (
            <div class="panel">
              <Table
                label={t.caption}
                rows={clusters}
                columns={columns}
                keyOf={({ id }) => id}
                hrefOf={({ name }) => `/clusters/${encodeURIComponent(name)}`}
                keys
              />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function number(
  key: string,
  head: string,
  count: (cluster: Cluster) => number,
  hide?: 'narrow' | 'phone',
): Column<Cluster> {
  return {
    key,
    head,
    width: key === 'trouble' ? '64px' : '104px',
    align: 'end',
    ...(hide ? { hide } : {}),
    cell: (cluster) => count(cluster).toLocaleString(),
  };
}
