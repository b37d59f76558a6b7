import { useLiveRows } from '#web/live/use-live-rows.ts';
import { TroubleList } from '#web/pages/trouble/trouble-list.tsx';
import { TROUBLE_ROWS } from '#web/pages/trouble/trouble-rows.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { clusterWords } from '#web/words/cluster-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import '#web/pages/trouble/trouble.css';

interface Props {
  readonly name: string;
  readonly stale: boolean;
}

/** What is wrong with services in it; the same rows as everywhere. */
export function ClusterTrouble({ name, stale }: Props) {
  const t = useWords(clusterWords);
  const language = useApiLanguage();
  const query = useQueryState();
  const trouble = useLiveRows(TROUBLE_ROWS, {
    filter: { cluster: [name], state: ['ACTIVE', 'UNKNOWN'] },
    language,
  });
  const total = trouble.list?.total;
  return (
    <Section
      title={t.trouble}
      count={total || undefined}
      panel={false}
      aside={<a href={`/trouble?cluster=${encodeURIComponent(name)}`}>{t.allTrouble}</a>}
    >
      {total === 0 ? (
        stale ? (
          <p class="panel panel-body quiet">{t.unknownNow}</p>
        ) : (
          <p class="panel panel-body all-well">
            <HealthShape health="HEALTHY" />
            {t.noTrouble}
          </p>
        )
      ) : (
        <TroubleList trouble={trouble} silent={stale} query={query} />
      )}
    </Section>
  );
}
