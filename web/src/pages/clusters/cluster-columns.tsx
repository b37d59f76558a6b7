import type { ComponentChildren } from 'preact';
import type { ClustersQuery } from '#web/gql/running/graphql.ts';
import { useHeardAge } from '#web/live/heard.ts';
import type { Language } from '#web/live/preferences.ts';
import { Chip } from '#web/parts/chip.tsx';
import type { Column } from '#web/parts/column.ts';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { changeQuery } from '#web/routing/query-state.ts';
import type { clustersWords } from '#web/words/clusters-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { interval } from '#web/words/interval.ts';
import { formatCount } from '#web/words/numbers.ts';
import { absolute } from '#web/words/times.ts';
import { countUnmapped } from './count-unmapped.ts';
import { costWords } from './poll-cost.ts';

type Cluster = ClustersQuery['clusters'][number];

interface Words {
  readonly t: Spoken<typeof clustersWords>;
  readonly language: Language;
}

/** `trouble`: by the name of the cluster, how much is wrong in it. */
export function clusterColumns(
  trouble: readonly { readonly value: string; readonly count: number }[],
  words: Words,
): readonly Column<Cluster>[] {
  const { t, language } = words;
  const troubleOf = (name: string) => trouble.find(({ value }) => value === name)?.count ?? 0;
  return [
    {
      key: 'health',
      head: <span class="unseen">{t.health}</span>,
      width: '34px',
      cell: ({ health }) => <HealthMark health={health} />,
    },
    {
      key: 'name',
      head: t.cluster,
      primary: true,
      cell: ({ name }) => <span class="row-name">{name}</span>,
    },
    {
      key: 'environments',
      head: t.environments,
      width: '14%',
      hide: 'phone',
      cell: ({ environments, declared }) =>
        declared ? (
          environments.map(({ name }) => name).join(', ')
        ) : (
          <Chip tone="warning" tip={t.undeclaredWhy}>
            {t.undeclared}
          </Chip>
        ),
    },
    {
      key: 'fresh',
      head: t.facts,
      width: 'min(268px, 36vw)',
      cell: (cluster) => <Heard cluster={cluster} words={words} />,
    },
    {
      key: 'trouble',
      head: t.trouble,
      width: '72px',
      align: 'end',
      cell: (cluster) => {
        const { name } = cluster;
        const count = troubleOf(name);
        if (count === 0)
          return <Told cluster={cluster} t={t} value={<span class="quiet">0</span>} />;
        const href = changeQuery('/trouble', {
          cluster: name,
          severity: ['CRITICAL', 'WARNING'],
        });
        return <Told cluster={cluster} t={t} value={<a href={href}>{formatCount(count)}</a>} />;
      },
    },
    {
      key: 'nodes',
      head: t.nodes,
      width: '92px',
      align: 'end',
      hide: 'phone',
      cell: (cluster) =>
        cluster.nodes ? (
          <Told cluster={cluster} t={t} value={<NodesReady cluster={cluster} t={t} />} />
        ) : (
          <span class="quiet">–</span>
        ),
    },
    {
      key: 'workloads',
      head: t.workloads,
      width: '96px',
      align: 'end',
      hide: 'narrow',
      cell: (cluster) => (
        <Told cluster={cluster} t={t} value={formatCount(cluster.workloadCount)} />
      ),
    },
    {
      key: 'unmapped',
      head: t.unmapped,
      width: '88px',
      align: 'end',
      hide: 'narrow',
      cell: (cluster) => (
        <Told cluster={cluster} t={t} value={formatCount(countUnmapped(cluster.unmapped))} />
      ),
    },
    {
      key: 'cost',
      head: <span data-tip={t.costTip}>{t.cost}</span>,
      width: '196px',
      align: 'end',
      hide: 'narrow',
      cell: ({ cost }) =>
        cost ? t.costOf(...costWords(cost, language)) : <span class="quiet">–</span>,
    },
  ];
}

/** A number, what it was when a silent cluster was last heard of, or that one never heard of it. */
function Told(props: {
  readonly cluster: Cluster;
  readonly value: ComponentChildren;
  readonly t: Words['t'];
}) {
  const { cluster, value, t } = props;
  const { stale } = useHeardAge(cluster.name, { asOf: cluster.asOf ?? '', stale: cluster.stale });
  if (cluster.asOf === null) return <span class="quiet">–</span>;
  if (!stale) return <>{value}</>;
  return (
    <span class="quiet told-before" data-tip={t.wasTip}>
      {t.was} {value}
    </span>
  );
}

/** "11/12", leading to those in trouble, where some are. */
function NodesReady({ cluster, t }: { readonly cluster: Cluster; readonly t: Words['t'] }) {
  const { ready = 0, total = 0, troubledCount = 0 } = cluster.nodes ?? {};
  const ratio = `${formatCount(ready)}/${formatCount(total)}`;
  if (troubledCount === 0) return <>{ratio}</>;
  return (
    <a
      class={ready < total ? 'warned' : undefined}
      href={`/clusters/${encodeURIComponent(cluster.name)}#nodes`}
      data-tip={t.troubledNodes(troubledCount)}
    >
      {ratio}
    </a>
  );
}

/** How old its facts are, how often they should come, and why they do not. */
function Heard({ cluster, words }: { readonly cluster: Cluster; readonly words: Words }) {
  const { t, language } = words;
  const { name, asOf, stale, expectEverySeconds, kinds, circuit } = cluster;
  const missing = kinds.filter(({ error }) => error !== null).length;
  return (
    <span class="heard">
      {asOf ? (
        <Freshness asOf={asOf} stale={stale} cluster={name} />
      ) : (
        <span class="quiet">{t.never}</span>
      )}
      <span class="quiet small hide-phone">{t.every(interval(expectEverySeconds, language))}</span>
      {missing > 0 ? <Chip tone="warning">{t.missingKinds(missing)}</Chip> : null}
      {circuit ? (
        <Chip
          tone="warning"
          tip={
            circuit.until
              ? `${t.leftAlone}\n${t.askedAgain} ${absolute(circuit.until, language)}`
              : undefined
          }
        >
          {t.failures(circuit.failures)}
        </Chip>
      ) : null}
    </span>
  );
}
