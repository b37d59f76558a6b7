import type { LinkKind } from '#web/gql/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { ExternalLink, isWebAddress } from '#web/parts/external-link.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { SlackChannel } from '#web/parts/slack-channel.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { inOrder, type ServiceFacts } from './service-facts.ts';

/** Who it is, whether it is well, and the doors out: channels, on-call, code, dashboards. */
export function ServiceHead({ service }: { readonly service: ServiceFacts }) {
  const t = useWords(serviceWords);
  return (
    <PageHead
      title={service.serviceId}
      beside={
        <>
          <CopyButton text={service.serviceId} what={t.serviceId} />
          <ul class="head-marks">
            {inOrder(service.environments).map(({ environment, cluster, health, reason }) => (
              <li key={`${environment.name} ${cluster.name}`}>
                <HealthMark health={health} reason={reason} of={environment.name} size="head" />
                {environment.name}
                {isSpread(service, environment.name) ? (
                  <span class="quiet small">{cluster.name}</span>
                ) : null}
                <EnvironmentSilence environment={environment.name} cluster={cluster.name} />
              </li>
            ))}
          </ul>
        </>
      }
    >
      <Identity service={service} />
      {service.description ? <p class="head-description">{service.description}</p> : null}
      <DoorsOut service={service} />
      {service.restored ? (
        <p class="note">
          <Icon name="undo" size={14} />
          {t.restored(isoDay(service.restored.at), service.restored.by)}
        </p>
      ) : null}
    </PageHead>
  );
}

/** In several clusters: then the name of the environment alone says too little. */
const isSpread = ({ environments }: ServiceFacts, name: string): boolean =>
  environments.filter(({ environment }) => environment.name === name).length > 1;

function Identity({ service }: { readonly service: ServiceFacts }) {
  const t = useWords(serviceWords);
  return (
    <ul class="dotted quiet">
      <li>
        <a href={`/teams/${encodeURIComponent(service.team.name)}`}>{service.team.name}</a>
      </li>
      {service.corporation ? <li>{service.corporation}</li> : null}
      {service.tier ? <li>{t.tier(service.tier)}</li> : null}
      {service.lifecycle === 'EXPERIMENTAL' ? <li>{t.experimental}</li> : null}
      {service.lifecycle === 'DEPRECATED' ? <li class="warned">{t.deprecated}</li> : null}
      <li>{t.inCatalogueSince(isoDay(service.createdAt))}</li>
      {service.aliases.length > 0 ? <li>{t.wasCalled(service.aliases.join(', '))}</li> : null}
    </ul>
  );
}

const IN_HEAD: readonly (LinkKind | null)[] = ['RUNBOOK', 'DASHBOARD', 'LOGS', 'TRACES'];

function DoorsOut({ service }: { readonly service: ServiceFacts }) {
  const t = useWords(serviceWords);
  const { slack, oncall } = service.contact;
  const links = IN_HEAD.flatMap((kind) => service.links.filter((link) => link.kind === kind));
  if (slack.length + links.length === 0 && !oncall && !service.repository) return null;
  return (
    <ul class="doors-out" aria-label={t.contacts}>
      {slack.map((channel) => (
        <li key={channel.name}>
          <SlackChannel {...channel} />
        </li>
      ))}
      {oncall ? (
        <li>
          {isWebAddress(oncall) ? (
            <ExternalLink href={oncall}>{t.onCall}</ExternalLink>
          ) : (
            `${t.onCall}: ${oncall}`
          )}
        </li>
      ) : null}
      {service.repository ? (
        <li>
          <ExternalLink href={service.repository}>{t.repository}</ExternalLink>
        </li>
      ) : null}
      {links.map(({ title, url }) => (
        <li key={url}>
          <ExternalLink href={url}>{title}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
