import type { ChangeKind } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { speak } from '#web/words/define-words.ts';
import { workChangeWords } from '#web/words/work-change-words.ts';
import { detailsOf } from './change-details.ts';
import type { ChangeTold } from './change-sentence.ts';

const WORK = {
  TODO_OPENED: 'opened',
  TODO_SATISFIED: 'satisfied',
  TODO_REGRESSED: 'regressed',
  TODO_WAIVED: 'waived',
  TODO_EDITED: 'edited',
  TODO_REMOVED: 'removed',
  CAMPAIGN_CREATED: 'campaignCreated',
  CAMPAIGN_EDITED: 'campaignEdited',
  CAMPAIGN_LAUNCHED: 'campaignLaunched',
  CAMPAIGN_PAUSED: 'campaignPaused',
  CAMPAIGN_RESUMED: 'campaignResumed',
  CAMPAIGN_EXTENDED: 'campaignExtended',
  CAMPAIGN_ENDED: 'campaignEnded',
  CAMPAIGN_ARCHIVED: 'campaignArchived',
} as const satisfies Partial<Record<ChangeKind, keyof typeof workChangeWords>>;

export type WorkChangeKind = keyof typeof WORK;

/** What became of a todo or a campaign, by its title where that is told. */
export function workChangeSentence(
  kind: WorkChangeKind,
  { subject, before, after }: Omit<ChangeTold, 'kind'>,
  language: Language,
): string {
  const title = detailsOf(after).title ?? detailsOf(before).title;
  const name = typeof title === 'string' ? title : (subject.split('~')[0] ?? subject);
  return speak(workChangeWords, language)[WORK[kind]](name);
}
