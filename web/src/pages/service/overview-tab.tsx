import { ServiceOverviewDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { ProblemRow } from '#web/pages/problems/problem-row.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import { Section } from '#web/parts/section.tsx';
import { Timeline } from '#web/parts/timeline.tsx';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentCards } from './environment-cards.tsx';
import { RawSpec } from './raw-spec.tsx';
import { inOrder, type ServiceFacts } from './service-facts.ts';
import { WrongNow } from './wrong-now.tsx';

const FactsRail = lazy(async () => (await import('./facts-rail.tsx')).FactsRail);

/** Is it well, what is wrong, what changed, who to ask. */
export function OverviewTab({ service }: { readonly service: ServiceFacts }) {
  const t = useWords(serviceWords);
  const language = useApiLanguage();
  const environments = inOrder(service.environments);
  const result = useLiveQuery(ServiceOverviewDocument, { serviceId: service.serviceId, language });
  return (
    <>
      {environments.length === 0 ? (
        <Empty title={t.nowhere} command={snapshotCommand(location.origin)}>
          {t.nowhereWhy}
        </Empty>
      ) : (
        <EnvironmentCards serviceId={service.serviceId} environments={environments} />
      )}
      <div class="with-rail">
        <div class="stack">
          <WrongNow serviceId={service.serviceId} environments={environments} />
          <Loaded result={result}>
            {({ service: more }) =>
              more ? (
                <>
                  {more.problems.length > 0 ? (
                    <Section title={t.published} count={more.problems.length}>
                      {more.problems.map((problem) => (
                        <ProblemRow key={problem.id} problem={problem} ownPage />
                      ))}
                    </Section>
                  ) : null}
                  <Section
                    title={t.changedLately}
                    aside={<a href={`/services/${service.serviceId}/history`}>{t.allHistory}</a>}
                  >
                    {more.changes.nodes.length === 0 ? (
                      <p class="panel-body quiet">{t.noChanges}</p>
                    ) : (
                      <Timeline changes={more.changes.nodes} ownPage />
                    )}
                  </Section>
                  <RawSpec spec={more.spec} />
                </>
              ) : null
            }
          </Loaded>
        </div>
        <FactsRail service={service} more={result.data?.service ?? undefined} />
      </div>
    </>
  );
}
