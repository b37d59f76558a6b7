import { pathOf, STAGINGS } from './documents.ts';
import { type Bodies, bodyWrites, type Packed, textOf } from './lay-apart.ts';
import type { DocumentStore, Transaction } from './ports.ts';
import { stageImmutable } from './stage.ts';
import { announceBodies, isListed, stagingsIn } from './stagings.ts';

/** Writes what is to lie apart where nobody names it yet; `bodies` remembers where that is. */
export async function stageBodies(
  store: DocumentStore,
  missing: readonly Packed[],
  bodies: Bodies,
  now: string,
): Promise<void> {
  if (missing.length === 0) return;
  const ids = await announceBodies(store, missing, now);
  const named = missing.map((packed, index) => ({ packed, body: ids[index] ?? '' }));
  await stageImmutable(
    store,
    named.flatMap(({ packed, body }) => bodyWrites(packed, body)),
  );
  for (const { packed, body } of named) {
    bodies.set(pathOf(packed.ref), { body, text: textOf(packed) });
  }
}

/** False when a sweep took one away: it took the publication for dead. */
export async function areListed(
  transaction: Transaction,
  named: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (named.size === 0) return true;
  const stagings = stagingsIn(await transaction.get(STAGINGS));
  return [...named.values()].every((body) => isListed(stagings, body));
}
