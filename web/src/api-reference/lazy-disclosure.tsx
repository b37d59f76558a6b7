import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '#web/parts/icon.tsx';

interface Props {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** Opened by the address; what a person does afterwards wins. */
  readonly open: boolean;
}

/** Its content is made, and asked for, only once it was opened. */
export function LazyDisclosure({ summary, children, open }: Props) {
  const [shown, setShown] = useState(open);
  const [made, setMade] = useState(open);
  useEffect(() => {
    if (!open) return;
    setShown(true);
    setMade(true);
  }, [open]);
  return (
    <details
      class="disclosure"
      open={shown}
      onToggle={({ currentTarget }) => {
        setShown(currentTarget.open);
        if (currentTarget.open) setMade(true);
      }}
    >
      <summary>
        <Icon name="chevron" size={12} />
        <span class="disclosure-summary">{summary}</span>
      </summary>
      <div class="disclosure-body">{made ? children : null}</div>
    </details>
  );
}
