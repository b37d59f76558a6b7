import type { ServiceRowFragment } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { Age } from '#web/parts/age.tsx';
import { changeBrief } from '#web/parts/change-brief.ts';
import type { Column } from '#web/parts/column.ts';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { shortNames } from '#web/parts/short-names.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { worstHealth } from '#web/words/health-words.ts';
import type { servicesWords } from '#web/words/services-words.ts';

interface Words {
  readonly t: Spoken<typeof servicesWords>;
  readonly language: Language;
}

/** The columns of the list: one narrow one for each environment, always in the same order. */
export function serviceColumns(
  environments: readonly string[],
  { t, language }: Words,
): readonly Column<ServiceRowFragment>[] {
  const short = shortNames(environments);
  return [
    ...environments.map(
      (environment): Column<ServiceRowFragment> => ({
        key: `health-${environment}`,
        head: (
          <>
            <abbr data-tip={environment}>{short.get(environment)}</abbr>
            <EnvironmentSilence environment={environment} />
          </>
        ),
        align: 'center',
        width: 'var(--mark-column)',
        cell: (service) => <EnvironmentMark service={service} environment={environment} t={t} />,
      }),
    ),
    {
      key: 'name',
      head: t.name,
      sort: 'NAME',
      primary: true,
      cell: (service) => (
        <>
          <span class="service-name">{service.serviceId}</span>
          <span class="service-description">{service.description}</span>
        </>
      ),
    },
    {
      key: 'team',
      head: t.team,
      sort: 'TEAM',
      width: '140px',
      hide: 'phone',
      cell: ({ team }) => <a href={`/teams/${encodeURIComponent(team.name)}`}>{team.name}</a>,
    },
    {
      key: 'tier',
      head: t.tier,
      sort: 'TIER',
      width: '48px',
      hide: 'phone',
      cell: ({ tier }) => tier,
    },
    {
      key: 'rpcs',
      head: <span data-tip={t.rpcsTip}>{t.rpcs}</span>,
      align: 'end',
      width: '52px',
      hide: 'narrow',
      cell: ({ rpcServiceCount }) => rpcServiceCount || null,
    },
    {
      key: 'change',
      head: t.lastChange,
      sort: 'LAST_CHANGE',
      width: '172px',
      hide: 'narrow',
      cell: ({ lastChange }) =>
        lastChange ? (
          <span class="last-change">
            <span class="cut">{changeBrief(lastChange, language, short)}</span>
            <Age at={lastChange.at} note={lastChange.source} />
          </span>
        ) : null,
    },
  ];
}

function EnvironmentMark(props: {
  readonly service: ServiceRowFragment;
  readonly environment: string;
  readonly t: Words['t'];
}) {
  const { service, environment, t } = props;
  const there = service.environments.filter(({ environment: { name } }) => name === environment);
  const worst = worstHealth(there.map(({ health }) => health));
  const shown = there.find(({ health }) => health === worst);
  if (!shown) return <span class="unseen">{t.runsNotHere(environment)}</span>;
  const of = shown.version ? `${environment} ${shown.version}` : environment;
  return <HealthMark health={shown.health} reason={shown.reason} of={of} />;
}
