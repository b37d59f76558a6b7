import { useEffect, useRef } from 'preact/hooks';
import { guardLeaving } from '#web/routing/leave-guard.ts';

/** Asks before what was typed is lost. Returns what to call once it is saved. */
export function useLeaveGuard(isTyped: boolean, question: string): () => void {
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (!isTyped) return;
    stop.current = guardLeaving(() => confirm(question));
    return () => stop.current?.();
  }, [isTyped, question]);
  return () => stop.current?.();
}
