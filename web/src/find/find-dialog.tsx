import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchKind } from '#web/gql/graphql.ts';
import { navigate } from '#web/routing/location.ts';
import { findWords } from '#web/words/find-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type Entry, nextKind } from './entries.ts';
import { FindFoot } from './find-foot.tsx';
import { FindInput } from './find-input.tsx';
import { FindKinds } from './find-kinds.tsx';
import { findOpen } from './find-open.ts';
import { FindResults } from './find-results.tsx';
import { rememberRecent } from './recents.ts';
import { useGroups } from './use-groups.ts';
import './find.css';

/** One box that finds anything: a combobox over a list, in a dialog. */
export function FindDialog() {
  const t = useWords(findWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState<SearchKind | undefined>(undefined);
  const [active, setActive] = useState(0);
  const { groups, search, waiting } = useGroups(typed, only);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = Math.min(active, entries.length - 1);

  // Whoever types and presses Enter at once wants the best answer, not none.
  const entered = useRef(false);
  useEffect(() => {
    if (waiting || !entered.current) return;
    entered.current = false;
    if (!search.failed) open(entries[0]);
  });

  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => setActive(0), [search.query, only]);

  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    dialog.current?.close();
    if (entry.act.kind === 'do') return entry.act.run();
    if (entry.kind) {
      const { title, kind, detail = null } = entry;
      rememberRecent({ title, kind, detail, path: entry.act.path });
    }
    navigate(entry.act.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && entries.length > 0) {
      setActive((chosen + move + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      if (waiting) entered.current = true;
      else open(entries[chosen]);
    } else if (event.key === 'Tab' && search.hits.length > 0) {
      setOnly(nextKind(search.hits, only, event.shiftKey ? -1 : 1));
    } else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      class="find"
      aria-label={t.title}
      onClose={() => findOpen.set(false)}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      onKeyDown={onKeyDown}
    >
      <FindInput
        typed={typed}
        active={entries[chosen] ? `find-${chosen}` : undefined}
        onType={(text) => {
          entered.current = false;
          setTyped(text);
          setActive(0);
        }}
      />
      <FindKinds hits={search.hits} only={only} onOnly={setOnly} />
      <FindResults
        groups={groups}
        search={search}
        typed={typed}
        narrowed={only !== undefined}
        chosen={chosen}
        onHover={setActive}
        onOpen={open}
      />
      <FindFoot />
    </dialog>
  );
}
