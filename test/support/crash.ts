import type { DocumentStore, EventBus, Transaction } from '#application/ports.ts';

/** What a process does to the world outside it. */
export type Effect = 'read' | 'commit' | 'publish';

/**
 * A process that dies before or after its n-th effect, counted from 0 over commits (acknowledgements are commits) and
 * publications, and over reads where asked for. Whatever it does afterwards fails too.
 */
export interface Crash {
  readonly moment: 'before' | 'after';
  readonly effect: number;
  readonly among?: readonly Effect[];
}

export interface Watch {
  /** Waited for before each effect, so that processes take turns. */
  readonly turn?: () => Promise<void>;
  /** Told of each transaction that went through, with the collections it wrote to, before the process can die of it. */
  readonly committed?: (collections: ReadonlySet<string>) => void;
  /** Ends the process in earnest. */
  readonly die?: () => void;
}

export function crashing(crash?: Crash, { turn, committed, die }: Watch = {}) {
  const among = crash?.among ?? ['commit', 'publish'];
  const dies = new Error('The process died.');
  let effects = 0;
  let dead = false;
  const end = () => {
    dead = true;
    die?.();
  };
  const perform = async <T>(kind: Effect, work: () => Promise<T>): Promise<T> => {
    await turn?.();
    const mine = among.includes(kind) ? effects++ : -1;
    const isLast = mine === crash?.effect;
    if (isLast && crash?.moment === 'before') end();
    if (dead) throw dies;
    const result = await work();
    if (isLast) end();
    if (dead) throw dies;
    return result;
  };
  const readable = <Reads extends Pick<Transaction, 'get' | 'getAll' | 'query'>>(reads: Reads) => ({
    get: (ref: Parameters<Reads['get']>[0]) => perform('read', () => reads.get(ref)),
    getAll: (refs: Parameters<Reads['getAll']>[0]) => perform('read', () => reads.getAll(refs)),
    query: (query: Parameters<Reads['query']>[0]) => perform('read', () => reads.query(query)),
  });
  return {
    store: (store: DocumentStore): DocumentStore => ({
      ...store,
      ...readable(store),
      transaction: (body) =>
        perform('commit', async () => {
          let written = new Set<string>();
          const result = await store.transaction((transaction) => {
            written = new Set();
            return body({ ...watched(transaction, written), ...readable(transaction) });
          });
          committed?.(written);
          return result;
        }),
    }),
    bus: (bus: EventBus): EventBus => ({
      publish: (events) => perform('publish', () => bus.publish(events)),
    }),
    died: () => dead,
  };
}

function watched(transaction: Transaction, written: Set<string>): Transaction {
  return {
    ...transaction,
    create: (ref, data) => {
      written.add(ref.collection.name);
      transaction.create(ref, data);
    },
    set: (ref, data) => {
      written.add(ref.collection.name);
      transaction.set(ref, data);
    },
    delete: (ref) => {
      written.add(ref.collection.name);
      transaction.delete(ref);
    },
  };
}
