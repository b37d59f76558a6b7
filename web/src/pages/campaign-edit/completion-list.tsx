import { useLayoutEffect, useRef } from 'preact/hooks';
import { Prose } from '#web/parts/prose.tsx';
import type { Completion } from './use-completions.ts';

interface Props {
  readonly id: string;
  /** For ears. */
  readonly label: string;
  readonly options: readonly Completion[];
  readonly active: number;
  /** Px inside the editor. */
  readonly place: { readonly left: number; readonly top: number };
  /** What is wrong with what is written: the list lies over the place where it is told otherwise. */
  readonly fault: string | undefined;
  readonly onTake: (index: number) => void;
}

/** What may stand at the cursor, with its type and what it means. */
export function CompletionList(props: Props) {
  const { id, label: name, options, active, place, fault, onTake } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Near the end of the window there is little room below the cursor.
  useLayoutEffect(() => {
    list.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [place, fault]);
  const chosen = options[active];
  return (
    <div class="completions" style={{ left: `${place.left}px`, top: `${place.top}px` }}>
      <div ref={list} id={id} role="listbox" aria-label={name} class="completion-list">
        {options.map(({ label, type }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text area's
          // biome-ignore lint/a11y/useFocusableInteractive: the text area keeps the focus and names the active one
          <div
            key={`${label} ${type}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            class="completion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(index)}
          >
            <code>{label}</code> <span class="quiet small">{type}</span>
          </div>
        ))}
      </div>
      {fault === undefined ? null : (
        <p class="completion-text warned small" aria-hidden="true">
          <Prose text={fault} />
        </p>
      )}
      {chosen?.description ? <p class="completion-text small">{chosen.description}</p> : null}
    </div>
  );
}
