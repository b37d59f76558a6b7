import type { ComponentChildren } from 'preact';
import { Age } from '#web/parts/age.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { busiestAutoscaler } from './busiest-autoscaler.ts';
import type { EnvironmentFacts } from './service-facts.ts';

interface Props {
  readonly facts: EnvironmentFacts;
  readonly href: string;
  readonly hint: ComponentChildren;
}

/** Is it well here, why not, what runs, and how old is this knowledge. */
export function EnvironmentCard({ facts, href, hint }: Props) {
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
      <State facts={facts} />
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
      {hint}
      <p class="card-foot small quiet">
        <Freshness asOf={facts.asOf} stale={facts.stale} cluster={facts.cluster.name} />
        {dashboards.map(({ title, url }) => (
          <ExternalLink key={url} href={url}>
            {title}
          </ExternalLink>
        ))}
      </p>
    </article>
  );
}

/** The word is left out where the reason begins with it. */
function State({ facts }: { readonly facts: EnvironmentFacts }) {
  const t = useWords(commonWords);
  const { health, reason } = facts;
  const said = reason?.startsWith(healthWord(health, t)) ?? false;
  return (
    <p class="card-state">
      <HealthMark health={health} size="head" word={!said} />
      {reason ? <span class="card-reason"> {reason}</span> : null}
    </p>
  );
}
