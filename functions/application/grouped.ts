import { breathe } from './breathe.ts';

interface Waiting<Key, Value> {
  readonly key: Key;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Answers together what is asked while each turn of the event loop brings more, or while the last answers are under way, at most so many
 * at a time. Where a group fails each of it is tried alone, so that none takes others along.
 */
export function grouped<Key, Value>(
  most: number,
  answer: (keys: readonly Key[]) => Promise<readonly Value[]>,
): (key: Key) => Promise<Value> {
  let waiting: Waiting<Key, Value>[] = [];
  let busy = false;

  const settle = async (group: readonly Waiting<Key, Value>[]): Promise<void> => {
    try {
      const values = await answer(group.map(({ key }) => key));
      for (const [index, { resolve }] of group.entries()) resolve(values[index] as Value);
    } catch (error) {
      const [only] = group;
      if (group.length === 1) only?.reject(error);
      else for (const one of group) await settle([one]);
    }
  };
  const work = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      for (let seen = 0; seen < waiting.length && seen < most; ) {
        seen = waiting.length;
        await breathe();
      }
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await settle(group);
    }
    busy = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!busy) void work();
    });
}
