import { ExternalLink } from '#web/parts/external-link.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { WorkloadTable } from '#web/parts/workload-table.tsx';
import { HEALTHS } from '#web/words/health-words.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { EnvironmentFacts } from './service-facts.ts';

/** One environment: its workloads, those in trouble first. */
export function EnvironmentBlock(props: {
  readonly serviceId: string;
  readonly facts: EnvironmentFacts;
  readonly id: string;
}) {
  const { serviceId, facts, id } = props;
  const t = useWords(runtimeWords);
  const workloads = facts.workloads.toSorted(
    (a, b) => HEALTHS.indexOf(a.health) - HEALTHS.indexOf(b.health),
  );
  return (
    <section class="environment-block" id={id} aria-labelledby={`${id}-head`}>
      <header class="environment-block-head">
        <h2 id={`${id}-head`}>
          <HealthMark health={facts.health} reason={facts.reason} size="head" />{' '}
          {facts.environment.name}
        </h2>
        <p class="quiet small environment-block-facts">
          <span>
            {t.cluster}{' '}
            <a href={`/clusters/${encodeURIComponent(facts.cluster.name)}`}>{facts.cluster.name}</a>
          </span>
          <span>
            {t.namespace} <code>{facts.namespace}</code>
          </span>
          <Freshness asOf={facts.asOf} stale={facts.stale} cluster={facts.cluster.name} />
          {facts.links.map(({ title, url }) => (
            <ExternalLink key={url} href={url}>
              {title}
            </ExternalLink>
          ))}
        </p>
      </header>
      <div class="panel">
        {workloads.length === 0 ? (
          <p class="panel-body quiet">{t.noWorkloads}</p>
        ) : (
          <WorkloadTable
            caption={t.caption(facts.environment.name)}
            workloads={workloads}
            owner={{ serviceId, environment: facts.environment.name }}
          />
        )}
      </div>
    </section>
  );
}
