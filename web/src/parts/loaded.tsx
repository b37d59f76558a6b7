import type { ComponentChildren } from 'preact';
import type { LiveResult } from '#web/live/use-live-query.ts';
import { ErrorNote } from './error-note.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<Data> {
  readonly result: LiveResult<Data>;
  readonly children: (data: Data) => ComponentChildren;
  readonly skeleton?: ComponentChildren;
}

/** A live query's three faces: a skeleton, the data, an error beside the last good data. */
export function Loaded<Data>({ result, children, skeleton }: Props<Data>) {
  const { data, error, asOf, retry } = result;
  // While the server is silent the frame says so for all.
  const told = error?.networkError && data !== undefined;
  const note = error && !told ? <ErrorNote error={error} asOf={asOf} onRetry={retry} /> : null;
  if (data !== undefined) {
    return (
      <>
        {children(data)}
        {note}
      </>
    );
  }
  return note ?? <>{skeleton ?? <Skeleton />}</>;
}
