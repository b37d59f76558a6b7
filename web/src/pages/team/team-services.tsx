import type { TeamQuery } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { changeSentence } from '#web/parts/change-sentence.ts';
import type { Column } from '#web/parts/column.ts';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { shortNames } from '#web/parts/short-names.ts';
import { Table } from '#web/parts/table.tsx';
import { teamsWords } from '#web/words/teams-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

type Team = NonNullable<TeamQuery['team']>;
export type TeamService = TeamQuery['services']['nodes'][number];

interface Props {
  readonly team: Team;
  readonly services: readonly TeamService[];
  readonly total: number;
}

/** Names its row in an address behind `#`. */
export const serviceAnchor = ({ serviceId }: Pick<TeamService, 'serviceId'>): string =>
  `service:${serviceId}`;

export function TeamServices({ team, services, total }: Props) {
  const t = useWords(teamsWords);
  const language = useLanguage();
  const short = shortNames(team.health.map(({ environment }) => environment.name));
  const columns: readonly Column<TeamService>[] = [
    ...team.health.map(
      ({ environment: { name } }): Column<TeamService> => ({
        key: `health-${name}`,
        head: <abbr data-tip={name}>{short.get(name)}</abbr>,
        align: 'center',
        width: '44px',
        cell: ({ environments }) => {
          const here = environments.find(({ environment }) => environment.name === name);
          return here ? (
            <HealthMark health={here.health} reason={here.reason} of={name} />
          ) : (
            <span class="unseen">{t.runsNotHere(name)}</span>
          );
        },
      }),
    ),
    {
      key: 'service',
      head: t.service,
      primary: true,
      cell: ({ serviceId, description }) => (
        <>
          <span class="row-name">{serviceId}</span>
          <span class="row-description">{description}</span>
        </>
      ),
    },
    { key: 'tier', head: t.tier, width: '56px', hide: 'phone', cell: ({ tier }) => tier ?? '–' },
    {
      key: 'rpcs',
      head: t.rpcs,
      width: '64px',
      align: 'end',
      hide: 'phone',
      cell: ({ rpcServiceCount }) => rpcServiceCount || '–',
    },
    {
      key: 'change',
      head: t.lastChange,
      width: '112px',
      hide: 'phone',
      cell: ({ lastChange }) =>
        lastChange ? <Age at={lastChange.at} note={changeSentence(lastChange, language)} /> : '–',
    },
  ];
  return (
    <Table
      label={t.servicesCaption(team.name)}
      rows={services}
      columns={columns}
      keyOf={({ id }) => id}
      hrefOf={({ serviceId }) => `/services/${serviceId}`}
      anchorOf={serviceAnchor}
      total={total}
      keys
    />
  );
}
