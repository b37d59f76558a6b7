import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { pageTitle } from '#web/live/page-title.ts';
import { formatCount } from '#web/words/numbers.ts';

interface Props {
  /** The subject of the page; also the tab's title. */
  readonly title: string;
  readonly count?: number | undefined;
  /** Beside the title: marks, chips. */
  readonly beside?: ComponentChildren;
  /** At the right: one primary action at most. */
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The first thing on each page. */
export function PageHead({ title, count, beside, aside, children }: Props) {
  useEffect(() => pageTitle.set(title), [title]);
  return (
    <header class="page-head">
      <div class="page-head-line">
        <h1 tabIndex={-1}>
          {title}
          {count === undefined ? null : (
            <span class="page-count number"> {formatCount(count)}</span>
          )}
        </h1>
        {beside}
        {aside ? <div class="page-head-aside">{aside}</div> : null}
      </div>
      {children}
    </header>
  );
}
