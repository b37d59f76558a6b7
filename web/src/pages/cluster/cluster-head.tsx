import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { useHeardAge } from '#web/live/heard.ts';
import { costWords } from '#web/pages/clusters/poll-cost.ts';
import { Age } from '#web/parts/age.tsx';
import { Chip } from '#web/parts/chip.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { clustersWords } from '#web/words/clusters-words.ts';
import { interval } from '#web/words/interval.ts';
import { absolute } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

type Cluster = NonNullable<ClusterQuery['cluster']>;

interface Props {
  readonly cluster: Cluster;
  /** How much somebody set aside. */
  readonly muted: number;
}

/** Whether it is well, how old its facts are, how often they come and what that costs. */
export function ClusterHead({ cluster, muted }: Props) {
  const t = useWords(clustersWords);
  const own = useWords(clusterWords);
  const language = useLanguage();
  const { cost, lastPoll, nodes } = cluster;
  const { ready = 0, total = 0 } = nodes ?? {};
  const { stale } = useHeardAge(cluster.name, { ...cluster, asOf: cluster.asOf ?? '' });
  return (
    <PageHead
      title={cluster.name}
      beside={
        <>
          <HealthMark health={cluster.health} size="head" word />
          {cluster.asOf ? (
            <Freshness asOf={cluster.asOf} stale={cluster.stale} cluster={cluster.name} />
          ) : (
            <span class="quiet">{t.never}</span>
          )}
          <span class="quiet small">
            {own.expectEvery(interval(cluster.expectEverySeconds, language))}
          </span>
        </>
      }
    >
      <ul class="dotted quiet">
        {cluster.declared ? null : (
          <li>
            <Chip tone="warning" tip={t.undeclaredWhy}>
              {t.undeclared}
            </Chip>
          </li>
        )}
        {cluster.environments.map(({ name }) => (
          <li key={name}>
            <a href={`/services?environment=${encodeURIComponent(name)}`}>{name}</a>
          </li>
        ))}
        {cluster.asOf === null ? null : (
          <li>{own.counts(cluster.namespaceCount, cluster.workloadCount)}</li>
        )}
        {nodes ? (
          <li>
            <a class={ready < total && !stale ? 'warned' : undefined} href="#nodes">
              {stale ? own.nodesWereReady(ready, total) : own.nodesReady(ready, total)}
            </a>
          </li>
        ) : null}
        {muted > 0 ? (
          <li>
            <a href="#muted">{own.mutedCount(muted)}</a>
          </li>
        ) : null}
        {lastPoll ? (
          <li>
            {own.lastPoll} <Age at={lastPoll.startedAt} />
            {lastPoll.answered ? null : <span class="warned"> {own.unanswered}</span>}
          </li>
        ) : null}
        {cost ? <li data-tip={t.costTip}>{t.costOf(...costWords(cost, language))}</li> : null}
      </ul>
      {cluster.circuit ? (
        <p class="note">
          {t.failures(cluster.circuit.failures)}
          {cluster.circuit.until
            ? `: ${t.leftAlone} ${t.askedAgain} ${absolute(cluster.circuit.until, language)}`
            : null}
        </p>
      ) : null}
      {stale && cluster.asOf ? <p class="note">{own.silentHere}</p> : null}
    </PageHead>
  );
}
