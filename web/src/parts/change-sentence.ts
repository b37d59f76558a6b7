import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { changeWords } from '#web/words/change-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { speak } from '#web/words/define-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { personName } from '#web/words/person-name.ts';
import {
  type Details,
  detailsOf,
  healthOf,
  sameImages,
  short,
  spokenSubject,
  versionOf,
} from './change-details.ts';
import { endOf, endSentence } from './rollout-end.ts';
import { workChangeSentence } from './work-change-sentence.ts';

export type ChangeTold = Pick<ChangeLineFragment, 'kind' | 'subject' | 'before' | 'after'>;

/** One sentence in the reader's language, from the kind and what differs. */
export function changeSentence(change: ChangeTold, language: Language): string {
  const t = speak(changeWords, language);
  const subject = spokenSubject(change.subject);
  const before = detailsOf(change.before);
  const after = detailsOf(change.after);
  switch (change.kind) {
    case 'SERVICE_CREATED':
      return t.serviceCreated(subject);
    case 'SERVICE_UPDATED':
      return updated(subject, before, after, language);
    case 'SERVICE_REMOVED':
      return t.serviceRemoved(subject);
    case 'SERVICE_RESTORED':
      return t.serviceRestored(subject);
    case 'SERVICE_RENAMED':
      return t.serviceRenamed(short(before.serviceId) || t.empty, subject);
    case 'ORGANISATION_UPDATED':
      return t.organisationUpdated;
    case 'RPC_SERVICE_ADDED':
      return t.rpcServiceAdded(subject);
    case 'RPC_SERVICE_CHANGED':
      return t.rpcServiceChanged(subject);
    case 'RPC_SERVICE_REMOVED':
      return t.rpcServiceRemoved(subject);
    case 'CONTRACT_CHANGED':
      return t.contractChanged(subject);
    case 'ROLLOUT': {
      const [from, to] = [versionOf(before), versionOf(after)];
      if (to && after.backTo !== undefined) return t.rolledBack(subject, to);
      if (to && sameImages(before, after)) return t.rolloutAgain(subject, to);
      return from && to ? t.rollout(subject, from, to) : t.rolloutPlain(subject);
    }
    case 'ROLLOUT_FINISHED': {
      const end = endSentence(endOf(after), language);
      const begun = t.rolloutDone(subject, versionOf(after) || t.newVersion);
      return end === '' ? begun : `${begun} · ${end}`;
    }
    case 'WORKLOAD_ADDED':
      return t.workloadAdded(subject);
    case 'WORKLOAD_CHANGED':
      return updated(subject, before, after, language);
    case 'WORKLOAD_REMOVED':
      return t.workloadRemoved(subject);
    case 'RULE_MUTED':
      return t.ruleMuted(
        ruleName(change, language),
        personName(String(after.by), language),
        String(after.reason),
      );
    case 'RULE_UNMUTED':
      return after.expired
        ? t.muteExpired(ruleName(change, language))
        : t.ruleUnmuted(ruleName(change, language), personName(String(after.by), language));
    case 'SOURCE_SILENT':
      return t.sourceSilent(change.subject);
    case 'SOURCE_HEARD':
      return t.sourceHeard(change.subject);
    case 'TODO_OPENED':
    case 'TODO_SATISFIED':
    case 'TODO_REGRESSED':
    case 'TODO_WAIVED':
    case 'TODO_EDITED':
    case 'TODO_REMOVED':
    case 'CAMPAIGN_CREATED':
    case 'CAMPAIGN_EDITED':
    case 'CAMPAIGN_LAUNCHED':
    case 'CAMPAIGN_PAUSED':
    case 'CAMPAIGN_RESUMED':
    case 'CAMPAIGN_EXTENDED':
    case 'CAMPAIGN_ENDED':
    case 'CAMPAIGN_ARCHIVED':
      return workChangeSentence(change.kind, change, language);
    case 'HEALTH': {
      const common = speak(commonWords, language);
      const [from, to] = [healthOf(before), healthOf(after)];
      if (!to) return subject;
      const now = healthWord(to, common);
      return from ? t.health(subject, healthWord(from, common), now) : t.healthPlain(subject, now);
    }
  }
}

/** “Half or less is ready” production; by its id where no title is told. */
function ruleName({ subject, before, after }: ChangeTold, language: Language): string {
  const t = speak(changeWords, language);
  const titles = detailsOf(detailsOf(after).title ?? detailsOf(before).title);
  const title = titles[language];
  const [place, rule] = subject.includes(' ') ? subject.split(' ', 2) : [undefined, subject];
  const name = typeof title === 'string' ? t.quoted(title) : (rule ?? subject);
  return place === undefined ? name : t.ruleIn(name, place);
}

function updated(subject: string, before: Details, after: Details, language: Language): string {
  const t = speak(changeWords, language);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [only] = fields;
  if (only !== undefined && fields.length === 1) {
    const [old, now] = [short(before[only]), short(after[only])];
    if (old !== undefined && now !== undefined) {
      return t.serviceUpdatedOne(subject, only, old || t.empty, now || t.empty);
    }
  }
  return t.serviceUpdated(subject, fields.join(language === 'ja' ? '、' : ', ') || 'spec');
}
