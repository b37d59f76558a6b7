import { useState } from 'preact/hooks';
import { openIn, type Progress } from '#web/campaigns/progress.ts';
import { ProgressBar } from '#web/campaigns/progress-bar.tsx';
import { Section } from '#web/parts/section.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

interface TeamProgress {
  readonly name: string;
  readonly progress: Progress;
}

interface Props {
  readonly campaignId: string;
  readonly teams: readonly TeamProgress[];
}

const FIRST = 9;

/** Whose turn it is: the team with the most open first, all bars to one scale. */
export function TeamBars({ campaignId, teams }: Props) {
  const t = useWords(campaignPageWords);
  const common = useWords(commonWords);
  const [all, setAll] = useState(false);
  const asked = mostOpenFirst(teams.filter(({ progress }) => progress.total > 0));
  const whole = Math.max(1, ...asked.map(({ progress }) => progress.total));
  const shown = all ? asked : asked.slice(0, FIRST);
  if (asked.length === 0) return null;
  return (
    <Section title={t.teams} count={asked.length}>
      <ul class="team-bars">
        {shown.map(({ name, progress }) => (
          <li key={name} class="team-bar">
            <a
              class="row-link cut"
              href={`/campaigns/${campaignId}?team=${encodeURIComponent(name)}#services`}
            >
              {name}
            </a>
            <ProgressBar progress={progress} whole={whole} />
            <span class={openIn(progress) === 0 ? 'number small quiet' : 'number small'}>
              {openIn(progress) === 0 && progress.cannotTell > 0
                ? t.unclear(formatCount(progress.cannotTell))
                : t.openCount(formatCount(openIn(progress)))}
            </span>
          </li>
        ))}
      </ul>
      {asked.length > FIRST ? (
        <button type="button" class="text-button team-more" onClick={() => setAll(!all)}>
          {all ? common.showFewer : common.showAll(asked.length)}
        </button>
      ) : null}
    </Section>
  );
}

export const mostOpenFirst = <Team extends TeamProgress>(teams: readonly Team[]): readonly Team[] =>
  teams.toSorted(
    (a, b) =>
      openIn(b.progress) - openIn(a.progress) ||
      b.progress.cannotTell - a.progress.cannotTell ||
      (a.name < b.name ? -1 : 1),
  );
