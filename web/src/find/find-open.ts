import { createStore } from '#web/live/store.ts';

/** Whether Find is open. */
export const findOpen = createStore(false);
