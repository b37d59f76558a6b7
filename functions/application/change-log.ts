import { type ChangeLogDependencies, type LoggedChange, logStream } from './log-stream.ts';
import type { Condition } from './ports.ts';

const BATCH = 8;

/** Walks the log in the order in which documents were heard of, or of what was told late; opens `documents` at most. */
export async function* scanChangeLog(
  dependencies: ChangeLogDependencies,
  scan: {
    readonly field?: 'at' | 'late';
    readonly direction: 'asc' | 'desc';
    readonly where: readonly Condition[];
    readonly documents: number;
  },
): AsyncGenerator<LoggedChange> {
  const { field = 'at', direction, where } = scan;
  const stream = logStream(dependencies, { field, direction, where, batch: BATCH });
  for (let left = scan.documents; left > 0 && stream.reached() !== ''; ) {
    const { opened, documents } = await stream.read(left);
    left -= opened;
    for (const { changes } of documents) {
      yield* direction === 'desc' ? changes.toReversed() : changes;
    }
  }
}
