import type { campaignWords } from '#web/words/campaign-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { PARTS, type Progress } from './progress.ts';

/** "42 of 60 done, 3 regressed, 2 cannot tell". */
export const tellProgress = (progress: Progress, words: Spoken<typeof campaignWords>): string =>
  progress.total === 0
    ? words.nobodyAsked
    : [
        words.doneOf(formatCount(progress.done), formatCount(progress.total)),
        ...PARTS.filter(({ state, count }) => state !== 'SATISFIED' && progress[count] > 0).map(
          ({ state, count }) =>
            words.part(formatCount(progress[count]), words[state].toLowerCase()),
        ),
      ].join(', ');
