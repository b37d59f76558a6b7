import type { Mute } from './mute.ts';
import type { Placements, Site } from './placements.ts';
import type { Service } from './service.ts';
import type { Finding, Workload } from './workload.ts';

/** The mutes of a service by its present id. */
export type MuteIndex = ReadonlyMap<string, readonly Mute[]>;

/**
 * Under which present id each mute counts. A renamed service keeps its mutes, also where its former id was taken anew
 * after somebody muted; those of a removed one count again if it comes back.
 */
export function indexMutes(
  mutes: readonly Mute[],
  services: ReadonlyMap<string, Pick<Service, 'aliases' | 'created' | 'serviceId'>>,
): MuteIndex {
  if (mutes.length === 0) return new Map();
  const heirs = new Map<string, string>();
  for (const { serviceId, aliases } of services.values()) {
    for (const alias of aliases) heirs.set(alias, serviceId);
  }
  return Map.groupBy(mutes, ({ serviceId, at }) => {
    const holder = services.get(serviceId);
    const held = holder !== undefined && holder.created.at <= at;
    return held ? serviceId : (heirs.get(serviceId) ?? serviceId);
  });
}

/** The same placements, in which every finding that somebody muted says so; the very same where nobody did. */
export function markMuted(placements: Placements, mutes: MuteIndex): Placements {
  const sites = new Map(placements.sites);
  const turns: string[] = [];
  for (const [serviceId, own] of mutes) {
    const known = sites.get(serviceId);
    if (known === undefined) continue;
    sites.set(
      serviceId,
      known.map((site) => markSite(site, own)),
    );
    for (const { until } of own) turns.push(until);
  }
  return turns.length === 0
    ? placements
    : { ...placements, sites, turns: [...placements.turns, ...turns].sort() };
}

const markSite = (site: Site, mutes: readonly Mute[]): Site => ({
  ...site,
  workloads: site.workloads.map((workload) => markWorkload(workload, site.environment, mutes)),
});

/** One workload of the service whose mutes these are, in this environment. */
export function markWorkload(
  workload: Workload,
  environment: string,
  mutes: readonly Mute[],
): Workload {
  const muteOf = ({ rule }: Finding) =>
    mutes
      .filter((mute) => mute.rule === rule && (mute.environment ?? environment) === environment)
      .reduce<Mute | undefined>(
        (longest, mute) => (longest && longest.until >= mute.until ? longest : mute),
        undefined,
      );
  if (!workload.findings.some((finding) => muteOf(finding))) return workload;
  return {
    ...workload,
    findings: workload.findings.map((finding) => {
      const found = muteOf(finding);
      if (found === undefined) return finding;
      const { reason, until, by } = found;
      return { ...finding, mute: { reason, until, by } };
    }),
  };
}
