import { createStore, useStore } from './store.ts';

const now = createStore(Date.now());
let followers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const TICK = 5_000;

const clock = {
  ...now,
  subscribe: (listener: () => void) => {
    const leave = now.subscribe(listener);
    followers += 1;
    if (followers === 1) {
      now.set(Date.now());
      timer = setInterval(() => now.set(Date.now()), TICK);
    }
    return () => {
      leave();
      followers -= 1;
      if (followers === 0) clearInterval(timer);
    };
  },
};

/** Something made of the current time, which ticks every 5 seconds; renders again only when it differs. */
export function useNow<S>(select: (milliseconds: number) => S): S {
  return useStore(clock, select);
}
