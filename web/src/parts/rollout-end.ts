import type { Language } from '#web/live/preferences.ts';
import { changeWords } from '#web/words/change-words.ts';
import { speak } from '#web/words/define-words.ts';
import { span } from '#web/words/spans.ts';
import type { Details } from './change-details.ts';

/** What became of a rollout. */
export interface RolloutEnd {
  readonly outcome: string;
  readonly seconds?: number;
  /** The version that was taken into use again instead. */
  readonly undone?: string;
}

export function endOf({ outcome, seconds }: Details): RolloutEnd {
  return {
    outcome: typeof outcome === 'string' ? outcome : '',
    ...(typeof seconds === 'number' ? { seconds } : {}),
  };
}

/** "took 1 min 40 s · rolled back to v1.41"; empty when nothing is known. */
export function endSentence({ outcome, seconds, undone }: RolloutEnd, language: Language): string {
  const t = speak(changeWords, language);
  const time = seconds === undefined ? undefined : span(seconds, language);
  const parts = [ended(), undone === undefined ? '' : t.undone(undone)];
  return parts.filter((part) => part !== '').join(' · ');

  function ended(): string {
    switch (outcome) {
      case 'done':
        return time === undefined ? '' : t.took(time);
      case 'stuck':
        return time === undefined ? t.stuckPlain : t.stuck(time);
      case 'replaced':
        return time === undefined ? t.replacedPlain : t.replaced(time);
      default:
        return '';
    }
  }
}
