import { breathe } from './breathe.ts';

/** Services between two breaths, and steps of rules. */
const [SERVICES, STEPS] = [25, 100_000];

/** Whoever evaluates rules for many services awaits it after each, with the steps so far: now and then others have a turn. */
export function createPace(): (steps: number) => Promise<void> | undefined {
  let services = 0;
  let breathedAt = 0;
  return (steps) => {
    services += 1;
    if (services < SERVICES && steps - breathedAt < STEPS) return undefined;
    services = 0;
    breathedAt = steps;
    return breathe();
  };
}
