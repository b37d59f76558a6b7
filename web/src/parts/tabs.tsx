import type { ComponentChildren } from 'preact';

export interface Tab {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly href: string;
  readonly count?: number | undefined;
}

/** Tabs are links: each has an address, and Back works. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <a
          key={tab.key}
          class="tab"
          href={tab.href}
          aria-current={tab.key === props.current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count === undefined ? null : <span class="tab-count number">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
