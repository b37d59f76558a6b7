import { ApisDocument } from '#web/gql/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { descriptorsCommand } from '#web/parts/publish-command.ts';
import { SearchBox } from '#web/parts/search-box.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ContractsTable } from './contracts-table.tsx';
import { RpcFilters, rpcFilterOf } from './rpc-filters.tsx';
import { RpcServiceTable } from './rpc-service-table.tsx';
import '#web/styles/pages.css';
import './apis.css';

/** Every RPC service of every contract in force, package by package. */
export function ApisPage() {
  const t = useWords(apisWords);
  const query = useQueryState();
  const filter = rpcFilterOf(query);
  const filtered = Object.keys(filter).length > 0;
  const pages = usePages(ApisDocument, { first: 200, filter }, ({ rpcServices }) => rpcServices, {
    keep: true,
  });
  return (
    <>
      <PageHead
        title={t.title}
        count={pages.result.data ? pages.total : undefined}
        aside={
          <SearchBox
            value={query.get('text') ?? ''}
            label={t.filterLabel}
            onChange={(text) => query.set({ text }, { replace: true })}
            slash
          />
        }
      />
      <Loaded result={pages.result}>
        {({ contracts }) =>
          contracts.length === 0 ? (
            <Empty title={t.none} command={descriptorsCommand(location.origin)}>
              {t.noneWhy}
            </Empty>
          ) : (
            <div class="stack">
              <ContractsTable contracts={contracts} />
              <RpcFilters />
              {pages.nodes.length === 0 && filtered ? (
                <Empty
                  title={t.noMatch}
                  action={
                    <a class="button" href="/apis">
                      {t.clear}
                    </a>
                  }
                >
                  {t.noMatchWhy}
                </Empty>
              ) : (
                <RpcServiceTable services={pages.nodes} text={filter.text ?? ''} />
              )}
              <MoreButton pages={pages} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}
