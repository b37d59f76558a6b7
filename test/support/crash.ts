import type { DocumentStore, EventBus } from '#application/ports.ts';

/**
 * A process that dies before or after its n-th effect, counted from 0 over commits and publications. Whatever it does
 * afterwards fails too.
 */
export interface Crash {
  readonly moment: 'before' | 'after';
  readonly effect: number;
}

export function crashing({ moment, effect }: Crash) {
  let effects = 0;
  const dies = new Error('The process died.');
  let dead = false;
  const perform = async <T>(work: () => Promise<T>): Promise<T> => {
    const mine = effects;
    effects += 1;
    if (dead || (mine === effect && moment === 'before')) {
      dead = true;
      throw dies;
    }
    const result = await work();
    if (mine === effect) {
      dead = true;
      throw dies;
    }
    return result;
  };
  return {
    store: (store: DocumentStore): DocumentStore => ({
      ...store,
      transaction: (body) => perform(() => store.transaction(body)),
    }),
    bus: (bus: EventBus): EventBus => ({
      publish: (events) => perform(() => bus.publish(events)),
    }),
    died: () => dead,
  };
}
