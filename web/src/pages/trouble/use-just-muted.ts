import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import type { CalmList } from '#web/live/use-calm-list.ts';
import { type JustMuted, justMuted } from '#web/mute/just-muted.ts';
import { focusRow } from '#web/parts/use-row-keys.ts';

/**
 * What was muted in a list of trouble while one looks at it, and what to do once that is undone. Its row goes at once,
 * also under the pointer, since whoever muted it waits for just that; undone it comes back with the focus.
 */
export function useJustMuted(
  list: RefObject<HTMLElement | null>,
  calm: CalmList<TroubleRowFragment>,
  fresh: readonly TroubleRowFragment[],
): readonly [JustMuted | undefined, () => void] {
  const [muted, setMuted] = useState<JustMuted | undefined>(undefined);
  const shown = useRef(calm.rows);
  shown.current = calm.rows;
  const place = useRef(0);
  useEffect(
    () =>
      justMuted.subscribe(() => {
        const now = justMuted.get();
        const index = now ? shown.current.findIndex((row) => isOf(row, now)) : -1;
        if (index < 0) return;
        place.current = index;
        setMuted(now);
      }),
    [],
  );
  const isGone = muted !== undefined && !fresh.some((row) => isOf(row, muted));
  useLayoutEffect(() => {
    if (!isGone) return;
    calm.show();
    if (document.activeElement !== document.body) return;
    focusRow(list.current, Math.min(place.current, fresh.length - 1));
  }, [isGone]);
  const back = useRef<JustMuted | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = back;
    if (current === undefined || !fresh.some((row) => isOf(row, current))) return;
    const index = calm.rows.findIndex((row) => isOf(row, current));
    if (index < 0) return calm.show();
    back.current = undefined;
    focusRow(list.current, index);
  });
  const undone = () => {
    back.current = muted;
    setMuted(undefined);
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return [muted, undone];
}

const isOf = ({ state, service, finding }: TroubleRowFragment, muted: JustMuted): boolean =>
  state !== 'MUTED' && service.serviceId === muted.serviceId && finding.rule === muted.rule;
