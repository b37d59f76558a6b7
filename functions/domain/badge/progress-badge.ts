import { progressOf } from '#domain/todos/progress.ts';
import type { TodoCounts } from '#domain/todos/todo-state.ts';
import type { Badge } from './badge.ts';

/** How far a campaign has come; without counts it is one that nobody knows. */
export function progressBadge(label: string, counts: TodoCounts | undefined): Badge {
  const said = (value: string, tone: Badge['tone']): Badge => ({ label, value, tone });
  if (counts === undefined) return said('unknown campaign', 'unknown');
  const { done, total, waived, cannotTell } = progressOf(counts);
  if (total === 0) return said('nobody asked', 'unknown');
  if (total === cannotTell) return said('unknown', 'unknown');
  // Rounded down: what is not over is never 100 %.
  const parts = [
    `${Math.floor((done / total) * 100)} %`,
    `${done} of ${total}`,
    ...(waived > 0 ? [`${waived} waived`] : []),
  ];
  const tone = done + waived === total ? 'good' : done * 2 >= total ? 'fair' : 'poor';
  return said(parts.join(' · '), tone);
}
