import { useNow } from '#web/live/clock.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { daysBetween, formatDay, utcDay } from './days.ts';

interface Props {
  /** 2027-03-31; null: there is none. */
  readonly day: string | null;
  readonly standing?: boolean;
  /** Nothing is left to do by then, or it is over: no word on how long. */
  readonly still?: boolean;
}

/** The day and how far away it is: "2027-03-31 · 12 days left". */
export function TargetDay({ day, standing = false, still = false }: Props) {
  const t = useWords(campaignWords);
  const language = useLanguage();
  const today = useNow(utcDay);
  if (day === null) return <span class="quiet">{standing ? t.standing : '–'}</span>;
  const left = daysBetween(today, day);
  const word = left === 0 ? t.dueToday : left > 0 ? t.daysLeft(left) : t.daysOver(-left);
  return (
    <span class="target-day">
      <time dateTime={day} data-tip={formatDay(day, language)}>
        {day}
      </time>
      {still ? null : <span class={left < 0 ? 'warned small' : 'quiet small'}> {word}</span>}
    </span>
  );
}
