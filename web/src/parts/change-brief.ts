import type { Language } from '#web/live/preferences.ts';
import { changeBriefWords } from '#web/words/change-brief-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { speak } from '#web/words/define-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { detailsOf, healthOf, versionOf } from './change-details.ts';
import type { ChangeTold } from './change-sentence.ts';
import { workChangeSentence } from './work-change-sentence.ts';

/** What a narrow column says of a service's last change: "prod ▸ v1.42". `short`: the short names of the environments. */
export function changeBrief(
  change: ChangeTold,
  language: Language,
  short: ReadonlyMap<string, string>,
): string {
  const t = speak(changeBriefWords, language);
  const after = detailsOf(change.after);
  const [where = ''] = change.subject.split(' ', 1);
  const place = short.get(where) ?? where;
  switch (change.kind) {
    case 'ROLLOUT':
      return after.backTo === undefined
        ? t.rollout(place, versionOf(after) || t.newVersion)
        : t.rolledBack(place, versionOf(after) || t.newVersion);
    case 'ROLLOUT_FINISHED':
      return after.outcome === 'stuck'
        ? t.stuck(place, versionOf(after) || t.newVersion)
        : t.rollout(place, versionOf(after) || t.newVersion);
    case 'HEALTH': {
      const health = healthOf(after);
      return health ? t.health(place, healthWord(health, speak(commonWords, language))) : place;
    }
    case 'SERVICE_UPDATED': {
      const fields = new Set([...Object.keys(detailsOf(change.before)), ...Object.keys(after)]);
      const [only] = fields;
      return fields.size === 1 && only !== undefined ? t.field(only) : t.fields(fields.size);
    }
    case 'SERVICE_CREATED':
      return t.created;
    case 'SERVICE_REMOVED':
      return t.removed;
    case 'SERVICE_RESTORED':
      return t.restored;
    case 'SERVICE_RENAMED':
      return t.renamed;
    case 'ORGANISATION_UPDATED':
      return t.organisation;
    case 'RPC_SERVICE_ADDED':
    case 'RPC_SERVICE_CHANGED':
    case 'RPC_SERVICE_REMOVED':
      return t.api(change.subject.split('.').at(-1) ?? change.subject);
    case 'CONTRACT_CHANGED':
      return t.contract;
    case 'RULE_MUTED':
      return t.ruleMuted;
    case 'RULE_UNMUTED':
      return t.ruleUnmuted;
    case 'SOURCE_SILENT':
      return t.sourceSilent;
    case 'SOURCE_HEARD':
      return t.sourceHeard;
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
    case 'WORKLOAD_ADDED':
      return t.workloadAdded(place);
    case 'WORKLOAD_CHANGED':
      return t.workloadChanged(place);
    case 'WORKLOAD_REMOVED':
      return t.workloadRemoved(place);
  }
}
