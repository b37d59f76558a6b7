import { useState } from 'preact/hooks';
import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { changeCountWords } from '#web/words/change-counts.ts';
import { commonWords } from '#web/words/common-words.ts';
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
  const common = useWords(commonWords);
  const breaking = changes.reduce((sum, { breakingCount }) => sum + breakingCount, 0);
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
          <Icon name={open ? 'down' : 'chevron'} size={12} />
        </button>
        {breaking > 0 ? (
          <span class="chip chip-critical">{common.breakingCount(breaking)}</span>
        ) : null}
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
