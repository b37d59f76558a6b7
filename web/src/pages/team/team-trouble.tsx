import { TroubleDocument } from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { useArrival } from '#web/parts/held-back.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { changeQuery, useQueryState } from '#web/routing/query-state.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { formatCount } from '#web/words/numbers.ts';
import { teamsWords } from '#web/words/teams-words.ts';
import { useWords } from '#web/words/use-words.ts';
import '#web/pages/trouble/trouble.css';

const loadTable = async () => (await import('#web/pages/trouble/trouble-table.tsx')).TroubleTable;
const TroubleTable = lazy(loadTable);

const SHOWN = 8;

/** What is wrong with a team's services: the worst few, and the way to all. Notes are left to the list. */
export function TeamTrouble(props: { readonly team: string; readonly onArrival: () => void }) {
  const { team, onArrival } = props;
  const t = useWords(teamsWords);
  const language = useApiLanguage();
  const query = useQueryState();
  const result = useLiveQuery(TroubleDocument, {
    first: SHOWN,
    language,
    filter: { team: [team], state: ['ACTIVE', 'UNKNOWN'], severity: ['CRITICAL', 'WARNING'] },
  });
  // With the code of its table: until then its height is a guess.
  useArrival(result, () => void loadTable().then(onArrival, onArrival));
  const total = result.data?.trouble.totalCount ?? 0;
  const all = changeQuery('/trouble', { team, severity: ['CRITICAL', 'WARNING'] });
  return (
    <Section
      id="trouble"
      title={t.wrongNow}
      count={total || undefined}
      panel={false}
      aside={total > 0 ? <a href={all}>{t.all(formatCount(total))}</a> : undefined}
    >
      <Loaded result={result} skeleton={<Skeleton rows={3} />}>
        {({ trouble }) =>
          trouble.nodes.length > 0 ? (
            <TroubleTable rows={trouble.nodes} query={query} />
          ) : (
            <p class="panel panel-body all-well">
              <HealthShape health="HEALTHY" />
              {t.nothingWrong}
            </p>
          )
        }
      </Loaded>
    </Section>
  );
}
