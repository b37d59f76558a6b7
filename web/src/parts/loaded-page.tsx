import type { ComponentChildren } from 'preact';
import type { LiveResult } from '#web/live/use-live-query.ts';
import { Loaded } from './loaded.tsx';
import { PageHead } from './page-head.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<Data> {
  /** What the page is about, shown until the data brings a fuller head. */
  readonly title: string;
  readonly result: LiveResult<Data>;
  readonly children: (data: Data) => ComponentChildren;
}

/** A page whose head depends on its data: it has its title while it loads, and when it cannot. */
export function LoadedPage<Data>({ title, result, children }: Props<Data>) {
  return (
    <>
      {result.data === undefined ? <PageHead title={title} /> : null}
      <Loaded result={result} skeleton={<Skeleton rows={10} />}>
        {children}
      </Loaded>
    </>
  );
}
