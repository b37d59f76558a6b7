import { Age } from '#web/parts/age.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { busiestAutoscaler } from './busiest-autoscaler.ts';
import type { EnvironmentFacts } from './service-facts.ts';
import { VersionHint } from './version-hint.tsx';

/** One card an environment; between two, how far apart their versions are. */
export function EnvironmentCards(props: {
  readonly serviceId: string;
  readonly environments: readonly EnvironmentFacts[];
}) {
  const { serviceId, environments } = props;
  const t = useWords(serviceWords);
  return (
    <ul class="environment-cards" aria-label={t.environments}>
      {environments.map((one, index) => {
        const before = environments[index - 1];
        return (
          <li key={`${one.environment.name} ${one.cluster.name}`} class="environment-slot">
            {before ? <VersionHint left={before} right={one} /> : null}
            <Card facts={one} href={`/services/${serviceId}/runtime#${one.environment.name}`} />
          </li>
        );
      })}
    </ul>
  );
}

function Card({ facts, href }: { readonly facts: EnvironmentFacts; readonly href: string }) {
  const t = useWords(serviceWords);
  const hpa = busiestAutoscaler(facts.workloads);
  const dashboards = facts.links.filter(({ kind }) => kind === 'DASHBOARD');
  return (
    <article class={`environment-card card-${facts.health.toLowerCase()}`}>
      <h2>
        <a href={href} class="plain">
          {facts.environment.name}
        </a>
        <span class="quiet">{facts.cluster.name}</span>
      </h2>
      <p class="card-state">
        <HealthMark health={facts.health} size="head" word />
        {facts.reason ? <span class="card-reason"> {facts.reason}</span> : null}
      </p>
      <dl class="card-facts">
        <div class="card-version">
          <dt class="unseen">{t.rolledOut}</dt>
          <dd>
            <strong class="mono" data-tip={facts.version ?? undefined}>
              {facts.version ?? t.noVersion}
            </strong>
            {facts.rolledOutAt ? (
              <span class="quiet">
                {' '}
                {t.rolledOut} <Age at={facts.rolledOutAt} />
              </span>
            ) : null}
          </dd>
        </div>
        {facts.desired === null ? null : (
          <div>
            <dt class="unseen">{t.ready}</dt>
            <dd class="number">
              {facts.ready ?? 0}/{facts.desired} {t.ready}
            </dd>
          </div>
        )}
        {hpa ? (
          <div>
            <dt class="unseen">HPA</dt>
            <dd class="number">{t.autoscaler(hpa.current, hpa.min, hpa.max)}</dd>
          </div>
        ) : null}
      </dl>
      <p class="card-foot small quiet">
        <Freshness asOf={facts.asOf} stale={facts.stale} source={facts.cluster.name} />
        {dashboards.map(({ title, url }) => (
          <ExternalLink key={url} href={url}>
            {title}
          </ExternalLink>
        ))}
      </p>
    </article>
  );
}
