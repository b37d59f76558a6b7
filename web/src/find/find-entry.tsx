import { Icon, type IconName } from '#web/parts/icon.tsx';
import { type Entry, matchedPart } from './entries.ts';

interface Props {
  readonly id: string;
  readonly entry: Entry;
  readonly query: string;
  readonly chosen: boolean;
  readonly onHover: () => void;
  readonly onOpen: () => void;
}

const ICON = {
  SERVICE: 'services',
  TEAM: 'teams',
  CAMPAIGN: 'campaign',
  RPC_SERVICE: 'apis',
  RPC_METHOD: 'apis',
  PROTO_TYPE: 'apis',
  CLUSTER: 'clusters',
} as const satisfies Record<string, IconName>;

/** The name with the matching part marked, and why it matched. Keys are heard by the dialog. */
export function FindEntry({ id, entry, query, chosen, onHover, onOpen }: Props) {
  const part = matchedPart(entry.title, query);
  const icon = iconOf(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and hears Enter.
    <div
      id={id}
      class="find-entry"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-checked={entry.current}
      onPointerMove={chosen ? undefined : onHover}
      onClick={onOpen}
    >
      {icon ? <Icon name={icon} size={14} /> : <span class="find-no-icon" />}
      <span class="find-words">
        <span class="cut">
          {part ? (
            <>
              {entry.title.slice(0, part[0])}
              <mark>{entry.title.slice(...part)}</mark>
              {entry.title.slice(part[1])}
            </>
          ) : (
            entry.title
          )}
        </span>
        {entry.detail ? <span class="find-detail cut">{entry.detail}</span> : null}
      </span>
    </div>
  );
}

function iconOf({ kind, act, current }: Entry): IconName | undefined {
  if (kind) return ICON[kind];
  if (act.kind === 'go') return 'chevron';
  return current ? 'check' : undefined;
}
