import type { EventBus } from '#application/ports.ts';

/** A bus that only remembers the ids of what it took. */
export function recordingBus() {
  const taken: string[] = [];
  const bus: EventBus = {
    publish: async (events) => {
      taken.push(...events.map(({ id }) => id));
    },
  };
  return { bus, taken };
}
