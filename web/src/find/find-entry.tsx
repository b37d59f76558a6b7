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
  RPC_SERVICE: 'apis',
  RPC_METHOD: 'apis',
  PROTO_TYPE: 'apis',
  CLUSTER: 'clusters',
} as const satisfies Record<string, IconName>;

/** The name with the matching part marked, and why it matched. Keys are heard by the dialog. */
export function FindEntry({ id, entry, query, chosen, onHover, onOpen }: Props) {
  const part = matchedPart(entry.title, query);
  const icon = entry.kind ? ICON[entry.kind] : entry.act.kind === 'go' ? 'chevron' : 'check';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and hears Enter.
    <div
      id={id}
      class="find-entry"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onPointerMove={chosen ? undefined : onHover}
      onClick={onOpen}
    >
      <Icon name={icon} size={14} />
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
