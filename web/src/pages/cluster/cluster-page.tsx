import { ClusterDocument, type ClusterQuery } from '#web/gql/running/graphql.ts';
import { useFedBy } from '#web/live/feeding.ts';
import { useHeardAt } from '#web/live/heard.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { TROUBLE_ROWS } from '#web/pages/trouble/trouble-rows.ts';
import { Empty } from '#web/parts/empty.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import type { PageProps } from '#web/routing/route.ts';
import { clusterWords } from '#web/words/cluster-words.ts';
import { clustersWords } from '#web/words/clusters-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { ClusterHead } from './cluster-head.tsx';
import { ClusterTrouble, MutedHere } from './cluster-trouble.tsx';
import { Kinds } from './kinds.tsx';
import '#web/styles/pages.css';
import './cluster.css';

const Beneath = lazy(async () => (await import('./beneath.tsx')).Beneath);

/** One cluster: how fresh and how whole what we know is, what is in trouble, what it runs on, what nobody claims. */
export function ClusterPage({ params }: PageProps) {
  const name = params.name ?? '';
  const language = useApiLanguage();
  useFedBy([name]);
  const result = useLiveQuery(ClusterDocument, { name, language }, { alsoAt: useHeardAt(name) });
  return (
    <LoadedPage title={name} result={result}>
      {({ cluster, wrong }) =>
        cluster ? (
          <Known key={name} cluster={cluster} wrong={wrong.totalCount} />
        ) : (
          <NotFound name={name} />
        )
      }
    </LoadedPage>
  );
}

interface KnownProps {
  readonly cluster: NonNullable<ClusterQuery['cluster']>;
  /** How much is critical or has a warning. */
  readonly wrong: number;
}

function Known({ cluster, wrong }: KnownProps) {
  const t = useWords(clustersWords);
  const language = useApiLanguage();
  const where = { cluster: [cluster.name] };
  const trouble = useLiveRows(TROUBLE_ROWS, {
    filter: { ...where, state: ['ACTIVE', 'UNKNOWN'] },
    language,
  });
  const muted = useLiveRows(TROUBLE_ROWS, { filter: { ...where, state: ['MUTED'] }, language });
  // What stands below the rows waits for them, so that it need not move.
  const isSettled = [trouble, muted].every((one) => one.list !== undefined || one.error);
  const unlisted = cluster.kinds.some(({ error }) => error !== null);
  return (
    <>
      <ClusterHead cluster={cluster} muted={muted.list?.total ?? 0} />
      {cluster.asOf === null ? (
        <Empty title={t.none} command={snapshotCommand(location.origin, cluster.name)}>
          {t.noneWhy}
        </Empty>
      ) : (
        <div class="stack">
          {unlisted ? <Kinds kinds={cluster.kinds} cluster={cluster.name} /> : null}
          <ClusterTrouble
            name={cluster.name}
            stale={cluster.stale}
            wrong={wrong}
            trouble={trouble}
          />
          {isSettled ? (
            <>
              <MutedHere muted={muted} />
              <Beneath cluster={cluster} />
            </>
          ) : null}
        </div>
      )}
    </>
  );
}

function NotFound({ name }: { readonly name: string }) {
  const t = useWords(clusterWords);
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
