import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** Folded until asked for; printing opens it. */
export function Disclosure(props: {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
}) {
  return (
    <details class={`disclosure ${props.class ?? ''}`} open={props.open ?? false}>
      <summary>
        <Icon name="chevron" size={12} />
        <span class="disclosure-summary">{props.summary}</span>
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  );
}
