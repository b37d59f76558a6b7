import { TeamReadinessDocument, type TeamReadinessQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Section } from '#web/parts/section.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';

type Readiness = TeamReadinessQuery['readiness']['nodes'][number];

/** How ready each service is for production, and how far on the way to the next level. */
export function TeamReadiness({ team }: { readonly team: string }) {
  const t = useWords(weekWords);
  const { data } = useLiveQuery(TeamReadinessDocument, { team });
  // No campaign with levels asks anything of the others.
  const rows = (data?.readiness.nodes ?? []).filter(
    ({ level, aim }) => level !== null || aim !== null,
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t.readiness}>
      <ul class="carriers">
        {rows.map((row) =>
          row.service ? <Row key={row.service.id} row={row} id={row.service.serviceId} /> : null,
        )}
      </ul>
    </Section>
  );
}

function Row({ row, id }: { readonly row: Readiness; readonly id: string }) {
  const t = useWords(weekWords);
  const { level, aim } = row;
  const done = aim ? aim.done + aim.waived : 0;
  return (
    <li>
      <span class="cut">
        <a href={`/services/${id}/todos`}>{id}</a>{' '}
        {level === null ? null : <span class="quiet">{t.level(level)}</span>}
      </span>
      {aim === null ? (
        <span class="quiet">{t.allLevels}</span>
      ) : (
        <>
          <span class="carrier-bar" aria-hidden="true">
            <span style={{ width: `${aim.total === 0 ? 0 : (100 * done) / aim.total}%` }} />
          </span>
          <span
            class="number"
            data-tip={t.toLevel(formatCount(done), formatCount(aim.total), aim.level)}
          >
            {aim.level} {formatCount(done)}/{formatCount(aim.total)}
          </span>
        </>
      )}
    </li>
  );
}
