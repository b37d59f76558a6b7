import { useMemo } from 'preact/hooks';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { PackageNav } from './package-nav.tsx';
import { packageCounts } from './package-rows.ts';
import { isInPackage, packageTree } from './package-tree.ts';
import { RpcServiceTable } from './rpc-service-table.tsx';
import type { RpcServices } from './use-rpc-services.ts';

interface Props {
  readonly services: RpcServices;
  readonly text: string;
  readonly filtered: boolean;
  /** The package chosen in the tree. */
  readonly chosen: string | undefined;
}

/** The tree of packages, and beside it the RPC services of what is chosen in it. */
export function RpcServiceList({ services, text, filtered, chosen }: Props) {
  const { read, error, waiting, retry } = services;
  const t = useWords(apisWords);
  const all = read?.services ?? NONE;
  const counts = useMemo(() => packageCounts(all), [all]);
  const roots = useMemo(() => packageTree(counts), [counts]);
  const shown = useMemo(
    () => all.filter((service) => isInPackage(service.package, chosen)),
    [all, chosen],
  );
  const note = error ? <ErrorNote error={error} onRetry={retry} /> : null;
  if (read === undefined) return note ?? <Skeleton rows={16} />;
  return (
    <div class={waiting ? 'apis-body waiting' : 'apis-body'}>
      <div class="packages-column">
        <PackageNav roots={roots} packages={counts.size} chosen={chosen} />
      </div>
      <div class="apis-rows">
        {note}
        {shown.length === 0 ? (
          <NoMatch filtered={filtered} chosen={chosen} />
        ) : (
          <RpcServiceTable services={shown} text={text} />
        )}
        <p class="unseen" role="status">
          {waiting ? '' : t.serviceCount(shown.length)}
        </p>
      </div>
    </div>
  );
}

const NONE: readonly never[] = [];

function NoMatch(props: { readonly filtered: boolean; readonly chosen: string | undefined }) {
  const t = useWords(apisWords);
  const query = useQueryState();
  const href =
    props.chosen !== undefined && props.filtered ? query.href({ package: undefined }) : '/apis';
  return (
    <Empty
      title={props.chosen === undefined ? t.noMatch : t.noMatchIn(props.chosen)}
      action={
        <a class="button" href={href}>
          {href === '/apis' ? t.clear : t.everyPackage}
        </a>
      }
    >
      {t.noMatchWhy}
    </Empty>
  );
}
