import type { ServiceOverviewQuery } from '#web/gql/graphql.ts';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { type Fact, KeyValue } from '#web/parts/key-value.tsx';
import { Section } from '#web/parts/section.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { PublishedBy } from './published-by.tsx';
import type { ServiceFacts } from './service-facts.ts';
import { Topics } from './topics.tsx';

type More = NonNullable<ServiceOverviewQuery['service']>;

/** What hardly ever changes: contacts, links, resources, and who says all this. */
export function FactsRail(props: {
  readonly service: ServiceFacts;
  readonly more: More | undefined;
}) {
  const { service, more } = props;
  const t = useWords(serviceWords);
  const { email } = service.contact;
  const facts: readonly (Fact | undefined)[] = [
    fact(t.email, email ? <a href={`mailto:${email}`}>{email}</a> : undefined),
    fact(t.slo, service.slo ?? undefined),
    fact(t.language, service.language ?? undefined),
    fact(
      t.links,
      listed(
        service.links.map(({ title, url }) => (
          <ExternalLink key={url} href={url}>
            {title}
          </ExternalLink>
        )),
      ),
    ),
    fact(
      t.resources,
      listed(
        (more?.resources ?? []).map(({ kind, name, environment }) => (
          <span key={`${kind} ${name} ${environment}`}>
            <span class="quiet">{kind}</span> {name}
            {environment ? <span class="quiet"> · {environment}</span> : null}
          </span>
        )),
      ),
    ),
    fact(
      t.publishes,
      <Topics topics={more?.messaging.publishes ?? []} />,
      more?.messaging.publishes.length,
    ),
    fact(
      t.subscribes,
      <Topics topics={more?.messaging.subscribes ?? []} />,
      more?.messaging.subscribes.length,
    ),
    fact(
      t.needs,
      listed(
        (more?.dependencies ?? []).map(({ to, toService }) =>
          toService ? (
            <a key={to} href={`/services/${to}`}>
              {to}
            </a>
          ) : (
            <span key={to}>
              {to} <span class="quiet">· {t.unknownService}</span>
            </span>
          ),
        ),
      ),
    ),
    fact(
      t.tags,
      service.tags.length > 0 ? (
        <span class="row wrap tag-row">
          {service.tags.map((tag) => (
            <a key={tag} class="chip" href={`/services?tag=${encodeURIComponent(tag)}`}>
              {tag}
            </a>
          ))}
        </span>
      ) : undefined,
    ),
  ];
  return (
    <aside class="rail-column stack" aria-label={t.facts}>
      {facts.some((one) => one !== undefined) ? (
        <Section title={t.facts}>
          <div class="panel-body">
            <KeyValue facts={facts} />
          </div>
        </Section>
      ) : null}
      {more ? <PublishedBy spec={more.spec} /> : null}
    </aside>
  );
}

function fact(label: string, value: Fact['value'], count = 1): Fact | undefined {
  return value === undefined || count === 0 ? undefined : { label, value };
}

function listed(items: readonly preact.JSX.Element[]): Fact['value'] {
  if (items.length === 0) return undefined;
  return (
    <ul class="fact-list">
      {items.map((item) => (
        <li key={item.key}>{item}</li>
      ))}
    </ul>
  );
}
