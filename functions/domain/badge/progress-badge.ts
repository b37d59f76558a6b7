import { progressOf } from '#domain/todos/progress.ts';
import type { TodoCounts } from '#domain/todos/todo-state.ts';
import type { Badge } from './badge.ts';
import { BADGE_WORDS, type BadgeLanguage } from './badge-words.ts';

/** How far the campaign of that title has come; without counts it is one that nobody knows. */
export function progressBadge(
  title: string | undefined,
  counts: TodoCounts | undefined,
  language: BadgeLanguage = 'en',
): Badge {
  const words = BADGE_WORDS[language];
  const label = title ?? words.campaign;
  const said = (value: string, tone: Badge['tone']): Badge => ({ label, value, tone });
  if (counts === undefined) return said(words.unknownCampaign, 'unknown');
  const { done, total, waived, cannotTell } = progressOf(counts);
  if (total === 0) return said(words.nobodyAsked, 'unknown');
  if (total === cannotTell) return said(words.unknown, 'unknown');
  // Rounded down: what is not over is never 100 %.
  const parts = [
    `${Math.floor((done / total) * 100)} %`,
    words.share(done, total),
    ...(waived > 0 ? [words.waived(waived)] : []),
    ...(cannotTell > 0 ? [words.cannotTell(cannotTell)] : []),
  ];
  const tone = done + waived === total ? 'good' : done * 2 >= total ? 'fair' : 'poor';
  return said(parts.join(' · '), tone);
}
