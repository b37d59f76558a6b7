import { scanChangeLog } from '#application/change-log.ts';
import type { ChangeLogDependencies } from '#application/log-stream.ts';
import type { ChangeKind } from '#domain/change.ts';

const CLOSED: ChangeKind = 'todo-satisfied';

/**
 * Todos that were open and got done since a moment, as far as so many documents of the change log tell. What was done when
 * it was first looked at is not among them.
 */
export async function closedSince(
  dependencies: ChangeLogDependencies,
  since: string,
  documents: number,
): Promise<readonly { readonly todoId: string; readonly at: string }[]> {
  const closed: { todoId: string; at: string }[] = [];
  const scan = scanChangeLog(dependencies, {
    direction: 'desc',
    where: [
      { field: 'kinds', op: 'array-contains', value: CLOSED },
      { field: 'at', op: '>=', value: since },
    ],
    documents,
  });
  for await (const { change } of scan) {
    const was = change.before?.state;
    if (change.kind === CLOSED && (was === 'OPEN' || was === 'REGRESSED')) {
      closed.push({ todoId: change.subject, at: change.at });
    }
  }
  return closed;
}
