import type { Change } from '#domain/change.ts';
import { type CatalogueStamp, COLLECTIONS, pathOf } from './documents.ts';
import type { Layout } from './lay-apart.ts';

/**
 * The stamp to be written. It counts the changes, so that readers know their number without reading the log, and names
 * the bodies of services that lie apart.
 */
export function nextStamp(
  { stamp, changes }: { readonly stamp?: CatalogueStamp; readonly changes: readonly Change[] },
  { writes, named }: Layout,
  before: CatalogueStamp | undefined,
): CatalogueStamp | undefined {
  const next =
    before && changes.length > 0
      ? { ...(stamp ?? before), changes: (before.changes ?? 0) + changes.length }
      : stamp;
  if (next === undefined) return undefined;
  const { apart: known = {}, ...rest } = next;
  const apart = { ...known };
  for (const { ref } of writes) {
    if (ref.collection !== COLLECTIONS.services) continue;
    const body = named.get(pathOf(ref));
    if (body === undefined) delete apart[ref.id];
    else apart[ref.id] = body;
  }
  return Object.keys(apart).length === 0 ? rest : { ...rest, apart };
}
