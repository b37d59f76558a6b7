import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where other columns took away the mark or the head that had the focus, the mark that is the stop for Tab has it. */
export function useFocusHeld(box: RefObject<HTMLElement | null>, columns: string) {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.focus();
  }, [columns]);
  return {
    onFocusIn: () => {
      wasInside.current = true;
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      // Nothing else has it: what had it went away.
      if (relatedTarget !== null) wasInside.current = false;
    },
  };
}
