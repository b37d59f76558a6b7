import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import type { LiveRows } from '#web/live/use-live-rows.ts';
import { TroubleList } from '#web/pages/trouble/trouble-list.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { clusterWords } from '#web/words/cluster-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import '#web/pages/trouble/trouble.css';

interface Props {
  readonly name: string;
  readonly stale: boolean;
  /** Of its trouble what is critical or a warning; the rest are notes. */
  readonly wrong: number;
  readonly trouble: LiveRows<TroubleRowFragment>;
}

/** What is wrong with services in it; the same rows as everywhere. */
export function ClusterTrouble({ name, stale, wrong, trouble }: Props) {
  const t = useWords(clusterWords);
  const query = useQueryState();
  const total = trouble.list?.total;
  const notes = (total ?? 0) - wrong;
  return (
    <Section
      title={
        <>
          {t.trouble}
          {total ? (
            <span class="section-count number">
              {` ${formatCount(wrong)}`}
              {notes > 0 ? ` · ${t.noteCount(notes)}` : null}
            </span>
          ) : null}
        </>
      }
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

/** What somebody set aside here, why and until when; nothing where nobody did. */
export function MutedHere({ muted }: { readonly muted: LiveRows<TroubleRowFragment> }) {
  const t = useWords(clusterWords);
  const query = useQueryState();
  const total = muted.list?.total ?? 0;
  if (total === 0 && !muted.error) return null;
  return (
    <Section id="muted" title={t.muted} count={total || undefined} panel={false}>
      <p class="quiet small muted-why">{t.mutedWhy}</p>
      <TroubleList trouble={muted} silent={false} query={query} />
    </Section>
  );
}
