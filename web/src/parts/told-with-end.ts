import type { Language } from '#web/live/preferences.ts';
import { type ChangeTold, changeSentence } from './change-sentence.ts';
import { endSentence, type RolloutEnd } from './rollout-end.ts';

/** A change as one sentence, and of a rollout what became of it. */
export function toldWithEnd(
  change: ChangeTold,
  end: RolloutEnd | undefined,
  language: Language,
): string {
  const sentence = changeSentence(change, language);
  const rest = end === undefined ? '' : endSentence(end, language);
  return rest === '' ? sentence : `${sentence} · ${rest}`;
}
