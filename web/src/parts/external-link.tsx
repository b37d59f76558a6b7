import type { ComponentChildren } from 'preact';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** Leads outside. Anything but http(s) is shown as text. */
export function ExternalLink({ href, children, class: name = '' }: Props) {
  const t = useWords(commonWords);
  if (!isWebAddress(href)) return <span class={name}>{children}</span>;
  return (
    <a class={`external ${name}`} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="external" size={12} />
      <span class="unseen"> ({t.newTab})</span>
    </a>
  );
}

export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}
