import { ClustersDocument, type ClustersQuery } from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import { Table } from '#web/parts/table.tsx';
import { clustersWords } from '#web/words/clusters-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { clusterColumns } from './cluster-columns.tsx';
import '#web/styles/pages.css';
import './clusters.css';

/** Where things run, how fresh what we know of it is, and what it costs to know; silent ones first. */
export function ClustersPage() {
  const t = useWords(clustersWords);
  const language = useLanguage();
  const result = useLiveQuery(ClustersDocument, {});
  return (
    <>
      <PageHead title={t.title} count={result.data?.clusters.length} />
      <Loaded result={result}>
        {(data) =>
          data.clusters.length === 0 ? (
            <Empty title={t.none} command={snapshotCommand(location.origin)}>
              {t.noneWhy}
            </Empty>
          ) : (
            <div class="panel clusters">
              <Table
                label={t.caption}
                rows={silentFirst(data.clusters)}
                columns={clusterColumns(data.trouble.facets.clusters, { t, language })}
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

const silentFirst = (clusters: ClustersQuery['clusters']): ClustersQuery['clusters'] =>
  clusters.toSorted((a, b) => Number(b.stale) - Number(a.stale));
