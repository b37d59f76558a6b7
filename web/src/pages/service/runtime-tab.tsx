import { Empty } from '#web/parts/empty.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentBlock } from './environment-block.tsx';
import { type EnvironmentFacts, inOrder, placeOf, type ServiceFacts } from './service-facts.ts';
import './runtime.css';

const EnvironmentCompare = lazy(
  async () => (await import('./compare/environment-compare.tsx')).EnvironmentCompare,
);

/** What runs where, workload by workload; or two environments side by side. */
export function RuntimeTab({ service }: { readonly service: ServiceFacts }) {
  const t = useWords(runtimeWords);
  const words = useWords(serviceWords);
  const query = useQueryState();
  const environments = inOrder(service.environments);
  const compare = query.get('view') === 'compare';
  if (environments.length === 0) {
    return <Empty title={words.nowhere}>{words.nowhereWhy}</Empty>;
  }
  return (
    <div class="stack">
      {environments.length > 1 ? (
        <nav class="switch" aria-label={t.view}>
          <a href={query.href({ view: undefined })} aria-current={compare ? undefined : 'true'}>
            {t.list}
          </a>
          <a href={query.href({ view: 'compare' })} aria-current={compare ? 'true' : undefined}>
            {t.compare}
          </a>
        </nav>
      ) : null}
      {compare ? (
        <EnvironmentCompare serviceId={service.serviceId} environments={environments} />
      ) : (
        environments.map((facts, index) => (
          <EnvironmentBlock
            key={placeOf(facts)}
            serviceId={service.serviceId}
            facts={facts}
            id={anchorOf(facts, environments.slice(0, index))}
          />
        ))
      )}
    </div>
  );
}

function anchorOf(facts: EnvironmentFacts, before: readonly EnvironmentFacts[]): string {
  const taken = before.some(({ environment }) => environment.name === facts.environment.name);
  return taken ? `${facts.environment.name}@${facts.cluster.name}` : facts.environment.name;
}
