import { TeamsDocument, type TeamsQuery } from '#web/gql/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import type { Column } from '#web/parts/column.ts';
import { Empty } from '#web/parts/empty.tsx';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { specsCommand } from '#web/parts/publish-command.ts';
import { shortNames } from '#web/parts/short-names.ts';
import { purposeOf, SlackChannel } from '#web/parts/slack-channel.tsx';
import { Table } from '#web/parts/table.tsx';
import { teamsWords } from '#web/words/teams-words.ts';
import { useWords } from '#web/words/use-words.ts';
import '#web/styles/pages.css';

type Team = TeamsQuery['teams']['nodes'][number];

/** Who there is, and how their services fare. */
export function TeamsPage() {
  const t = useWords(teamsWords);
  const pages = usePages(TeamsDocument, { first: 200 }, ({ teams }) => teams);
  const environments = pages.result.data?.environments ?? [];
  const short = shortNames(environments.map(({ name }) => name));
  const columns: readonly Column<Team>[] = [
    ...environments.map(
      ({ name: environment }): Column<Team> => ({
        key: `health-${environment}`,
        head: (
          <>
            <abbr data-tip={environment}>{short.get(environment)}</abbr>
            <EnvironmentSilence environment={environment} />
          </>
        ),
        align: 'center',
        width: '44px',
        cell: ({ health }) => <MarkOf health={health} environment={environment} />,
      }),
    ),
    {
      key: 'name',
      head: t.team,
      primary: true,
      cell: ({ name }) => <span class="row-name">{name}</span>,
    },
    {
      key: 'services',
      hide: 'phone',
      head: t.services,
      width: '88px',
      align: 'end',
      cell: ({ serviceCount }) => serviceCount,
    },
    {
      key: 'channels',
      head: t.channels,
      width: '200px',
      hide: 'phone',
      cell: ({ slack }) => {
        const general = slack.find(({ name }) => purposeOf(name) === 'general') ?? slack[0];
        return general ? <SlackChannel {...general} /> : '–';
      },
    },
    {
      key: 'corporations',
      head: t.corporations,
      width: '140px',
      hide: 'narrow',
      cell: ({ corporations }) => corporations.join(', ') || '–',
    },
  ];
  return (
    <>
      <PageHead title={t.title} count={pages.result.data ? pages.total : undefined} />
      <Loaded result={pages.result}>
        {() =>
          pages.total === 0 ? (
            <Empty title={t.none} command={specsCommand(location.origin)}>
              {t.noneWhy}
            </Empty>
          ) : (
            <>
              <div class="panel">
                <Table
                  label={t.caption}
                  rows={pages.nodes}
                  columns={columns}
                  keyOf={({ id }) => id}
                  hrefOf={({ name }) => `/teams/${encodeURIComponent(name)}`}
                  total={pages.total}
                  keys
                />
              </div>
              <MoreButton pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function MarkOf(props: { readonly health: Team['health']; readonly environment: string }) {
  const t = useWords(teamsWords);
  const known = props.health.find(({ environment }) => environment.name === props.environment);
  return known ? (
    <HealthMark health={known.health} of={props.environment} />
  ) : (
    <span class="unseen">{t.runsNotHere(props.environment)}</span>
  );
}
