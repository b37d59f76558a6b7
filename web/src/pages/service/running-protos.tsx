import type { ServiceApiQuery } from '#web/gql/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';
import { listOf } from '#web/words/lists.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import './running-protos.css';

type Place = NonNullable<ServiceApiQuery['service']>['environments'][number];

/** Where something else runs than the API that is shown: how old its protos are, and what changed since. */
export function RunningProtos({ places }: { readonly places: readonly Place[] }) {
  const t = useWords(protoWords);
  const language = useLanguage();
  const groups = Map.groupBy(
    places.filter(({ runningContract }) => runningContract && runningContract.behind !== 0),
    ({ runningContract }) => runningContract?.whole ?? runningContract?.revision,
  );
  if (groups.size === 0) return null;
  return (
    <ul class="running-protos small quiet">
      {[...groups.values()].map((group) => {
        const running = group[0]?.runningContract;
        if (!running) return null;
        const names = listOf(
          [...new Set(group.map(({ environment }) => environment.name))],
          language,
        );
        const { revision, source, whole, latest, behind } = running;
        return (
          <li key={whole ?? revision}>
            {behind === null ? (
              t.runsUnknown(names, revision)
            ) : (
              <span data-tip={whole ?? revision}>{t.runsOlder(names, behind)}</span>
            )}
            {source && whole && latest ? (
              <>
                {' · '}
                <a href={comparePath({ source, from: whole, to: latest })}>{t.compareToLatest}</a>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
