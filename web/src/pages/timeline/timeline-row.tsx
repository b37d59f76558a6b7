import { useState } from 'preact/hooks';
import type { TimelineQuery } from '#web/gql/running/graphql.ts';
import { CHANGE_ICON } from '#web/parts/change-icon.ts';
import { changeHref, comparisonHref, environmentsHref } from '#web/parts/change-links.ts';
import { changedProtos } from '#web/parts/changed-protos.ts';
import { Icon } from '#web/parts/icon.tsx';
import { provenance } from '#web/parts/provenance.ts';
import type { RolloutEnd } from '#web/parts/rollout-end.ts';
import { toldWithEnd } from '#web/parts/told-with-end.ts';
import { apartWords } from '#web/words/apart-words.ts';
import { changeCountWords } from '#web/words/change-counts.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
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
  const places = environmentsHref(change);
  const apart = useWords(apartWords);
  const protos = changedProtos(change.contract, language);
  return (
    <li class="timeline-change" id={change.id}>
      <time
        class={showTime ? 'number small quiet' : 'number small quiet same-minute'}
        dateTime={change.at}
        data-tip={`${absolute(change.at, language)}\n${provenance(change, language)}`}
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
      {compare !== undefined ? (
        <a class="small" href={compare} data-tip={protos ? apart.compareTip : undefined}>
          {protos ?? t.compare}
        </a>
      ) : protos ? (
        <span
          class="small quiet"
          data-tip={`${change.contract?.target} → ${change.contract?.base}`}
        >
          {protos}
        </span>
      ) : null}
      {places === undefined ? null : (
        <a class="small" href={places}>
          {t.placesOf}
        </a>
      )}
    </li>
  );
}

/** Many of a kind that came at once: "15 services joined the catalogue"; pressing it shows them. */
export function TimelineFold({
  changes,
  showTime,
}: {
  readonly changes: readonly TimelineChange[];
  readonly showTime: boolean;
}) {
  const t = useWords(changeCountWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [head] = changes;
  if (!head) return null;
  const breaking = changes.reduce((sum, { breakingCount }) => sum + breakingCount, 0);
  return (
    <>
      <li class="timeline-change">
        <time
          class={showTime ? 'number small quiet' : 'number small quiet same-minute'}
          dateTime={head.at}
          data-tip={`${absolute(head.at, language)}\n${provenance(head, language)}`}
        >
          {timeOfDay(head.at)}
        </time>
        <Icon name={CHANGE_ICON[head.kind]} size={14} />
        <button
          type="button"
          class="timeline-fold timeline-what"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t[head.kind](formatCount(changes.length))}
          <Icon name={open ? 'down' : 'chevron'} size={12} />
        </button>
        {breaking > 0 ? (
          <span class="chip chip-critical">{common.breakingCount(breaking)}</span>
        ) : null}
      </li>
      {open
        ? changes.map((change) => (
            <TimelineRow key={change.id} change={change} end={undefined} showTime={false} />
          ))
        : null}
    </>
  );
}
