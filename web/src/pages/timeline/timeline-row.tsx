import type { TimelineQuery } from '#web/gql/running/graphql.ts';
import { CHANGE_ICON } from '#web/parts/change-icon.ts';
import { changeHref, comparisonHref } from '#web/parts/change-links.ts';
import { Icon } from '#web/parts/icon.tsx';
import type { RolloutEnd } from '#web/parts/rollout-end.ts';
import { toldWithEnd } from '#web/parts/told-with-end.ts';
import { commonWords } from '#web/words/common-words.ts';
import { timelineWords } from '#web/words/timeline-words.ts';
import { absolute, timeOfDay } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

export type TimelineChange = TimelineQuery['changes']['nodes'][number];

interface Props {
  readonly change: TimelineChange;
  readonly end: RolloutEnd | undefined;
  /** False below another one of the same minute. */
  readonly showTime: boolean;
}

/** When, where and what; the sentence leads to the service. */
export function TimelineRow({ change, end, showTime }: Props) {
  const t = useWords(timelineWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const sentence = toldWithEnd(change, end, language);
  const href = changeHref(change);
  const compare = comparisonHref(change);
  return (
    <li class="timeline-change" id={change.id}>
      <time
        class={showTime ? 'number small quiet' : 'number small quiet same-minute'}
        dateTime={change.at}
        data-tip={`${absolute(change.at, language)}\n${change.source} ${change.revision}`}
      >
        {timeOfDay(change.at)}
      </time>
      <Icon name={CHANGE_ICON[change.kind]} size={14} />
      <span class="timeline-what">
        {href === undefined ? sentence : <a href={href}>{sentence}</a>}
        {change.environment?.protected ? (
          <span class="timeline-guarded" data-tip={t.protected}>
            <Icon name="lock" size={12} />
            <span class="unseen">{t.protected}</span>
          </span>
        ) : null}
      </span>
      {change.breakingCount > 0 ? (
        <span class="chip chip-critical">{common.breakingCount(change.breakingCount)}</span>
      ) : null}
      {compare === undefined ? null : (
        <a class="small" href={compare}>
          {t.compare}
        </a>
      )}
    </li>
  );
}
