import type { ComponentChildren } from 'preact';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly children: ComponentChildren;
  /** Where it leads. */
  readonly href?: string;
  readonly tone?: 'neutral' | 'accent' | 'warning' | 'critical' | 'healthy' | 'progressing';
  /** Makes it a filter that can be taken away; `label` says which. */
  readonly onRemove?: () => void;
  readonly label?: string;
  readonly tip?: string | undefined;
}

/** A small fact or an active filter. */
export function Chip({ children, href, tone = 'neutral', onRemove, label, tip }: Props) {
  const t = useWords(commonWords);
  const name = `chip chip-${tone}`;
  if (href !== undefined) {
    return (
      <a class={name} href={href} data-tip={tip}>
        {children}
      </a>
    );
  }
  return (
    <span class={name} data-tip={tip}>
      <span class="cut">{children}</span>
      {onRemove ? (
        <button
          type="button"
          class="chip-remove"
          onClick={onRemove}
          aria-label={t.remove(label ?? '')}
        >
          <Icon name="close" size={12} />
        </button>
      ) : null}
    </span>
  );
}
