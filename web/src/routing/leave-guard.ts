let ask: (() => boolean) | undefined;

/** From now on `question` is asked before another page is shown; the browser asks itself when the tab is closed. Returns how to stop. */
export function guardLeaving(question: () => boolean): () => void {
  ask = question;
  addEventListener('beforeunload', holdTab);
  return () => {
    if (ask === question) ask = undefined;
    removeEventListener('beforeunload', holdTab);
  };
}

/** False: whoever was asked wants to stay. */
export const mayLeave = (): boolean => ask?.() ?? true;

const holdTab = (event: BeforeUnloadEvent): void => event.preventDefault();
