import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { speak } from '#web/words/define-words.ts';
import { historyWords } from '#web/words/history-words.ts';
import { personName } from '#web/words/person-name.ts';
import { isoDay, timeOfDay } from '#web/words/times.ts';
import { detailsOf } from './change-details.ts';
import { shortRevision } from './revision.tsx';

/** Who says so: "gke-prod, as read at 23:11", "github.com/acme/specs at 1a2b3c4d", "bob@example.com". */
export function provenance(change: ChangeLineFragment, language: Language): string {
  const { kind, source, revision, at } = change;
  const t = speak(historyWords, language);
  if (kind === 'RULE_MUTED' || kind === 'RULE_UNMUTED') {
    const person = detailsOf(change.after).by ?? detailsOf(change.before).by;
    return personName(typeof person === 'string' ? person : source, language);
  }
  const who = personName(source, language);
  if (!/^\d{4}-\d\d-\d\dT/.test(revision)) return t.provenance(who, shortRevision(revision));
  const isSameDay = isoDay(revision) === isoDay(at);
  const time = timeOfDay(revision);
  return t.readAt(who, isSameDay ? time : `${isoDay(revision)} ${time}`);
}
