import type { ServiceEntry } from './service.ts';

/**
 * Follows renames: the id under which the service of an id is known today; undefined when nobody has it any more. An id
 * that is taken again leads to its present holder.
 */
export function createIdResolver(
  entries: ReadonlyMap<string, ServiceEntry>,
): (serviceId: string) => string | undefined {
  return (serviceId) => {
    const seen = new Set<string>();
    let id: string | undefined = serviceId;
    while (id !== undefined && !seen.has(id)) {
      const entry = entries.get(id);
      if (entry?.active !== undefined) return id;
      seen.add(id);
      id = entry?.renamedTo;
    }
    return undefined;
  };
}
