import type { RememberedRolloutFragment, ServiceHistoryQuery } from '#web/gql/graphql.ts';
import { spokenSubject, versionOf } from '#web/parts/change-details.ts';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { endSentence } from '#web/parts/rollout-end.ts';
import { changeWords } from '#web/words/change-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { historyWords } from '#web/words/history-words.ts';
import { isoDay, timeOfDay } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

interface Props {
  readonly rollouts: readonly RememberedRolloutFragment[];
  readonly trouble: readonly NonNullable<ServiceHistoryQuery['service']>['environments'][number][];
}

/** What the clusters remember from before the first change: rollouts, and trouble that was there already. */
export function BeforeWatching({ rollouts, trouble }: Props) {
  const t = useWords(historyWords);
  if (rollouts.length + trouble.length === 0) return null;
  return (
    <section class="history-day" aria-labelledby="before-watching">
      <h2 id="before-watching" class="small quiet">
        {t.beforeWatch}
      </h2>
      <p class="small quiet">{t.beforeWatchWhy}</p>
      <ol class="panel">
        {trouble.map((state) => (
          <Trouble key={`${state.cluster.name} ${state.environment.name}`} state={state} />
        ))}
        {rollouts.map((one) => (
          <Remembered key={keyOf(one)} told={one} />
        ))}
      </ol>
    </section>
  );
}

const keyOf = ({
  rollout,
  cluster,
  environment,
  workloadKind,
  workloadName,
}: RememberedRolloutFragment) =>
  [
    cluster.name,
    environment.name,
    workloadKind,
    workloadName,
    rollout.revision,
    rollout.startedAt,
  ].join(' ');

function Trouble({ state }: { readonly state: Props['trouble'][number] }) {
  const t = useWords(changeWords);
  const common = useWords(commonWords);
  const { health, since, environment, cluster } = state;
  if (since === null) return null;
  return (
    <li class="history-row history-earlier">
      <Moment at={since} />
      <div class="change-plain">
        <span class="change-sentence">
          <HealthMark health={health} />{' '}
          {t.healthPlain(environment.name, healthWord(health, common))}
        </span>
        <span class="change-facts small quiet">{cluster.name}</span>
      </div>
    </li>
  );
}

function Remembered({ told }: { readonly told: RememberedRolloutFragment }) {
  const t = useWords(changeWords);
  const own = useWords(historyWords);
  const language = useLanguage();
  const { rollout, cluster, environment, workloadKind, workloadName } = told;
  const what = spokenSubject(`${environment.name} ${workloadKind}/${workloadName}`);
  const { seconds, outcome, images } = rollout;
  const end = endSentence(
    { outcome: outcome.toLowerCase(), ...(seconds === null ? {} : { seconds }) },
    language,
  );
  const sentence = t.rolloutDone(what, versionOf({ images }) || t.newVersion);
  return (
    <li class="history-row history-earlier">
      <Moment at={rollout.startedAt} />
      <div class="change-plain">
        <span class="change-sentence">
          <Icon name="deploy" size={14} /> {end === '' ? sentence : `${sentence} · ${end}`}
        </span>
        <span class="change-facts small quiet">
          {rollout.atLatest ? <span>{own.atLatest}</span> : null}
          <span>{own.rollout}</span>
          <span>{cluster.name}</span>
        </span>
      </div>
    </li>
  );
}

const Moment = ({ at }: { readonly at: string }) => (
  <time class="number small quiet" dateTime={at}>
    {isoDay(at)} {timeOfDay(at)}
  </time>
);
