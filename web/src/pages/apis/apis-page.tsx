import { ApisDocument, type ApisQuery } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { descriptorsCommand } from '#web/parts/publish-command.ts';
import { SearchBox } from '#web/parts/search-box.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ContractsTable } from './contracts-table.tsx';
import { RpcFilters, rpcFilterOf } from './rpc-filters.tsx';
import { RpcServiceList } from './rpc-service-list.tsx';
import { useRpcServices } from './use-rpc-services.ts';
import '#web/styles/pages.css';
import './apis.css';

/** Every RPC service of every contract in force, package by package. */
export function ApisPage() {
  const t = useWords(apisWords);
  const query = useQueryState();
  const filter = rpcFilterOf(query);
  const result = useLiveQuery(ApisDocument, {});
  const services = useRpcServices(filter, versionOf(result.data));
  return (
    <>
      <PageHead
        title={t.title}
        count={services.read?.total}
        aside={
          <div class="apis-aside">
            {(result.data?.contracts.length ?? 0) > 0 ? (
              <a class="button" href="/apis/compare">
                {t.compare}
              </a>
            ) : null}
            <SearchBox
              value={query.get('text') ?? ''}
              label={t.filterLabel}
              onChange={(text) => query.set({ text }, { replace: true })}
              slash
            />
          </div>
        }
      />
      <Loaded result={result}>
        {({ contracts }) =>
          contracts.length === 0 ? (
            <Empty title={t.none} command={descriptorsCommand(location.origin)}>
              {t.noneWhy}
            </Empty>
          ) : (
            <div class="stack">
              <ContractsTable contracts={contracts} />
              <RpcFilters />
              <RpcServiceList
                services={services}
                text={filter.text ?? ''}
                filtered={Object.keys(filter).length > 0}
                chosen={query.get('package')}
              />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

/** Which contracts are in force: the list is read again when that changes. */
function versionOf(data: ApisQuery | undefined): string {
  return (data?.contracts ?? [])
    .map(({ source, revision, publishedAt }) => `${source} ${revision} ${publishedAt}`)
    .join('\n');
}
