import { isExpired } from '#domain/retention.ts';
import type { Getter } from './packed.ts';

/** A getter to which expired documents are gone, whether or not the store has taken them away yet. */
export const unexpired = (read: Getter, now: string): Getter => ({
  getAll: async (refs) =>
    (await read.getAll(refs)).map((found) =>
      found && isExpired(found.data, now) ? undefined : found,
    ),
});
