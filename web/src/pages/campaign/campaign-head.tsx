import { TargetDay } from '#web/campaigns/target-day.tsx';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { Age } from '#web/parts/age.tsx';
import { Chip } from '#web/parts/chip.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CourseActions } from './course-actions.tsx';

type Campaign = NonNullable<CampaignPageQuery['campaign']>;

const TONES = {
  DRAFT: 'neutral',
  SCHEDULED: 'neutral',
  ACTIVE: 'progressing',
  PAUSED: 'warning',
  ENDED: 'neutral',
  ARCHIVED: 'neutral',
} as const;

/** What it is, whose, until when, and what can be done with it. */
export function CampaignHead({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const mayEdit = useMayEdit();
  const { campaignId, title, status, pausedReason, withdrawnAt, costlySince } = campaign;
  return (
    <PageHead
      title={title}
      beside={<Chip tone={TONES[status]}>{words[status]}</Chip>}
      aside={
        <a
          class="icon-button"
          href={`/api/export/todos?campaign=${encodeURIComponent(campaignId)}`}
          download={`${campaignId}.csv`}
          aria-label={t.csv}
          data-tip={t.csv}
        >
          <Icon name="download" />
        </a>
      }
    >
      <CampaignFacts campaign={campaign} />
      {pausedReason && status === 'PAUSED' ? (
        <p class="note">
          <Icon name="warning" size={14} /> {t.pausedWhy(pausedReason)}
        </p>
      ) : null}
      {withdrawnAt ? (
        <p class="note">
          <Icon name="warning" size={14} /> <span>{t.withdrawn}</span> <Age at={withdrawnAt} />
        </p>
      ) : null}
      {costlySince ? (
        <p class="note">
          <Icon name="warning" size={14} /> <span>{t.costly}</span> <Age at={costlySince} />
        </p>
      ) : null}
      {mayEdit ? <CourseActions key={campaignId} campaign={campaign} /> : null}
    </PageHead>
  );
}

function CampaignFacts({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const { ownerTeam, team, projectOwner, category, level, effort, standing, launchAt } = campaign;
  const { targetDate, originalTargetDate, priority, status, progress } = campaign;
  const isRunning = status === 'ACTIVE' || status === 'PAUSED';
  const left = progress.open + progress.regressed + progress.cannotTell;
  return (
    <ul class="dotted">
      {ownerTeam ? (
        <li data-tip={words.owner}>
          {team ? <a href={`/teams/${encodeURIComponent(team.name)}`}>{ownerTeam}</a> : ownerTeam}
        </li>
      ) : null}
      {projectOwner ? <li>{t.ledBy(projectOwner)}</li> : null}
      {targetDate || standing ? (
        <li>
          <TargetDay day={targetDate} standing={standing} still={!isRunning || left === 0} />
          {originalTargetDate && originalTargetDate !== targetDate ? (
            <span class="quiet small">({t.extended(originalTargetDate)})</span>
          ) : null}
        </li>
      ) : null}
      {status === 'SCHEDULED' && launchAt ? (
        <li>
          {t.startsAt} {launchAt.slice(0, 10)}
        </li>
      ) : null}
      {category ? (
        <li>
          <a href={`/campaigns?category=${encodeURIComponent(category)}`}>{category}</a>
        </li>
      ) : null}
      {level ? <li data-tip={words.levelTip(level)}>{words.levelOf(level)}</li> : null}
      {priority === 'MEDIUM' ? null : <li>{t.priority(words[priority])}</li>}
      {effort ? <li data-tip={t.effortTip}>{t.effort(effort)}</li> : null}
    </ul>
  );
}
