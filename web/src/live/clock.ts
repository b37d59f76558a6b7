import { createStore, useStore } from './store.ts';

const TICK = 1_000;

/** What the server said the time is, and how long this page lived then (ms). */
let heard: { readonly time: number; readonly at: number } | undefined;

/**
 * The present in milliseconds, as the server counts it: ages stay true beside a clock of the computer that is wrong, or
 * is put right meanwhile. The computer's own until the server first answers.
 */
export function present(): number {
  return heard === undefined ? Date.now() : heard.time + (performance.now() - heard.at);
}

/** Every answer tells the server's time (ISO); it came to be just before it arrived. */
export function hearTime(time: string | null): void {
  const told = Date.parse(time ?? '');
  if (Number.isNaN(told)) return;
  heard = { time: told, at: performance.now() };
  if (followers > 0) now.set(present());
}

const now = createStore(Date.now());
let followers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const clock = {
  ...now,
  subscribe: (listener: () => void) => {
    const leave = now.subscribe(listener);
    followers += 1;
    if (followers === 1) {
      now.set(present());
      timer = setInterval(() => now.set(present()), TICK);
    }
    return () => {
      leave();
      followers -= 1;
      if (followers === 0) clearInterval(timer);
    };
  },
};

/** Something made of the present, which ticks every second; renders again only when it differs. */
export function useNow<S>(select: (milliseconds: number) => S): S {
  return useStore(clock, select);
}
