import type { ComponentChildren } from 'preact';
import { CommandLine } from './command-line.tsx';

interface Props {
  /** Why there is nothing. */
  readonly title: string;
  readonly children?: ComponentChildren;
  /** The one command that fills it. */
  readonly command?: string;
  /** Or the one thing to press. */
  readonly action?: ComponentChildren;
}

/** Empty is an offer. */
export function Empty({ title, children, command, action }: Props) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <p class="quiet">{children}</p> : null}
      {command ? <CommandLine command={command} /> : null}
      {action}
    </div>
  );
}
