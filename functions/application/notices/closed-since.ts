import { scanChangeLog } from '#application/change-log.ts';
import type { ChangeLogDependencies } from '#application/log-stream.ts';
import type { ChangeKind } from '#domain/change.ts';

/** Of the change log; what closed in a week fits many times. */
const MOST_DOCUMENTS = 500;

const CLOSED: ChangeKind = 'todo-satisfied';

/** Todos that were open and got done since a moment. What was done when it was first looked at is not among them. */
export async function closedSince(
  dependencies: ChangeLogDependencies,
  since: string,
): Promise<readonly { readonly todoId: string; readonly at: string }[]> {
  const closed: { todoId: string; at: string }[] = [];
  const scan = scanChangeLog(dependencies, {
    direction: 'desc',
    where: [
      { field: 'kinds', op: 'array-contains', value: CLOSED },
      { field: 'at', op: '>=', value: since },
    ],
    documents: MOST_DOCUMENTS,
  });
  for await (const { change } of scan) {
    const was = change.before?.state;
    if (change.kind === CLOSED && (was === 'OPEN' || was === 'REGRESSED')) {
      closed.push({ todoId: change.subject, at: change.at });
    }
  }
  return closed;
}
