import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatCount } from '#web/words/numbers.ts';

interface Props {
  readonly title: ComponentChildren;
  readonly count?: number | undefined;
  /** At the right of the head: a link to the whole, a switch. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Names it in an address behind `#`. */
  readonly id?: string;
  /** `panel` draws a border round the content. */
  readonly panel?: boolean;
}

/** A named part of a page. */
export function Section({ title, count, aside, children, id: name, panel = true }: Props) {
  const id = useId();
  return (
    <section class="section" id={name} aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>
          {title}
          {count === undefined ? null : (
            <span class="section-count number"> {formatCount(count)}</span>
          )}
        </h2>
        {aside ? <div class="section-aside">{aside}</div> : null}
      </header>
      {panel ? <div class="panel">{children}</div> : children}
    </section>
  );
}
