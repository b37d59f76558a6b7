import { useState } from 'preact/hooks';
import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { changeCountWords } from '#web/words/change-counts.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { CHANGE_ICON } from './change-icon.ts';
import { ChangeRow, ChangeTime } from './change-row.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly changes: readonly ChangeLineFragment[];
  readonly ownPage: boolean;
}

/** "14 gRPC services were added"; pressing it shows them. */
export function FoldedRow({ changes, ownPage }: Props) {
  const t = useWords(changeCountWords);
  const [open, setOpen] = useState(false);
  const [head] = changes;
  if (!head) return null;
  return (
    <li class="timeline-folded">
      <div class="timeline-row">
        <Icon name={CHANGE_ICON[head.kind]} size={14} />
        <button
          type="button"
          class="timeline-fold cut"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t[head.kind](formatCount(changes.length))}
          <Icon name={open ? 'up' : 'down'} size={12} />
        </button>
        <ChangeTime change={head} />
      </div>
      {open ? (
        <ol class="timeline">
          {changes.map((change) => (
            <ChangeRow key={change.id} change={change} ownPage={ownPage} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}
