import type { TodoCounts } from '#domain/todos/todo-state.ts';
import type { Badge } from './badge.ts';

/** How far a campaign has come; without counts it is one that nobody knows. */
export function progressBadge(label: string, counts: TodoCounts | undefined): Badge {
  const said = (value: string, tone: Badge['tone']): Badge => ({ label, value, tone });
  if (counts === undefined) return said('unknown campaign', 'unknown');
  const remaining = counts.OPEN + counts.REGRESSED + counts.CANNOT_TELL;
  const asked = remaining + counts.SATISFIED + counts.WAIVED;
  if (asked === 0) return said('nobody asked', 'unknown');
  if (asked === counts.CANNOT_TELL) return said('unknown', 'unknown');
  const done = asked - remaining;
  // Rounded down: what is not over is never 100 %.
  const parts = [
    `${Math.floor((done / asked) * 100)} %`,
    `${done} of ${asked}`,
    ...(counts.WAIVED > 0 ? [`${counts.WAIVED} waived`] : []),
  ];
  return said(parts.join(' · '), remaining === 0 ? 'good' : done * 2 >= asked ? 'fair' : 'poor');
}
