import type { ServiceEntry } from './service.ts';
import { emptyEntry } from './settle-service.ts';

/** A former id and the id under which the service is known now. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

export type Entries = ReadonlyMap<string, ServiceEntry>;

/** The id a service says it had before, as long as readers see that claim. */
export function formerIdOf(entry: ServiceEntry | undefined): string | undefined {
  const former = entry?.active?.spec.previousServiceID;
  return former === entry?.serviceId ? undefined : former;
}

/**
 * Ids that may lead elsewhere now: some services say something else about their former id, or are no more and so leave
 * the ids that led to them.
 */
export function formerIdsBetween(before: Entries, after: Entries): readonly string[] {
  const ids = [...after.values()].flatMap((entry): readonly (string | undefined)[] => {
    const known = before.get(entry.serviceId);
    const [was, is] = [formerIdOf(known), formerIdOf(entry)];
    const left = known?.active !== undefined && entry.active === undefined ? known.aliases : [];
    return was === is ? left : [was, is, ...left];
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Ids one must know to decide where the given entries lead. */
export const relativesOf = (entries: Iterable<ServiceEntry>): readonly string[] => [
  ...new Set(
    [...entries].flatMap(({ heirs, renamedTo }) => [
      ...(heirs ?? []),
      ...(renamedTo === undefined ? [] : [renamedTo]),
    ]),
  ),
];

/**
 * Writes down who names which id as its former one, and lets ids that fell free lead to their first heir, which goes on
 * with their aliases and their day of creation. An id that is still published stays where it is. `after` must hold the
 * changed entries, their former ids and the relatives of both.
 */
export function settleRenames(
  before: Entries,
  after: Entries,
): { readonly entries: Entries; readonly renames: readonly Rename[] } {
  const entries = new Map(after);
  const joining = Map.groupBy(
    [...after.values()].filter((heir) => {
      return formerIdOf(before.get(heir.serviceId)) !== formerIdOf(heir);
    }),
    formerIdOf,
  );
  const formers = formerIdsBetween(before, after);
  for (const former of formers) {
    const joins = (joining.get(former) ?? []).map(({ serviceId }) => serviceId).sort();
    entries.set(former, withHeirs(entries.get(former) ?? emptyEntry(former), joins, after));
  }
  const renames: Rename[] = [];
  for (const from of [...new Set([...after.keys(), ...formers])].sort()) {
    const to = successorOf(from, entries);
    if (to === undefined) continue;
    rename(from, to, entries);
    renames.push({ from, to });
  }
  return { entries, renames };
}

function withHeirs(entry: ServiceEntry, joins: readonly string[], after: Entries): ServiceEntry {
  const stays = (heir: string) =>
    !after.has(heir) || formerIdOf(after.get(heir)) === entry.serviceId;
  const { heirs = [], ...rest } = entry;
  const all = [...new Set([...heirs.filter(stays), ...joins])];
  return all.length === 0 ? rest : { ...rest, heirs: all };
}

/** Where a free id leads from now on, when that is news. */
function successorOf(id: string, entries: Entries): string | undefined {
  const entry = entries.get(id);
  if (entry === undefined || entry.contenders.length > 0) return undefined;
  const isHeld =
    entry.active !== undefined && entry.restored === undefined && entry.withdrawn === undefined;
  if (isHeld) return undefined;
  if (entry.renamedTo !== undefined && entries.get(entry.renamedTo)?.active) return undefined;
  return entry.heirs?.find((heir) => formerIdOf(entries.get(heir)) === id);
}

function rename(from: string, to: string, entries: Map<string, ServiceEntry>): void {
  const former = entries.get(from) ?? emptyEntry(from);
  const heir = entries.get(to) as ServiceEntry;
  const aliases = [...new Set([from, ...former.aliases, ...heir.aliases])];
  entries.set(to, {
    ...heir,
    ...(former.created === undefined ? {} : { created: former.created }),
    aliases: aliases.filter((alias) => alias !== to),
  });
  entries.set(from, {
    serviceId: from,
    contenders: [],
    ...(former.created === undefined ? {} : { created: former.created }),
    ...(former.heirs === undefined ? {} : { heirs: former.heirs }),
    renamedTo: to,
    aliases: former.aliases,
  });
}
